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

/** Each notice has one of these: a look for a notice is a pass over the text, and nearly no text holds any of the words. */
const CHANGED = ["version", "corrected", "updated", "amended", "correction", "clarification"]

/** Tells where a text says that it, or a number in it, was changed since it was first published. */
export type NoticeTest = (scan: Scan) => boolean

/** Words are added to the vocabulary, so make it before the scanner's first text. */
export function createNoticeTest(vocabulary: Vocabulary): NoticeTest {
  const changed = new WordMap()
  for (const word of CHANGED) changed.add(vocabulary, word, 1)
  const mayTell = ({ form, size }: Scan): boolean => {
    for (let i = 0; i < size; i++) if (changed.of(form[i] as number) !== 0) return true
    return false
  }
  return (scan) => mayTell(scan) && NOTICES.some((notice) => scan.text.includes(notice))
}
