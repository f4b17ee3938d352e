import {
  anchorsOf,
  compareCodeUnits,
  type Anchor,
  type CaptureId,
  type DecisionAct,
  type Sha256,
} from "../model/index.ts"
import type { Target } from "./slots.ts"

/** A text in which a decision's words stand, and the capture of the decision whose text it is. */
export interface Reach {
  readonly capture: CaptureId
  readonly text: Sha256
}

/** Another capture of such a text, with what the decision's anchors mean there, by their place in `anchorsOf`. */
export interface Twin {
  readonly capture: CaptureId
  /** The capture that the decision names. */
  readonly of: CaptureId
  readonly targets: readonly (Target | null)[]
}

/** What an act is about: of its anchors those that hold on to words as such, and not to what these are tied to. */
function subjectsOf(act: DecisionAct): readonly Anchor[] {
  switch (act.kind) {
    case "accept":
    case "add":
    case "correct":
    case "final":
    case "link":
    case "move":
    case "place":
    case "reject":
    case "unlink":
      return [act.claim]
    case "redact":
    case "release":
      return [act.words]
    case "split":
      return anchorsOf(act)
    case "tier":
      // Of a whole origin it reaches all that the origin says.
      return act.of === "claim" ? [act.claim] : []
    // Those who tell one text tell of one incident; an own count, a note, a withdrawal, and when and by whom it was published are of the
    // one capture; an undo goes where what it undoes went.
    case "describe":
    case "merge":
    case "note":
    case "undo":
    case "verify":
    case "withdraw":
      return []
  }
}

/** The texts that an act names, by capture; empty where it is about no words as such. */
export const textsNamed = (act: DecisionAct): readonly Reach[] =>
  sortedReach(subjectsOf(act).map(({ capture, text }) => ({ capture, text })))

/** Each once, in order. */
export const sortedReach = (reach: readonly Reach[]): readonly Reach[] =>
  [...new Map(reach.map((one) => [`${one.capture} ${one.text}`, one])).entries()]
    .toSorted(([a], [b]) => compareCodeUnits(a, b))
    .map(([, one]) => one)

/**
 * An act as if it had been done on another capture of the same text: its anchors in `from` hold on to the same words in `to`, those in
 * other captures stay.
 */
export function onTwin(act: DecisionAct, from: CaptureId, to: CaptureId): DecisionAct {
  const moved = (anchor: Anchor): Anchor => (anchor.capture === from ? { ...anchor, capture: to } : anchor)
  switch (act.kind) {
    case "accept":
    case "add":
    case "correct":
    case "final":
    case "place":
    case "reject":
    case "tier":
    case "unlink":
      return { ...act, claim: moved(act.claim) }
    case "link":
      return { ...act, claim: moved(act.claim), origin: moved(act.origin) }
    case "move":
      return { ...act, claim: moved(act.claim), to: moved(act.to) }
    case "redact":
    case "release":
      return { ...act, words: moved(act.words) }
    case "split":
      return { ...act, apart: act.apart.map(moved), from: act.from.map(moved) }
    case "describe":
    case "merge":
    case "note":
    case "undo":
    case "verify":
    case "withdraw":
      return act
  }
}
