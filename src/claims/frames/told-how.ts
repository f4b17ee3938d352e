import type { Scan } from "../../language/index.ts"
import type { ClaimMark, Span } from "../../model/index.ts"
import type { Frame } from "../frame.ts"

/** So many UTF-16 units before and behind a count tell whom it counts. */
const REACH = 90

/** "The names of", "a list of", "helped to identify all": who is counted is known by name. */
const NAMED_BEFORE =
  /(?:^|[^\p{L}])(?:names? of|nam(?:ed|ing)|list(?:ed|ing)?(?: of)?|identif(?:y|ied|ying)) (?:(?:all|the|of|these|those|a total of|at least|more than|over|about|around) ){0,3}[“"‘']?$/iu
/** "… were identified", "… have been named by their relatives". */
const NAMED_BEHIND =
  /^[^.;:]{0,60}? (?:were|was|been) (?:all |also |since |later )?(?:named|identified|listed)(?:[^\p{L}]|$)/iu

function isOfNames({ text }: Scan, counted: Span, sentence: Span): boolean {
  const before = text.slice(Math.max(sentence.start, counted.start - REACH), counted.start)
  if (NAMED_BEFORE.test(before)) return true
  return NAMED_BEHIND.test(text.slice(counted.end, Math.min(sentence.end, counted.end + REACH)))
}

const DEAD_AND_HURT =
  /(?:^|[^\p{L}])(?:(?:dead|deaths?|killed|killing|martyrs?|martyred|fatalities) and (?:other )?(?:wounded|wounding|injured|injuring|injuries|hurt)|(?:wounded|wounding|injured|injuring|injuries|hurt) and (?:other )?(?:dead|deaths?|killed|killing|martyrs?|martyred|fatalities))(?:[^\p{L}]|$)/iu

function isOfBoth({ text }: Scan, { start, end }: Span, sentence: Span): boolean {
  return DEAD_AND_HURT.test(text.slice(start, Math.min(sentence.end, end + REACH / 2)))
}

function markOf(scan: Scan, frame: Frame): ClaimMark | null {
  const { counted, count, measure, extent } = frame
  const sentence = scan.sentences[frame.sentence]
  if (count === null || sentence === undefined || extent !== "total" || (count.most !== null && count.most < 2)) {
    return null
  }
  if (measure === "casualties" && count.operator === "vague") {
    return isOfBoth(scan, frame, sentence) ? "dead-and-hurt" : null
  }
  return counted !== null && count.operator !== "vague" && isOfNames(scan, counted, sentence) ? "named" : null
}

/** Marks counts of several people that are known by name, and those that name the dead and the hurt together. */
export function markToldHow(scan: Scan, frames: readonly Frame[]): readonly Frame[] {
  return frames.map((frame) => {
    if (frame.tier !== "core" || frame.modality !== "asserted") return frame
    const mark = markOf(scan, frame)
    return mark === null ? frame : { ...frame, marks: [...frame.marks, mark].toSorted() }
  })
}
