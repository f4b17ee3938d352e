import type { Span } from "../model/index.ts"
import { NAME_KIND } from "./gazetteer-format.ts"
import type { Gazetteer } from "./gazetteer.ts"
import type { PlacePack } from "./pack.ts"
import { joinedByComma, judgePlaces, type Judged } from "./judge-places.ts"
import { ACCEPTANCE, CITY_WEIGHT } from "./place-acceptance.ts"
import { candidateWithin, placeCandidates, type PlaceCandidate } from "./place-candidates.ts"
import { PlaceKey } from "./place-key.ts"
import { isWithin, resolve, type Resolved } from "./place-resolution.ts"
import { phraseTable } from "./phrases.ts"
import { placeWords } from "./place-words.ts"
import type { Scan } from "./scan.ts"
import type { PlaceSpan } from "./spans.ts"
import type { Vocabulary } from "./vocabulary.ts"

export interface PlaceFinder {
  /**
   * Places and demonyms in text order, without overlaps. What a name means is settled by the whole text: one name, one place.
   * Linear in the text but for the senses of its names.
   */
  find(scan: Scan): PlaceSpan[]
  /** What each of these spans means, which are names by other knowledge: among the names found; null where the gazetteer has none. */
  locate(scan: Scan, names: readonly Span[]): (PlaceSpan | null)[]
}

export function createPlaceFinder(pack: PlacePack, vocabulary: Vocabulary, gazetteer: Gazetteer): PlaceFinder {
  const words = placeWords(pack, vocabulary)
  const key = new PlaceKey()
  const notPlaces = phraseTable(
    vocabulary,
    pack.notPlaces.map((name) => [name, true] as const),
  )
  const keptOf = (scan: Scan): PlaceCandidate[] => {
    const judged = judgePlaces(scan, gazetteer, words, placeCandidates(scan, gazetteer, key, notPlaces))
    const surnames = postingsOf(judged.filter(({ isPerson }) => isPerson))
    const quarters = postingsOf(judged.filter(({ isQuarter }) => isQuarter))
    const parts = postingsOf(judged.filter(({ isPart }) => isPart))
    const against = (posting: number): number =>
      (surnames.has(posting) ? ACCEPTANCE.surname : 0) + (quarters.has(posting) ? ACCEPTANCE.quarter : 0)
    return judged
      .filter(({ candidate, points }) => points + against(candidate.posting) >= ACCEPTANCE.threshold)
      .map(({ candidate }) => (parts.has(candidate.posting) ? asPart(gazetteer, candidate) : candidate))
  }
  return {
    find: (scan) => withoutStrayAlternates(settle(scan, gazetteer, keptOf(scan))),
    locate(scan, names) {
      const given = names.map((name) => candidateWithin(scan, gazetteer, key, name))
      const all = given.filter((candidate) => candidate !== null)
      for (const candidate of keptOf(scan)) {
        if (!all.some((one) => one.start < candidate.end && candidate.start < one.end)) all.push(candidate)
      }
      const inOrder = all.toSorted((a, b) => a.start - b.start)
      const settled = settle(scan, gazetteer, inOrder)
      return given.map((candidate) => (candidate === null ? null : (settled[inOrder.indexOf(candidate)] ?? null)))
    },
  }
}

/** With the senses alone that are parts of a city: the text calls it a neighbourhood. */
const asPart = (gazetteer: Gazetteer, candidate: PlaceCandidate): PlaceCandidate => ({
  ...candidate,
  senses: candidate.senses.filter(({ row }) => gazetteer.levelOf(row) === "district"),
})

const postingsOf = (judged: readonly Judged[]): ReadonlySet<number> =>
  new Set(judged.map(({ candidate }) => candidate.posting))

/**
 * Without small places of countries that nothing else in the text lies in, known here by a rare spelling of theirs: such a name is
 * mostly a person's.
 */
function withoutStrayAlternates(spans: readonly SettledSpan[]): PlaceSpan[] {
  const names = new Map<string, Set<string>>()
  for (const { place, written } of spans) {
    names.set(place.country, (names.get(place.country) ?? new Set()).add(written))
  }
  return spans.filter(
    ({ place, isAlternate, wellKnown, written }) =>
      !isAlternate || wellKnown || [...(names.get(place.country) ?? [])].some((other) => other !== written),
  )
}

/** Resolves the names, each for the whole text; a name behind a comma is read as what holds the name before it. */
interface SettledSpan extends PlaceSpan {
  readonly isAlternate: boolean
}

function settle(scan: Scan, gazetteer: Gazetteer, candidates: readonly PlaceCandidate[]): SettledSpan[] {
  const pairs = candidates.flatMap((candidate, i): (readonly [PlaceCandidate, PlaceCandidate])[] => {
    const next = candidates[i + 1]
    return next !== undefined && joinedByComma(scan, candidate, next) ? [[candidate, next]] : []
  })
  const meanings = resolve(gazetteer, candidates, pairs)
  return candidates.map((candidate, i) => {
    const meaning = meanings.get(candidate.posting) as Resolved
    const inner = candidates[i - 1]
    const outer =
      inner !== undefined && joinedByComma(scan, inner, candidate)
        ? holder(gazetteer, inner, candidate, meanings)
        : null
    const { row, kind } = outer ?? amongRegions(gazetteer, { scan, candidates, i, meanings }) ?? meaning
    return {
      start: candidate.start,
      end: candidate.end,
      firstToken: candidate.firstToken,
      endToken: candidate.endToken,
      place: gazetteer.placeAt(row),
      written: scan.text.slice(candidate.start, candidate.end),
      confidence: Math.max(0, Math.min(100, 50 + meaning.margin)),
      wellKnown: gazetteer.levelOf(row) !== "district" && gazetteer.weightOf(row) >= CITY_WEIGHT,
      demonym: kind === NAME_KIND.demonym,
      isAlternate: kind === NAME_KIND.alternate,
    }
  })
}

interface Listed {
  readonly scan: Scan
  readonly candidates: readonly PlaceCandidate[]
  readonly i: number
  readonly meanings: ReadonlyMap<number, Resolved>
}

/** "Ohio, New York and Utah", "the state of New York": the region of a name that is a city's too; null where neither. */
function amongRegions(
  gazetteer: Gazetteer,
  { scan, candidates, i, meanings }: Listed,
): Pick<Resolved, "row" | "kind"> | null {
  const candidate = candidates[i] as PlaceCandidate
  const region = candidate.senses.find(({ row, kind }) => kind === NAME_KIND.main && isFirstRegion(gazetteer, row))
  if (region === undefined) return null
  const isBeside = (other: PlaceCandidate | undefined): boolean => {
    if (other === undefined) return false
    const row = meanings.get(other.posting)?.row ?? -1
    return row !== -1 && isFirstRegion(gazetteer, row) && gazetteer.countryOf(row) === gazetteer.countryOf(region.row)
  }
  const [before, after] = [candidates[i - 1], candidates[i + 1]]
  const listed =
    (isBeside(before) && LIST.test(scan.text.slice(before?.end, candidate.start))) ||
    (isBeside(after) && LIST.test(scan.text.slice(candidate.end, after?.start)))
  const isState =
    /(?:^| )(?:states?|governor|legislature) of $/iu.test(
      scan.text.slice(Math.max(0, candidate.start - 16), candidate.start),
    ) || OF_STATE.test(scan.text.slice(candidate.end, candidate.end + 24))
  return listed || isState ? region : null
}

/** A state has a border, a governor and a legislature; a city has none. */
const OF_STATE =
  /^(?:['’]s)? (?:border|state |State |governor|Gov\. |legislature|Legislature|attorney general|secretary of state|State Police|state police)/u
/** What stands between two of a list. */
const LIST = /^(?:, | and |, and | or |, or )$/u

/** A state or province, not a county. */
function isFirstRegion(gazetteer: Gazetteer, row: number): boolean {
  const parent = gazetteer.parentOf(row)
  return gazetteer.levelOf(row) === "region" && (parent === -1 || gazetteer.levelOf(parent) !== "region")
}

/** The sense of `outer` that holds what `inner` means, where there is one: "Buffalo, New York" is the state. */
function holder(
  gazetteer: Gazetteer,
  inner: PlaceCandidate,
  outer: PlaceCandidate,
  meanings: ReadonlyMap<number, Resolved>,
): { readonly row: number; readonly kind: number } | null {
  const row = meanings.get(inner.posting)?.row ?? -1
  return row === -1 ? null : (outer.senses.find((sense) => isWithin(gazetteer, row, sense.row)) ?? null)
}
