import type { Measure } from "../../model/index.ts"
import type { Frame } from "../frame.ts"

/**
 * "Victims" are the killed where the text has counted none but killed so far, and likewise the injured; else they stay casualties.
 */
export function settleVictims(frames: readonly Frame[], text: string): Frame[] {
  const seen = new Set<Measure>()
  /** The most that were counted of those told so far. */
  let most = 0
  let latest: { measure: Measure; sentence: number } | null = null
  return frames.map((frame) => {
    const open =
      frame.measure === "casualties" && (frame.rule === "en.harm.victims" || frame.rule === "en.harm.among-dead")
    const only = seen.size === 1 ? [...seen][0] : undefined
    // "The victims were identified as A and B" of those shot, where nobody is told dead.
    if (
      frame.rule === "en.harm.list-of-names" &&
      seen.size > 0 &&
      !seen.has("killed") &&
      /victims?$/iu.test(text.slice(frame.trigger.start, frame.trigger.end))
    ) {
      const measure = seen.has("injured") ? "injured" : "casualties"
      const why = "the text has counted nobody killed before"
      return {
        ...frame,
        measure,
        trace: [...frame.trace, { pass: "frame", rule: "victims-in-context", why }],
      }
    }
    if (
      !open &&
      frame.count !== null &&
      frame.count.least > 0 &&
      (frame.measure === "killed" || frame.measure === "injured" || frame.measure === "casualties")
    ) {
      seen.add(frame.measure)
      most = Math.max(most, frame.count.least)
      latest = { measure: frame.measure, sentence: frame.sentence }
    }
    // "The victims were two women …" right after a toll are those of the toll.
    if (
      open &&
      frame.rule === "en.harm.among-dead" &&
      latest !== null &&
      frame.sentence - latest.sentence <= 1 &&
      latest.measure === "killed"
    ) {
      return {
        ...frame,
        measure: latest.measure,
        trace: [
          ...frame.trace,
          { pass: "frame", rule: "victims-in-context", why: "the sentence before counts the killed" },
        ],
      }
    }
    // "Two died … Police found three victims": some of them live.
    const more = frame.rule === "en.harm.victims" && frame.extent === "total" && (frame.count?.least ?? 0) > most
    if (!open || only === undefined || only === "casualties" || more) return frame
    const why = `the text has counted ${only} alone before`
    return { ...frame, measure: only, trace: [...frame.trace, { pass: "frame", rule: "victims-in-context", why }] }
  })
}
