import { oneOf, TOKEN, wordAt, type CountSpan, type PlaceSpan, type Scan, type TimeSpan } from "../../language/index.ts"
import { holds, type Place } from "../../model/index.ts"
import type { Frame } from "../frame.ts"

/** The rule of every frame that a list of places with their numbers tells. */
export const DIVIDED_RULE = "en.divided"

interface Found {
  readonly counts: readonly CountSpan[]
  readonly places: readonly PlaceSpan[]
  readonly times: readonly TimeSpan[]
}

/** One place of a list with its number. */
interface Share {
  readonly place: PlaceSpan
  readonly count: CountSpan
  /** Token after its words. */
  readonly end: number
}

/** A toll's list opens within so many tokens behind it. */
const REACH = 40
/** A longer list is cut: no report divides one toll so far. */
const MOST_SHARES = 60
const NO_SHARES: readonly Share[] = []

const OPENING_MARKS: ReadonlySet<string> = new Set([":", "–", "—", "-", "(", ",", ";", "."])
const INCLUDING = oneOf(["including", "includes"])
const PART_OF = oneOf(["of", "among"])
const THEM = oneOf(["them", "these", "those", "whom"])
const BETWEEN: ReadonlySet<string> = new Set([",", ";", "•", "·", "*", "–", "—", "-", "and", "&", "with", "plus"])
const BEFORE_NUMBER: ReadonlySet<string> = new Set([":", "–", "—", "-"])
const WHERE = oneOf(["in", "at", "near", "from"])
const OF_A_PLACE = oneOf(["the", "city", "town", "village", "of", "settlement"])
const SETTLEMENT = oneOf(["city", "town", "village", "proper", "district", "community"])
const PEOPLE = oneOf([
  "people",
  "persons",
  "residents",
  "civilians",
  "person",
  "resident",
  "civilian",
  "more",
  "others",
  "were",
  "was",
  "dead",
  "killed",
  "died",
  "deaths",
  "wounded",
  "injured",
  "victims",
  "each",
])

/** Reads lists that divide a toll among places: "Ten died in the region: Riverton 6, Halton 3, Selby 1", in one line or in several. */
export class DividedTolls {
  readonly #scan: Scan
  readonly #found: Found

  constructor(scan: Scan, found: Found) {
    this.#scan = scan
    this.#found = found
  }

  /** `told` with the places of those that stand in such a list, and with `more` that no sentence told: parts of one of them, by its index. */
  read(told: readonly Frame[]): { readonly told: readonly Frame[]; readonly more: readonly Frame[] } {
    const more: Frame[] = []
    if (this.#found.places.length === 0 || this.#found.counts.length < 2) return { told, more }
    const amended = [...told]
    const taken = new Set<number>()
    for (const [index, whole] of told.entries()) {
      if (!isWhole(whole) || taken.has(whole.counted?.start ?? -1)) continue
      const listed = this.#sharesOf(whole)
      if (listed.length === 0) continue
      const atCount = new Map(told.flatMap(({ counted }, i) => (counted === null ? [] : [[counted.start, i] as const])))
      const shares = listed.filter(({ count }) => isOfMeasure(told[atCount.get(count.start) ?? -1], whole))
      if (!isDivision(whole, shares) || !this.#isWithin(whole, shares)) continue
      for (const share of shares) {
        taken.add(share.count.start)
        const known = atCount.get(share.count.start)
        if (known === undefined) more.push(this.#frameOf(share, whole, index))
        else amended[known] = { ...(amended[known] as Frame), subsetOf: index, at: spanOf(share.place) }
      }
    }
    return { told: amended, more }
  }

  /** The count that begins at a token, unless it stands in a date or clock time. */
  #countAt(token: number): CountSpan | undefined {
    const { counts, times } = this.#found
    const count = lastFrom(counts, token)
    return count?.firstToken !== token || (lastFrom(times, token)?.endToken ?? 0) > token ? undefined : count
  }

  /** The place whose name begins at a token. */
  #placeAt(token: number): PlaceSpan | undefined {
    const place = lastFrom(this.#found.places, token)
    return place?.firstToken !== token || place.demonym ? undefined : place
  }

  /** The places with their numbers that stand behind a toll; none where no list opens. */
  #sharesOf({ end, sentence }: Frame): readonly Share[] {
    const scan = this.#scan
    const limit = scan.sentences[sentence]?.endToken ?? 0
    let at = tokenFrom(scan, end, limit)
    const most = Math.min(limit, at + REACH)
    for (; at < most; at++) {
      const opens = scan.kind[at] === TOKEN.word ? INCLUDING.at(scan, at) : OPENING_MARKS.has(wordAt(scan, at))
      const listed = opens ? this.#listAt(at + 1, at) : NO_SHARES
      if (listed.length > 0) return listed
    }
    // "… in the region:" with a line for each place below it.
    return at === limit && wordAt(scan, limit - 1) === ":" ? this.#listAt(limit, limit - 1) : NO_SHARES
  }

  /** "Ten in the region, six in Riverton" divides the ten; "ten in Halton, six in Riverton" goes on from it. */
  #isWithin({ start, sentence }: Frame, shares: readonly Share[]): boolean {
    const first = Math.min(...shares.map(({ place, count }) => Math.min(place.firstToken, count.firstToken)))
    const from = Math.max(tokenFrom(this.#scan, start, first), this.#scan.sentences[sentence]?.firstToken ?? 0)
    let toll: Place | null = null
    for (let at = from; at < first; at++) toll = this.#placeAt(at)?.place ?? toll
    return shares.every(({ place }) => toll === null || isPartOf(toll, place.place))
  }

  #listAt(from: number, opener: number): readonly Share[] {
    const scan = this.#scan
    const shares: Share[] = []
    let at = from
    for (let steps = 0; at < scan.size && shares.length < MOST_SHARES; steps++) {
      const share = this.#shareAt(at)
      if (share !== null) {
        shares.push(share)
        at = share.end
        steps = 0
      } else if (steps < SEPARATORS && isSeparator(scan, at)) at++
      else break
    }
    const alone = INCLUDING.at(scan, opener) || isOfThem(scan, shares[0])
    return shares.length > 1 || alone ? shares : NO_SHARES
  }

  #shareAt(at: number): Share | null {
    return this.#placeFirst(at) ?? this.#numberFirst(at)
  }

  /** "Riverton city – 6 people" */
  #placeFirst(from: number): Share | null {
    const scan = this.#scan
    let at = WHERE.at(scan, from) ? from + 1 : from
    while (at < from + 4 && OF_A_PLACE.at(scan, at)) at++
    const place = this.#placeAt(at)
    if (place === undefined) return null
    at = SETTLEMENT.at(scan, place.endToken) ? place.endToken + 1 : place.endToken
    if (BEFORE_NUMBER.has(wordAt(scan, at))) at++
    const count = this.#countAt(at)
    const end = count === undefined ? -1 : this.#closeOf(count.endToken)
    return count === undefined || end < 0 ? null : { place, count, end }
  }

  /** "6 of them in the city of Riverton" */
  #numberFirst(from: number): Share | null {
    const scan = this.#scan
    const count = this.#countAt(from)
    if (count === undefined) return null
    let at = count.endToken
    while (at < count.endToken + 3 && (PEOPLE.at(scan, at) || PART_OF.at(scan, at) || THEM.at(scan, at))) at++
    if (!WHERE.at(scan, at)) return null
    at++
    while (at < count.endToken + 8 && this.#placeAt(at) === undefined && OF_A_PLACE.at(scan, at)) at++
    const place = this.#placeAt(at)
    return place === undefined
      ? null
      : { place, count, end: SETTLEMENT.at(scan, place.endToken) ? place.endToken + 1 : place.endToken }
  }

  /** Token after a number's own words, where a separator or an end follows; −1 where it counts something else. */
  #closeOf(from: number): number {
    const scan = this.#scan
    let at = from
    while (at < from + 3 && PEOPLE.at(scan, at)) at++
    return at >= scan.size || isSeparator(scan, at) || CLOSING.has(wordAt(scan, at)) ? at : -1
  }

  #frameOf({ place, count }: Share, whole: Frame, index: number): Frame {
    const words = this.#scan.text.slice(place.start, place.end)
    return {
      ...whole,
      start: Math.min(place.start, count.start),
      end: Math.max(place.end, count.end),
      count: count.count,
      extent: "total",
      counted: { start: count.start, end: count.end },
      sentence: this.#scan.sentenceOf[count.firstToken] as number,
      subsetOf: index,
      at: spanOf(place),
      rule: DIVIDED_RULE,
      trace: [
        { pass: "frame", rule: DIVIDED_RULE, why: `its list gives ${words} a part of “${whole.count?.wording ?? ""}”` },
        { pass: "count", rule: count.count.operator, why: `“${count.count.wording}”` },
      ],
    }
  }
}

/** Marks and words between two of a list. */
const SEPARATORS = 4
const CLOSING: ReadonlySet<string> = new Set([".", ")", "]", '"', "”"])

const spanOf = ({ start, end }: PlaceSpan): NonNullable<Frame["at"]> => ({ start, end })

const isSeparator = (scan: Scan, at: number): boolean =>
  scan.kind[at] === TOKEN.newline || BETWEEN.has(wordAt(scan, at))

/** "six of them in Riverton": the words themselves say that it is a part. */
const isOfThem = (scan: Scan, share: Share | undefined): boolean =>
  share !== undefined && PART_OF.at(scan, share.count.endToken) && THEM.at(scan, share.count.endToken + 1)

/** A toll that places may divide: several people, counted. */
const isWhole = ({ tier, count, extent, subsetOf, counted }: Frame): boolean =>
  tier === "core" && extent === "total" && subsetOf === null && counted !== null && count !== null && count.least > 1

/** What a sentence told of a listed number is no other measure than the toll's. */
const isOfMeasure = (told: Frame | undefined, whole: Frame): boolean =>
  told === undefined || (told !== whole && told.measure === whole.measure)

/** The parts are no more than the whole. */
function isDivision({ count }: Frame, shares: readonly Share[]): boolean {
  if (shares.length === 0 || count === null) return false
  const sum = shares.reduce((total, share) => total + share.count.count.least, 0)
  return sum <= (count.most ?? Number.POSITIVE_INFINITY)
}

/** A city that is a region of its own beside the one that has its name is told with that all the same. */
const isPartOf = (whole: Place, part: Place): boolean =>
  holds(whole, part) ||
  (whole.level === "country" && whole.country === part.country) ||
  (whole.level === "region" && whole.name.startsWith(`${part.name} `))

/** Of those in text order the last that begins at a token or before it. */
function lastFrom<Spanned extends { readonly firstToken: number }>(
  all: readonly Spanned[],
  token: number,
): Spanned | undefined {
  let low = 0
  let high = all.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((all[middle] as Spanned).firstToken <= token) low = middle + 1
    else high = middle
  }
  return all[low - 1]
}

/** First token that begins at or after an offset. */
function tokenFrom(scan: Scan, offset: number, limit: number): number {
  let low = 0
  let high = limit
  while (low < high) {
    const middle = (low + high) >> 1
    if ((scan.start[middle] as number) < offset) low = middle + 1
    else high = middle
  }
  return low
}
