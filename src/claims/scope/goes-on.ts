import type { Frame } from "../frame.ts"
import type { EventTime } from "./incident-times.ts"
import type { PlaceContext } from "./place-of.ts"

/** The same paragraph, at most two sentences on, and no time or place of its own. */
export function goesOn(
  { view, bySentence }: PlaceContext,
  before: Frame,
  frame: Frame,
  time: EventTime | null,
): boolean {
  const { scan } = view
  if (frame.sentence === before.sentence) return true
  if (
    scan.sentences[before.sentence]?.block !== scan.sentences[frame.sentence]?.block ||
    frame.sentence - before.sentence > 2
  ) {
    return false
  }
  return time === null && !(bySentence.get(frame.sentence) ?? []).some(({ role }) => role === "at")
}

/** How far on, in sentences, words of several strikes still go back to the background told before. */
const WIDER_REACH = 3
const SEVERAL_STRIKES =
  /(?:^| )(?:the|these|those) (?:[\p{L}-]+ )?(?:strikes|attacks|bombings|shellings|raids|bombardments|barrages)(?![\p{L}])/iu
const WIDESPREAD = / (?:regions|cities|areas|districts|parts) (?:throughout|across|all over|around) \p{Lu}[\p{L}]+/u

/**
 * "… were damaged in the missile strikes", "in nine regions across …": after other strikes were told of, such words of a report on
 * one strike in one place go on with them; so does a quotation without a place of its own right after.
 */
export function widerWords({ view, main, bySentence }: PlaceContext, before: Frame, frame: Frame): string | null {
  const { scan } = view
  const sentence = scan.sentences[frame.sentence]
  if (sentence === undefined || main.wide || main.place === null || frame.sentence - before.sentence > WIDER_REACH) {
    return null
  }
  if ((bySentence.get(frame.sentence) ?? []).some(({ span }) => span.place.id === main.place?.id)) return null
  const text = scan.text.slice(sentence.start, sentence.end)
  const words = SEVERAL_STRIKES.exec(text)?.[0] ?? WIDESPREAD.exec(text)?.[0]
  if (words !== undefined) return words.trim()
  return frame.tier !== "core" && frame.sentence - before.sentence <= 2 && /^["“]/u.test(text)
    ? text.slice(0, 20)
    : null
}
