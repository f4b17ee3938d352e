import type { AttributionCue } from "../../language/index.ts"
import type { Frame } from "../frame.ts"
import { tokensOf, type DocumentView } from "../view.ts"

/** How a cue of a frame's sentence stands to it: `covers` where its statement may hold the frame. */
export function standingOf(
  view: DocumentView,
  cue: AttributionCue,
  frame: Frame,
): "denies" | "unsaid" | "apart" | "covers" {
  const { first, end } = tokensOf(view.scan, frame)
  if (!speaksFor(cue, frame)) return "denies"
  if (isLeftUnsaid(view, cue, first)) return "unsaid"
  return isAfter(cue, first, end) || isBefore(cue, end) ? "covers" : "apart"
}

/** The statement may begin behind the cue, and the tokens from `first` to `end` stand there. */
export const isAfter = (cue: AttributionCue, first: number, end: number): boolean =>
  cue.coversAfter && (first >= cue.pivot || end > cue.pivot + 1)

const isBefore = (cue: AttributionCue, end: number): boolean =>
  cue.coversBefore && end <= cue.pivot + (cue.form === "by" ? 2 : 0)

/** A denial speaks for what is denied alone; an accusation is of deeds, and its count is the accuser's. */
const speaksFor = (cue: AttributionCue, frame: Frame): boolean =>
  cue.force !== "denies" || frame.modality === "denied" || frame.measure === "responsibility"

const UNSAID =
  / without (?:even )?(?:mentioning|reporting|naming|acknowledging|noting|saying|disclosing|addressing|commenting on|referring to) /i

/** "reported an attack, without mentioning the dead": the dead are not in that statement. */
const isLeftUnsaid = ({ scan }: DocumentView, cue: AttributionCue, first: number): boolean =>
  first > cue.pivot && UNSAID.test(scan.text.slice(scan.end[cue.pivot], scan.start[first]))
