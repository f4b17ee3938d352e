const SPACE = 0x20
const LAST_ASCII = 0x7e

/** The text with one space for each run of white space, and none around. */
export function singleSpaced(text: string): string {
  // Most names are plain words with single spaces already.
  let before = SPACE
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit > LAST_ASCII || unit < SPACE || (unit === SPACE && before === SPACE)) {
      return text.replaceAll(/\s+/g, " ").trim()
    }
    before = unit
  }
  return before === SPACE ? text.trim() : text
}
