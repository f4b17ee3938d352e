/** ASCII letters and digits, and everything from À on but × and ÷, general punctuation, arrows and CJK punctuation. */
function isWordUnit(unit: number): boolean {
  if (unit < 0xc0) {
    return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39) || (unit >= 0x41 && unit <= 0x5a)
  }
  return unit !== 0xd7 && unit !== 0xf7 && (unit < 0x2000 || unit > 0x2bff) && (unit < 0x3000 || unit > 0x303f)
}

/** Calls `visit` with each word of a folded text, as half-open units. Word means a run of letters and digits: enough to compare texts. */
export function forEachWord(folded: string, visit: (start: number, end: number) => void): void {
  let start = -1
  for (let at = 0; at < folded.length; at++) {
    if (isWordUnit(folded.charCodeAt(at))) {
      if (start < 0) start = at
    } else if (start >= 0) {
      visit(start, at)
      start = -1
    }
  }
  if (start >= 0) visit(start, folded.length)
}
