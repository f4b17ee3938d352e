import { knownOutlet, OUTLET_HEADS } from "../language/index.ts"
import { asciiLower } from "./ascii-lower.ts"
import { datesInLine, namesDay } from "./dates-in-line.ts"
import type { Said } from "./said.ts"

/** Where it was found. */
const WHERE = "first lines"
/** A report's own lines on itself stand among the first ones that hold words. */
const LINES = 4
const LONGEST_LINE = 120
const LONGEST_NAME = 60
const MOST_WORDS = 6
/** So much of a text is looked through for other lines of nothing but a day: a chronicle has one over each of its entries. */
const SEARCHED = 20_000

/** Words of an outlet's name beside those by which speakers are told to be outlets. */
const HEADS: ReadonlySet<string> = new Set([
  ...OUTLET_HEADS,
  ..."agency bulletin courier desk dispatch examiner express globe independent mail media mirror monitor observer online press record register reporter review standard telegraph wire".split(
    " ",
  ),
])
const SITE = /^[a-z0-9-]{2,40}(?:\.[a-z0-9-]{2,20}){1,3}$/iu
const LABEL = /^(?:source|outlet|publisher|published by|agency)\s*[:–—-]\s*/iu
const BYLINE = /^by\s+\p{Lu}/iu

/**
 * What the first lines of a plain text say of it: "Example Wire, 14 July 2022, 18:00", "14 July 2022 | Example Wire",
 * "Published: 14 July 2022 18:00 UTC". A line counts only where it holds nothing else.
 */
export function saidByFirstLines(text: string): readonly Said[] {
  const lines = text
    .slice(0, SEARCHED)
    .split("\n")
    .map(plain)
    .filter((line) => line !== "")
  const isChronicle = lines.slice(LINES).some(isDayAlone)
  const said: Said[] = []
  for (const line of lines.slice(0, LINES)) {
    if (line.length > LONGEST_LINE || (isChronicle && isDayAlone(line))) continue
    for (const one of saidByLine(line)) if (!said.some(({ field }) => field === one.field)) said.push(one)
  }
  return said
}

/** Without the marks that Markdown and mails put around words. */
const plain = (line: string): string =>
  line
    .replaceAll(/[*_#>]+/g, " ")
    .replaceAll(/\s+/gu, " ")
    .trim()

const isDayAlone = (line: string): boolean =>
  line.length <= LONGEST_LINE &&
  namesDay(line) &&
  /^[\p{L}\d\s,.:/-]+$/u.test(line) &&
  datesOf(line).length > 0 &&
  !/[:]/u.test(line)

/** Dates of words that hold nothing else. */
const datesOf = (words: string): ReturnType<typeof datesInLine> =>
  datesInLine(words).filter(({ besides }) => besides === 0)

/** Nothing where any of the line's pieces tells of something else. */
function saidByLine(line: string): readonly Said[] {
  const said: Said[] = []
  for (const piece of line.split(/[|•·]/u).map((each) => each.trim())) {
    if (piece === "" || BYLINE.test(piece)) continue
    const found = saidByPiece(piece)
    if (found.length === 0) return []
    said.push(...found)
  }
  return said.some(({ field }) => field === "published" || field === "modified") || LABEL.test(line) ? said : []
}

function saidByPiece(piece: string): readonly Said[] {
  const whole = saidOf("", piece) ?? saidOf(piece, "")
  if (whole !== null) return whole
  for (const { index, 0: mark } of piece.matchAll(/, | [–—-] /gu)) {
    const [left, right] = [piece.slice(0, index), piece.slice(index + mark.length)]
    const found = saidOf(left, right) ?? saidOf(right, left)
    if (found !== null) return found
  }
  return []
}

/** What a name and a date say together; null where one of them is none. Either may be empty. */
function saidOf(name: string, date: string): readonly Said[] | null {
  const outlet = name === "" ? null : outletIn(name)
  const dates = date === "" ? [] : datesOf(date)
  if ((name !== "" && outlet === null) || (date !== "" && dates.length === 0)) return null
  return [
    ...(outlet === null ? [] : [{ field: "outlet", value: outlet, where: WHERE } as const]),
    ...dates.map(({ field, value }) => ({ field, value, where: WHERE })),
  ]
}

/** An outlet by a name that is known, by a word that outlets have in their names, or by the address of its site; null for others. */
function outletIn(words: string): string | null {
  const name = words
    .replace(LABEL, "")
    .replaceAll(/^[("“]+|[)"”.]+$/gu, "")
    .trim()
  if (name === "" || name.length > LONGEST_NAME) return null
  const known = knownOutlet(name)
  if (known !== null) return known
  if (SITE.test(name)) return name
  const parts = name.split(" ")
  const isName = parts.length <= MOST_WORDS && parts.every((part) => /^\p{Lu}|^(?:of|the|and|&)$|^\d{1,3}$/u.test(part))
  return isName && parts.some((part) => HEADS.has(asciiLower(part))) ? name : null
}
