import { WordMap, type Scan, type Vocabulary } from "../../language/index.ts"

/** Words by which a page says that its text was changed, wherever it says so. Looked for in this spelling. */
const NOTICES: readonly string[] = [
  "version of this story",
  "version of this article",
  "version of this report",
  "version of this post",
  "story has been corrected",
  "article has been corrected",
  "report has been corrected",
  "has been updated to",
  "was updated to",
  "was amended",
  "Correction:",
  "CORRECTION:",
  "Clarification:",
]

/** True where the text says that it, or a number in it, was changed since it was first published. */
export const hasCorrectionNotice = (text: string): boolean => NOTICES.some((notice) => text.includes(notice))

/** Each notice, and whatever takes back what an earlier version said, has one of these; nearly no text holds any. */
const CHANGED = ["version", "corrected", "updated", "amended", "correction", "clarification"]

/** A cheap first question before those that are a pass over the text. Words are added to the vocabulary, so make it before the scanner's first text. */
export function createChangeTest(vocabulary: Vocabulary): (scan: Scan) => boolean {
  const changed = new WordMap()
  for (const word of CHANGED) changed.add(vocabulary, word, 1)
  return ({ form, size }) => {
    for (let i = 0; i < size; i++) if (changed.of(form[i] as number) !== 0) return true
    return false
  }
}
