/** Words by which a page says that its text was changed, wherever it says so. Looked for in this spelling: each look is a pass over the text. */
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
