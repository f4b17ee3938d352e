import type { Extent, Place, Site, TraceStep } from "../../model/index.ts"
import type { Frame } from "../frame.ts"
import { covers } from "./covers.ts"

/** A frame with its scope: what parts and wholes are told by. */
export interface Scoped {
  readonly frame: Frame
  readonly incident: string
  readonly place: Place | null
  readonly site: Site | null
  readonly extent: Extent
  readonly running: boolean
  /** "the three survivors", "both", "two victims": people of whom the text has told. */
  readonly definite: boolean
  /** "And" stands right before it: what it is joined to does not hold it. */
  readonly joined: boolean
  /** "two of her sons": some of one family. */
  readonly ofKin: boolean
  /** "his wife", "the couple's daughter": somebody's. */
  readonly owned: boolean
  /** Read in a link line: another text's count, whose whole is there. */
  readonly linked: boolean
  /** Who counts; null where the outlet itself does. */
  readonly speaker: string | null
}

export interface PartChoice {
  /** Index of the whole among the frames; null where it is part of none. */
  readonly partOf: number | null
  readonly trace: TraceStep | null
}

const NONE: PartChoice = { partOf: null, trace: null }

/** Measures that a narrower measure's people are among. */
const WITHIN: Readonly<Record<string, readonly string[]>> = {
  killed: ["killed", "casualties"],
  injured: ["injured", "casualties"],
  hospitalised: ["hospitalised", "injured", "casualties"],
  casualties: ["casualties"],
}

/** Which earlier total each frame is part of: by its own words, its narrower place, its group, or as one of those counted. */
export function partsOf(scoped: readonly Scoped[]): readonly PartChoice[] {
  const told = new ToldTotals(scoped)
  return scoped.map((part, i) => {
    const { subsetOf } = part.frame
    if (subsetOf !== null && subsetOf !== i && scoped[subsetOf] !== undefined) {
      told.add(i)
      return {
        partOf: subsetOf,
        trace: { pass: "part-of", rule: "words", why: `its words make it part of “${wordsOf(scoped[subsetOf])}”` },
      }
    }
    const isPart = part.frame.count !== null && part.frame.tier === "core" && !part.linked && !told.saysAgain(i)
    const whole = isPart ? told.wholeOf(i) : NONE
    const choice = isPart && whole.partOf === null ? sumOf(scoped, i, told) : whole
    told.add(i)
    return choice
  })
}

/** How far apart, in sentences, two counts stand that are summed in one's head. */
const SUM_REACH = 2

/** "Seven were killed. … Three died in the first blast. Four were killed in the second": two neighbours that sum to an earlier total. */
function sumOf(scoped: readonly Scoped[], index: number, told: ToldTotals): PartChoice {
  const part = scoped[index]
  if (part === undefined || !isExactTotal(part)) return NONE
  const { measure, sentence } = part.frame
  const isPartner = (other: Scoped): boolean =>
    other !== part &&
    isExactTotal(other) &&
    other.frame.measure === measure &&
    other.incident === part.incident &&
    Math.abs(other.frame.sentence - sentence) <= SUM_REACH
  for (const partner of scoped.slice(Math.max(0, index - SUM_REACH), index + SUM_REACH + 1)) {
    if (!isPartner(partner)) continue
    const sum = (part.frame.count?.least ?? 0) + (partner.frame.count?.least ?? 0)
    const isSum = (whole: Scoped): boolean =>
      whole !== partner && whole.frame.count?.least === sum && isExactTotal(whole) && mayHold(whole, part)
    const sums = told.totalsOf(part.incident).filter((k) => isSum(scoped[k] as Scoped))
    const first = sums.find((k) => scoped[k]?.running === true) ?? sums[0]
    if (first !== undefined) {
      const why = `with “${wordsOf(partner)}” it sums to “${wordsOf(scoped[first])}”`
      return { partOf: first, trace: { pass: "part-of", rule: "sum", why } }
    }
  }
  return NONE
}

const isExactTotal = ({ extent, frame: { count, group } }: Scoped): boolean =>
  extent === "total" && count !== null && count.operator === "exactly" && count.least >= 2 && group !== "attackers"

const wordsOf = (scoped: Scoped | undefined): string => scoped?.frame.count?.wording ?? "an earlier count"

/** How many totals of one incident are remembered, the first and the latest ones: a text that tells more is a register. */
const FIRST_TOTALS = 300
const LATEST_TOTALS = 30

/** The counts that a text has told so far. */
class ToldTotals {
  readonly #scoped: readonly Scoped[]
  /** Counts of several people at places, by all that makes them the same. */
  readonly #said = new Set<string>()
  /** Indices of the totals that may hold others, by incident. */
  readonly #totals = new Map<string, number[]>()
  /** By index, as far as asked. */
  readonly #keys: string[] = []

  constructor(scoped: readonly Scoped[]) {
    this.#scoped = scoped
  }

  add(index: number): void {
    const one = this.#scoped[index] as Scoped
    const { count } = one.frame
    if (count === null) return
    if (one.place !== null && count.most !== 1) this.#said.add(this.#keyOf(index))
    if (!isTotal(one)) return
    const totals = this.#totals.get(one.incident) ?? []
    this.#totals.set(one.incident, totals)
    totals.push(index)
    if (totals.length > FIRST_TOTALS + LATEST_TOTALS) totals.splice(FIRST_TOTALS, 1)
  }

  /** A place's count that stood before: it is part of the whole once. */
  saysAgain(index: number): boolean {
    const part = this.#scoped[index] as Scoped
    const { count } = part.frame
    return (
      part.place !== null &&
      count !== null &&
      part.extent === "total" &&
      count.most !== 1 &&
      this.#said.size > 0 &&
      this.#said.has(this.#keyOf(index))
    )
  }

  #keyOf(index: number): string {
    return (this.#keys[index] ??= keyOf(this.#scoped[index] as Scoped))
  }

  /** Indices of the totals of an incident that may hold others, in text order. */
  totalsOf(incident: string): readonly number[] {
    return this.#totals.get(incident) ?? []
  }

  /** Sources that each give another toll: a person whom one of them names is in none of the tolls for certain. */
  #isDisputed(part: Scoped): boolean {
    const tolls = new Set<number>()
    for (const k of this.totalsOf(part.incident)) {
      const whole = this.#scoped[k] as Scoped
      const { measure, group, count } = whole.frame
      if (measure !== part.frame.measure || (group !== "people" && group !== "civilians")) continue
      // A toll of civilians is another of the same people.
      const ofAll = group === "people" ? whole : { ...whole, frame: { ...whole.frame, group: "people" as const } }
      if (count !== null && mayHold(ofAll, part)) tolls.add(count.least)
    }
    return tolls.size >= DISPUTED
  }

  /**
   * The whole is the largest total that may hold the part, of the part's own group before all people; of equals the first in running
   * text, since headlines and captions only say it again.
   */
  wholeOf(index: number): PartChoice {
    const part = this.#scoped[index] as Scoped
    let best: { k: number; rank: number; why: string } | null = null
    for (const k of this.totalsOf(part.incident)) {
      const whole = this.#scoped[k] as Scoped
      if (!mayHold(whole, part) || isJoinedTo(this.#scoped, index, whole) || isToldApart(whole, part)) continue
      const rank = rankOf(whole, part)
      const why: string | null = best === null || rank > best.rank ? reasonOf(whole, part) : null
      if (why !== null) best = { k, rank, why }
    }
    if (best !== null && part.extent === "members" && this.#isDisputed(part)) return NONE
    return best === null ? NONE : { partOf: best.k, trace: { pass: "part-of", rule: "document", why: best.why } }
  }
}

const keyOf = ({ incident, frame: { measure, group, count }, place, site }: Scoped): string =>
  `${incident} ${measure} ${group} ${place?.id} ${site?.key} ${count?.least} ${count?.most}`

/** "Four officers and a visitor were killed": the visitor is none of the four, wherever else they are told of. */
function isJoinedTo(scoped: readonly Scoped[], index: number, whole: Scoped): boolean {
  const part = scoped[index]
  const before = scoped[index - 1]
  return (
    part?.joined === true &&
    before !== undefined &&
    before.frame.sentence === part.frame.sentence &&
    before.frame.measure === part.frame.measure &&
    before.frame.count?.least === whole.frame.count?.least
  )
}

/**
 * Kin of others than the family that the toll is of. Told in another sentence than the toll: the dead are not looked for among the undivided "shot", nor those whom somebody mourns
 * among those whom somebody else counts.
 */
function isToldApart(whole: Scoped, part: Scoped): boolean {
  if (whole.ofKin && part.owned) return true
  if (whole.frame.sentence === part.frame.sentence) return false
  if (part.extent === "members" && part.frame.measure === "killed" && whole.frame.measure === "casualties") return true
  return whole.speaker !== null && part.speaker !== null && whole.speaker !== part.speaker
}

/** How many different tolls a text gives before nobody can say in which of them one person is counted. */
const DISPUTED = 2

/** Own group, then the larger number, then running text; comparable while numbers stay below a million. */
const rankOf = ({ frame, running }: Scoped, part: Scoped): number =>
  (frame.group === part.frame.group && frame.group !== "people" ? 10_000_000 : 0) +
  (frame.sentence === part.frame.sentence ? 20_000_000 : 0) +
  (frame.measure === part.frame.measure ? 4_000_000 : 0) +
  Math.min(frame.count?.least ?? 0, 999_999) * 2 +
  (running ? 1 : 0)

/** A total that others could be a part of: "several" and "multiple" are no toll. */
const isTotal = ({ frame, extent }: Scoped): boolean =>
  frame.count !== null &&
  frame.tier === "core" &&
  frame.subsetOf === null &&
  extent === "total" &&
  frame.modality === "asserted" &&
  (frame.count.operator !== "vague" || frame.count.least >= 20)

function mayHold(whole: Scoped, part: Scoped): boolean {
  const a = whole.frame.count
  const b = part.frame.count
  if (a === null || b === null || part.frame.group === "attackers") return false
  if (!(WITHIN[part.frame.measure] ?? [part.frame.measure]).includes(whole.frame.measure)) return false
  if (whole.frame.group !== part.frame.group && whole.frame.group !== "people") return false
  if (
    whole.place !== null &&
    part.place !== null &&
    whole.place.id !== part.place.id &&
    !covers(whole.place, part.place)
  ) {
    return false
  }
  const most = b.most ?? b.least
  return most > 0 && most < (a.most ?? Number.POSITIVE_INFINITY) && b.least < a.least
}

function reasonOf(whole: Scoped, part: Scoped): string | null {
  const words = `“${wordsOf(whole)}”`
  const sameMeasure = whole.frame.measure === part.frame.measure
  const narrower = whole.place !== null && part.place !== null && covers(whole.place, part.place)
  if (narrower && part.site === null && (sameMeasure || part.frame.measure === "hospitalised")) {
    return `${part.place.name} is a part of ${whole.place.name}, for which ${words} counts`
  }
  if (narrower) return null
  if (part.site !== null && whole.site === null && sameMeasure) {
    return `${part.site.name} is one of the places that ${words} counts`
  }
  if (part.extent === "members" || part.extent === "increment" || (part.extent === "rest" && sameMeasure)) {
    return `one of those whom ${words} counts`
  }
  if (part.frame.group !== whole.frame.group) return `${part.frame.group} are among those whom ${words} counts`
  if (!sameMeasure && whole.frame.sentence === part.frame.sentence) {
    return `the ${part.frame.measure} are among ${words}`
  }
  if (part.frame.count?.least === 1 && part.frame.count.most === 1) return `one of those whom ${words} counts`
  if (part.frame.measure === "hospitalised") return `in hospital of those whom ${words} counts`
  if (part.definite && sameMeasure) return `some of those whom ${words} counts`
  return null
}
