import { FLAG, knownOutlet, TOKEN, type PlaceSpan, type Scan } from "../language/index.ts"
import { KIN, MINORS } from "./lexicon/roles.ts"
import { isCommonName } from "./ordinary.ts"
import { WORD, type Finders, type Sheet } from "./sheet.ts"
import { bySound, isSpeltAnew } from "./sound.ts"
import { isLed, isPersonAnyway, isToldAsPerson } from "./told-as-person.ts"
import type { KnownNames } from "./withholding.ts"

const MONTHS_OF_NAMES: ReadonlySet<string> = new Set(
  "april may june august january tuesday wednesday friday".split(" "),
)

/** "his widow, June,": a month that is a first name, beside a relative or a child. */
function isNamedLikeMonth(words: readonly string[], first: number, end: number): boolean {
  if (end - first !== 1 || !MONTHS_OF_NAMES.has(words[first] as string)) return false
  const before = words[first - 1] === "," ? words[first - 2] : words[first - 1]
  return KIN.includes(before ?? "") || MINORS.includes(before ?? "")
}

const LONGEST_OUTLET = 4

/** Where the longest name of a known outlet that begins at a token ends; the token itself where none does. */
function outletEnd(scan: Scan, first: number): number {
  for (let end = Math.min(scan.size, first + LONGEST_OUTLET); end > first; end--) {
    if (knownOutlet(scan.text.slice(scan.start[first], scan.end[end - 1])) !== null) return end
  }
  return first
}

/** A place that is part of a name, or is one: "Odesa Baker", "her sister Georgia". */
function isPerson(
  { scan, words, kinds }: Sheet,
  { firstToken: first, endToken: end, wellKnown, demonym }: PlaceSpan,
  sounds: ReadonlyMap<string, string | null>,
): boolean {
  const stretch = { scan, words, first, end }
  if (isPersonAnyway(stretch)) return true
  if (!wellKnown) return isToldAsPerson(stretch) || (end - first === 1 && isSpeltAnew(words[first] as string, sounds))
  const isJoined = scan.kind[end] === TOKEN.word && ((scan.flags[end] as number) & FLAG.spaceBefore) !== 0
  return !demonym && !isLed(stretch) && isJoined && kinds[end] === WORD.hard
}

/** Marks what names times, places, sites, bodies and outlets, unless the words around make a person of it. */
export function markKnown(
  sheet: Sheet,
  finders: Finders,
  { places, known }: { readonly places: readonly PlaceSpan[]; readonly known: KnownNames },
): void {
  const { scan, words, kinds, sites } = sheet
  const sounds = bySound([...known.names, ...known.private])
  const know = (from: number, to: number): void => {
    for (let i = from; i < to && i < scan.size; i++) if (kinds[i] !== WORD.none) kinds[i] = WORD.known
  }
  for (const { firstToken, endToken } of finders.times.find(scan, { published: null, now: 0 })) {
    if (isNamedLikeMonth(words, firstToken, endToken)) kinds[firstToken] = WORD.hard
    else know(firstToken, endToken)
  }
  // Places are judged before any is marked: what stands behind one may be another.
  const persons = new Set(places.filter((place) => isPerson(sheet, place, sounds)))
  for (const place of places) {
    if (persons.has(place)) kinds.fill(WORD.hard, place.firstToken, place.endToken)
    else know(place.firstToken, place.endToken)
  }
  for (const { firstToken, endToken, site } of sites) {
    const stretch = { scan, words, first: firstToken, end: endToken }
    const isName = isToldAsPerson(stretch) || words.slice(firstToken, endToken).every((word) => known.names.has(word))
    if (site.named && site.kind !== "home" && !isName) know(firstToken, endToken)
  }
  for (let i = 0; i < scan.size; i++) {
    if (kinds[i] === WORD.none) continue
    // "IRIS" is a weapon, and "Iris" a person.
    const isName = isCommonName(words[i] as string) && ((scan.flags[i] as number) & FLAG.allCaps) === 0
    const match = finders.known.match(scan, i, scan.size)
    const end = (match !== null && match.value && isName ? i : match?.end) ?? outletEnd(scan, i)
    if (end > i && !isPersonAnyway({ scan, words, first: i, end })) know(i, end)
  }
}
