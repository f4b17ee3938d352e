import type { Extent, TraceStep } from "../../model/index.ts"
import type { Place, Site } from "../../model/index.ts"
import type { Frame } from "../frame.ts"
import { covers } from "./place-of.ts"

/** A frame with its scope: what parts and wholes are told by. */
export interface Scoped {
  readonly frame: Frame
  readonly incident: string
  readonly place: Place | null
  readonly site: Site | null
  readonly extent: Extent
  readonly running: boolean
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
  return scoped.map((part, i) => {
    const { subsetOf } = part.frame
    if (subsetOf !== null && subsetOf !== i && scoped[subsetOf] !== undefined) {
      return { partOf: subsetOf, trace: { pass: "part-of", rule: "words", why: `its words make it part of “${wordsOf(scoped[subsetOf])}”` } }
    }
    if (part.frame.count === null || part.frame.tier !== "core") return NONE
    return earlierWhole(scoped, part, i)
  })
}

const wordsOf = (scoped: Scoped | undefined): string => scoped?.frame.count?.wording ?? "an earlier count"

function earlierWhole(scoped: readonly Scoped[], part: Scoped, index: number): PartChoice {
  let fallback: PartChoice = NONE
  for (let k = index - 1; k >= 0; k--) {
    const whole = scoped[k]
    if (whole === undefined || !mayHold(whole, part)) continue
    const why = reasonOf(whole, part)
    if (why === null) continue
    const found: PartChoice = { partOf: k, trace: { pass: "part-of", rule: "document", why } }
    // The running text states the whole; its headline and captions only say it again.
    if (whole.running) return found
    if (fallback === NONE) fallback = found
  }
  return fallback
}

function mayHold(whole: Scoped, part: Scoped): boolean {
  const a = whole.frame.count
  const b = part.frame.count
  if (a === null || b === null || whole.incident !== part.incident || whole.frame.tier !== "core" || whole.frame.subsetOf !== null) return false
  if (whole.extent !== "total" || whole.frame.modality !== "asserted") return false
  if (!(WITHIN[part.frame.measure] ?? [part.frame.measure]).includes(whole.frame.measure)) return false
  if (whole.frame.group !== part.frame.group && whole.frame.group !== "people") return false
  const most = b.most ?? b.least
  return most > 0 && most < (a.most ?? Number.POSITIVE_INFINITY) && b.least < a.least
}

function reasonOf(whole: Scoped, part: Scoped): string | null {
  const words = `“${wordsOf(whole)}”`
  if (whole.place !== null && part.place !== null && covers(whole.place, part.place) && whole.frame.measure === part.frame.measure) return `${part.place.name} is a part of ${whole.place.name}, for which ${words} counts`
  if (part.site !== null && whole.site === null && whole.place?.id === part.place?.id && part.frame.measure === whole.frame.measure) return `${part.site.name} is one of the places that ${words} counts`
  if (part.extent === "members" || part.extent === "increment") return `one of those whom ${words} counts`
  if (part.frame.group !== whole.frame.group) return `${part.frame.group} are among those whom ${words} counts`
  if (whole.frame.measure !== part.frame.measure && whole.frame.sentence === part.frame.sentence) return `the ${part.frame.measure} are among ${words}`
  if (part.frame.count?.least === 1 && part.frame.count.most === 1) return `one of those whom ${words} counts`
  return null
}
