import { capitalised, knownOutlet, knownSpeaker, nameKey } from "../language/index.ts"
import { takeCountry, wordsOf } from "./countries.ts"
import { BODIES, NAMED_BODIES, type BodyKind, type NamedBodyRow } from "./lexicon/bodies.ts"
import { AIDES, GENERIC, LEADERS, LEVELS, QUALIFIERS, type GenericRow } from "./lexicon/generic.ts"
import { OFFICES, type OfficeRow } from "./lexicon/offices.ts"

/** Who a speaker's words point to, as far as the words alone tell. */
export type Voice =
  | {
      readonly form: "body"
      readonly kind: BodyKind
      readonly name: string
      readonly side: string | null
      readonly national: boolean
      readonly where: string
    }
  | {
      readonly form: "generic"
      readonly kind: GenericRow["kind"]
      readonly tier: GenericRow["tier"]
      readonly country: string | null
    }
  | { readonly form: "outlet"; readonly name: string }
  | {
      readonly form: "person"
      readonly names: readonly string[]
      readonly office: string | null
      readonly country: string | null
      readonly body: SaidOffice["body"]
    }

interface PhraseRow<Row> {
  readonly words: readonly string[]
  readonly row: Row
}

const phrasesOf = <Row extends { readonly forms: string }>(rows: readonly Row[]): readonly PhraseRow<Row>[] =>
  rows
    .flatMap((row) => row.forms.split(", ").map((form) => ({ words: wordsOf(form), row })))
    .toSorted((a, b) => b.words.length - a.words.length)

const NAMED_PHRASES = phrasesOf<NamedBodyRow>(NAMED_BODIES)
const BODY_PHRASES = phrasesOf(BODIES)
const OFFICE_PHRASES = phrasesOf<OfficeRow>(OFFICES)
const SPEAKING = phrasesOf<OfficeRow>((OFFICES as readonly OfficeRow[]).filter(({ role }) => role === "speaks"))
const QUALIFYING: ReadonlySet<string> = new Set(QUALIFIERS.split(" "))

const startOf = (words: readonly string[], phrase: readonly string[]): number =>
  words.findIndex((_, at) => phrase.every((part, i) => words[at + i] === part))

/** The longest phrase found in the words, and the words without it. */
function take<Row>(
  words: readonly string[],
  phrases: readonly PhraseRow<Row>[],
): { row: Row; rest: readonly string[] } | null {
  for (const phrase of phrases) {
    const at = startOf(words, phrase.words)
    if (at >= 0) return { row: phrase.row, rest: words.toSpliced(at, phrase.words.length) }
  }
  return null
}

/** Rows of the lexicon with their words as sets. */
const GENERIC_ROWS = (GENERIC as readonly GenericRow[]).map((row) => ({ row, words: new Set(row.forms.split(", ")) }))

const telling = (words: readonly string[]): readonly string[] => words.filter((word) => !QUALIFYING.has(word))

function genericVoice(words: readonly string[]): Voice | null {
  const { country, rest } = takeCountry(words)
  const said = telling(rest)
  if (said.length === 0) return null
  const rows = GENERIC_ROWS.filter((candidate) => said.some((word) => candidate.words.has(word)))
  const all = said.every((word) => rows.some((candidate) => candidate.words.has(word)))
  if (!all) return null
  // "police officials", "military officials", "emergency officials": what stands beside the officials tells more.
  const row = (rows.find((candidate) => candidate.row.kind !== "officials") ?? rows[0])?.row
  return row === undefined ? null : { form: "generic", kind: row.kind, tier: row.tier, country }
}

const isName = (word: string): boolean =>
  /^[\p{Lu}]/u.test(word) && /\p{Ll}|\p{Lo}|\./u.test(word) && !/^(?:An?|The|One|His|Her|Its|Their)$/u.test(word)
const PARTICLES: ReadonlySet<string> = new Set([
  "al",
  "el",
  "bin",
  "ibn",
  "abu",
  "de",
  "da",
  "dos",
  "del",
  "della",
  "van",
  "von",
  "der",
  "den",
  "la",
  "le",
  "di",
])

/** "Head of the Riverton District Military Administration", "Riverton city council head": the names in it are the body's. */
const OFFICE_OF_BODY =
  /(?<![\p{L}])(?:head|chief|chair(?:man|woman|person)?|director|secretary) of (?:the )?(?:[\p{L}'’-]{1,30} ){0,6}(?:administration|council|department|service|police|hospital|office|ministry|agency|region|oblast|district|cent(?:re|er)|committee|directorate|board)(?![\p{L}])/giu
const BODY_OF_OFFICE =
  /(?:[\p{L}'’-]{1,30} ){1,5}(?:administration|council) (?:head|chief|chair(?:man|woman|person)?|secretary)(?![\p{L}])/giu

/** The last run of name words: offices, countries and small words end it. */
function personNames(raw: string): readonly string[] {
  const own = raw.replaceAll(OFFICE_OF_BODY, " , ").replaceAll(BODY_OF_OFFICE, " , ")
  const plain = own.replaceAll(/\([^()]{0,200}\)/g, " ").replaceAll(/['\u2019\u02BC]s(?![\p{L}\p{N}])/gu, " 's ")
  let run: string[] = []
  let last: readonly string[] = []
  for (const word of plain.split(/[\s,]+/)) {
    const key = nameKey(word)
    const office = OFFICE_PHRASES.some((phrase) => phrase.words.length === 1 && phrase.words[0] === key)
    const ends = office || takeCountry([key]).country !== null
    const inner = run.length > 0 && PARTICLES.has(key)
    if (word !== "" && !ends && (isName(word) || inner)) run.push(word)
    else run = []
    if (run.length > 0) last = [...run]
  }
  return last
}

/** Names in capitals as others write them; other words as they are. */
const unshouted = (speaker: string): string =>
  /\p{Ll}/u.test(speaker) || !speaker.includes(" ")
    ? speaker
    : speaker
        .split(" ")
        .map((word) => capitalised(nameKey(word)))
        .join(" ")

/** An office, with what is said beside it. */
export interface SaidOffice {
  readonly office: string | null
  readonly country: string | null
  /** The body for which a spokesperson or a head speaks; null for offices that relay. */
  readonly body: { readonly kind: BodyKind; readonly name: string } | null
}

/** An office in words, and the country and the body said beside it. */
export function officeIn(text: string): SaidOffice {
  const words = wordsOf(text)
  const found = take(words, OFFICE_PHRASES)
  const of = found === null || found.row.role === "relays" ? null : bodyIn(found.rest)
  return { office: found?.row.office ?? null, country: takeCountry(words).country, body: of }
}

function bodyIn(words: readonly string[]): SaidOffice["body"] {
  const row = take(words, NAMED_PHRASES)?.row ?? take(words, BODY_PHRASES)?.row ?? null
  return row === null ? null : { kind: row.kind, name: row.name }
}

const isBodyGeneric = (rest: readonly string[], country: string | null): boolean =>
  country === null && telling(rest).length === 0

/** Reads who speaks from the speaker's words alone. Deterministic; never throws. */
export function voiceOf(speaker: string): Voice {
  const words = wordsOf(knownSpeaker(speaker) ?? speaker)
  const named = take(words, NAMED_PHRASES)
  if (named !== null) {
    const { name, kind, side, body } = named.row
    return { form: "body", kind, name: body ?? name, side, national: true, where: "" }
  }
  if (words.length === 0 || speaker.trimStart().startsWith("@")) {
    return { form: "generic", kind: "social media", tier: 4, country: null }
  }
  const generic = genericVoice(words)
  if (generic !== null && !hasOwnBody(words)) return generic
  const outlet = knownOutlet(speaker)
  if (outlet !== null) return { form: "outlet", name: outlet }
  const names = personNames(unshouted(speaker))
  const body = take(words, BODY_PHRASES)
  const { office, country, body: of } = officeIn(speaker)
  if (body !== null && (office === null || names.length === 0 || isSpokesperson(words))) {
    const { country: side, rest } = takeCountry(take(body.rest, SPEAKING)?.rest ?? body.rest)
    const { name, kind, national } = body.row
    const where = kind === "administration" ? chargeOf(words) : telling(rest)
    return { form: "body", kind, name, side, national, where: national ? "" : where.join(" ") }
  }
  if (names.length === 0 && words.some((word) => AIDING.has(word))) {
    return { form: "generic", kind: "officials", tier: 2, country }
  }
  if (names.length === 0 && office === null) return { form: "outlet", name: speaker }
  return { form: "person", names, office, country, body: of }
}

const AIDING: ReadonlySet<string> = new Set(AIDES.split(" "))
const LEADING: ReadonlySet<string> = new Set(LEADERS.split(" "))
const LEVEL: ReadonlySet<string> = new Set(LEVELS.split(" "))
const BODY_WORDS: ReadonlySet<string> = new Set(
  BODY_PHRASES.filter(({ row }) => row.kind === "administration").flatMap(({ words }) => words),
)

/** What an administration is of, with how wide: "riverton district". */
const chargeOf = (words: readonly string[]): readonly string[] =>
  takeCountry(words).rest.filter(
    (word) => LEVEL.has(word) || !(QUALIFYING.has(word) || BODY_WORDS.has(word) || LEADING.has(word)),
  )

/** True where the words name one body, such as a country's ministry or a town's police, and not bodies of its kind. */
function hasOwnBody(words: readonly string[]): boolean {
  const body = take(words, BODY_PHRASES)
  if (body === null) return false
  const { country, rest } = takeCountry(body.rest)
  const speaks = take(rest, SPEAKING)
  if (speaks !== null) return country !== null || body.row.national
  if (telling(rest).some((word) => GENERIC_ROWS.some((row) => row.words.has(word)))) return false
  return body.row.national ? body.row.name !== "government" || country !== null : !isBodyGeneric(rest, country)
}

const isSpokesperson = (words: readonly string[]): boolean =>
  OFFICE_PHRASES.some((phrase) => phrase.row.role === "speaks" && startOf(words, phrase.words) >= 0)
