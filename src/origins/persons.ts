import { compareCodeUnits } from "../model/index.ts"
import { HOLDERS, type HolderRow } from "./lexicon/offices.ts"
import { nameSkeleton } from "./name-skeleton.ts"
import type { Voice } from "./voice.ts"

type PersonVoice = Extract<Voice, { form: "person" }>

/** One person as all documents of an incident speak of them. */
export interface Person {
  /** Same for all spellings, titles and documents. */
  readonly key: string
  readonly name: string
  readonly office: string | null
  readonly country: string | null
  /** For which they speak, or which they lead; null for offices that relay. */
  readonly body: PersonVoice["body"]
}

/** A speaker's words with what their sentence adds. */
export interface PersonWords {
  readonly voice: PersonVoice
  /** Civil date, ISO, near which they spoke; null where unknown. */
  readonly on: string | null
}

const surnameOf = (names: readonly string[]): string => nameSkeleton(names.at(-1) ?? "")
const givenOf = (names: readonly string[]): string => (names.length > 1 ? nameSkeleton(names[0] ?? "") : "")

/** Given names agree where equal by sound, where one is not said, or where one is the other's initial. */
const givenAgree = (a: string, b: string): boolean =>
  a === b || a === "" || b === "" || (a.length === 1 && b.startsWith(a)) || (b.length === 1 && a.startsWith(b))

const holds = (row: HolderRow, on: string | null): boolean =>
  on === null || (row.from <= on && (row.until === null || on <= row.until))

/** What is compared of each holder's name. */
const HOLDER_NAMES = (HOLDERS as readonly HolderRow[]).map((row) => {
  const names = row.name.split(" ")
  return { row, surname: surnameOf(names), given: givenOf(names) }
})

/** Office holder of these words; null where the lexicon has none, or several. */
function holderOf({ voice, on }: PersonWords): HolderRow | null {
  const { names, office, country } = voice
  const [surname, given] = [surnameOf(names), givenOf(names)]
  const fitting = HOLDER_NAMES.filter((holder) =>
    names.length > 0
      ? holder.surname === surname &&
        givenAgree(holder.given, given) &&
        (country === null || holder.row.country === country || office === null)
      : holder.row.office === office && holder.row.country === country && holds(holder.row, on),
  ).map(({ row }) => row)
  const inOffice = fitting.filter((row) => holds(row, on))
  const [only, ...others] = inOffice.length > 0 ? inOffice : fitting
  return only !== undefined && others.length === 0 ? only : null
}

/** Most telling of several spellings: most words, then longest, then first. */
const fullest = (spellings: readonly string[]): string =>
  spellings.toSorted(
    (a, b) => b.split(" ").length - a.split(" ").length || b.length - a.length || compareCodeUnits(a, b),
  )[0] ?? ""

const only = (values: readonly (string | null)[]): string | null => {
  const said = new Set(values.filter((value) => value !== null))
  const [first] = said
  return said.size === 1 && first !== undefined ? first : null
}

/**
 * Puts the speakers of one incident together: by surname and given name as they sound, by surname alone where one person
 * has it, by office and country where no name is said. Independent of order. O(n²) in distinct spellings.
 */
export function resolvePersons(speakers: readonly PersonWords[]): (words: PersonWords) => Person {
  const named = speakers.filter(({ voice }) => voice.names.length > 0)
  const fullKeys = [...new Set(named.filter(({ voice }) => voice.names.length > 1).map(nameKeyOf))].toSorted(
    compareCodeUnits,
  )
  const keys = new Map<string, string>()
  const keyOf = (words: PersonWords): string => {
    const text = textOf(words)
    const known = keys.get(text) ?? findKey(words)
    keys.set(text, known)
    return known
  }
  const distinct = [...new Map(named.map((words) => [textOf(words), words])).values()]
  const findKey = (words: PersonWords): string => {
    const holder = holderOf(words)
    if (holder !== null) return `holder ${holder.name}`
    const { names, office, country } = words.voice
    if (names.length === 0) return heldByNamed(distinct, words, keyOf) ?? `office ${country ?? ""} ${office ?? ""}`
    const [surname, given] = [surnameOf(names), givenOf(names)]
    const fitting = fullKeys.filter((key) => {
      const [otherSurname, otherGiven] = key.split("|")
      return otherSurname === surname && givenAgree(otherGiven ?? "", given)
    })
    // A full name is itself; a surname or an initial is the one person whom it fits.
    if (given.length > 1) return `person ${surname}|${given}`
    return fitting.length === 1 && fitting[0] !== undefined ? `person ${fitting[0]}` : `person ${surname}|${given}`
  }
  const groups = new Map<string, PersonWords[]>()
  for (const words of speakers) {
    const key = keyOf(words)
    const same = groups.get(key)
    if (same === undefined) groups.set(key, [words])
    else same.push(words)
  }
  const persons = new Map([...groups].map(([key, all]) => [key, personOf(key, all)]))
  return (words) => persons.get(keyOf(words)) ?? personOf(keyOf(words), [words])
}

/** All that a person is told by. */
const textOf = ({ voice: { names, office, country }, on }: PersonWords): string =>
  [names.join(" "), office ?? "", country ?? "", on ?? ""].join("\n")

const nameKeyOf = ({ voice }: PersonWords): string => `${surnameOf(voice.names)}|${givenOf(voice.names)}`

/** "The president" without a name is the one named person who is given that office and country. */
function heldByNamed(
  named: readonly PersonWords[],
  words: PersonWords,
  keyOf: (words: PersonWords) => string,
): string | null {
  const { office, country } = words.voice
  const holders = named.filter(
    ({ voice }) => voice.office === office && (country === null || voice.country === country),
  )
  return only(holders.map(keyOf))
}

function personOf(key: string, all: readonly PersonWords[]): Person {
  const holder = all.map(holderOf).find((row) => row !== null) ?? null
  const spelled = fullest(all.map(({ voice }) => voice.names.join(" ")).filter((name) => name !== ""))
  const office =
    holder?.office ??
    only(all.map(({ voice }) => voice.office)) ??
    all
      .map(({ voice }) => voice.office)
      .filter((o) => o !== null)
      .toSorted(compareCodeUnits)[0] ??
    null
  const country = holder?.country ?? only(all.map(({ voice }) => voice.country))
  const [body = null] = all
    .flatMap(({ voice }) => voice.body ?? [])
    .toSorted((a, b) => compareCodeUnits(a.kind, b.kind) || compareCodeUnits(a.name, b.name))
  return { key, name: holder?.name ?? (spelled === "" ? `the ${office ?? "speaker"}` : spelled), office, country, body }
}
