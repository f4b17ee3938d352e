import { FLAG, TOKEN } from "../language/index.ts"
import { STREETS_BEFORE } from "./lexicon/institutions.ts"
import type { Sheet } from "./sheet.ts"
import type { PrivateSpan } from "./withholding.ts"

const set = (line: string): ReadonlySet<string> => new Set(line.split(" "))

const STREETS = set(
  "street st avenue ave av road rd drive dr lane ln boulevard blvd bul bulvar crescent terrace court ct alley prospekt prospect pr prospekte vulytsia vulytsya vul ulitsa ul provulok prov pereulok highway way embankment rue calle strasse",
)
const BUILDINGS = set("no number house building bldg bld bud budynok dom block entrance corpus korpus")
const DWELLINGS = set("flat apartment apt kv kvartyra unit entrance room suite door")
const ON = /^(?:on|in|of|at)$/u
/** Behind a number they make it a count or a date. */
const COUNTED = set(
  "people persons killed injured wounded dead died men women children houses homes buildings apartments cars hours minutes days meters metres km kilometers kilometres percent january february march april may june july august september october november december",
)

/** So many words a street's name has at most. */
const LONGEST_STREET = 4

/** Numbers of houses and flats: "12 Garden Street", "Garden Street 12", "ul. Sadova, 3, flat 5". The street's name stays. */
export function housesIn(sheet: Sheet): readonly PrivateSpan[] {
  const { scan } = sheet
  const spans: PrivateSpan[] = []
  for (let i = 0; i < scan.size; i++) {
    if (scan.kind[i] !== TOKEN.number) continue
    if (!isBeforeStreet(sheet, i) && !isBehindStreet(sheet, i) && !isOfDwelling(sheet, i)) continue
    spans.push({ start: scan.start[i] as number, end: endOf(sheet, i), reason: "contact" })
  }
  return spans
}

const isCapital = ({ scan }: Sheet, i: number): boolean =>
  scan.kind[i] === TOKEN.word && ((scan.flags[i] as number) & FLAG.capitalised) !== 0
const markAt = ({ scan }: Sheet, i: number): string =>
  i < 0 || i >= scan.size || scan.kind[i] === TOKEN.word || scan.kind[i] === TOKEN.number
    ? ""
    : (scan.text[scan.start[i] as number] ?? "")
const isGlued = ({ scan }: Sheet, i: number): boolean =>
  i < scan.size && ((scan.flags[i] as number) & FLAG.spaceBefore) === 0

/** The number with what hangs on it: "12-a", "12/4", "14B". */
function endOf(sheet: Sheet, i: number): number {
  const { scan } = sheet
  let last = i
  for (let at = i + 1; at < scan.size && at < i + 4 && isGlued(sheet, at); at++) {
    if ("/-".includes(markAt(sheet, at)) && markAt(sheet, at) !== "" && at + 1 < scan.size && isGlued(sheet, at + 1)) {
      continue
    }
    if (markAt(sheet, at) !== "") break
    last = at
  }
  return scan.end[last] as number
}

function isBeforeStreet(sheet: Sheet, i: number): boolean {
  let at = i + 1
  // "number 14 on Garden Street"
  if (BUILDINGS.has(sheet.words[i - 1] ?? "") && ON.test(sheet.words[at] ?? "")) at++
  while (
    at < sheet.scan.size &&
    at < i + 4 &&
    isGlued(sheet, at) &&
    ("-/".includes(markAt(sheet, at)) || sheet.scan.kind[at] !== TOKEN.newline)
  ) {
    at++
  }
  for (let words = 0; words <= LONGEST_STREET && isCapital(sheet, at); words++, at++) {
    if (words > 0 && STREETS.has(sheet.words[at] as string)) return true
    if (markAt(sheet, at + 1) === "." && STREETS.has(sheet.words[at] as string) && words > 0) return true
  }
  return false
}

function isBehindStreet(sheet: Sheet, i: number): boolean {
  const { words, scan } = sheet
  const next = scan.kind[i + 1] === TOKEN.word ? (words[i + 1] as string) : ""
  if (COUNTED.has(next) || markAt(sheet, i + 1) === "%") return false
  let at = i - 1
  const passMarks = (): void => {
    while (at >= 0 && ",.#№".includes(markAt(sheet, at)) && markAt(sheet, at) !== "") at--
  }
  passMarks()
  if (BUILDINGS.has(words[at] ?? "")) {
    at--
    passMarks()
  }
  if (isCapital(sheet, at) && STREETS.has(words[at] as string) && isCapital(sheet, at - 1)) return true
  for (let back = 0; back < LONGEST_STREET && isCapital(sheet, at); back++) {
    at--
    const before = markAt(sheet, at) === "." ? at - 1 : at
    if (STREETS_BEFORE.has(words[before] ?? "")) return true
  }
  return false
}

function isOfDwelling(sheet: Sheet, i: number): boolean {
  const { words } = sheet
  let at = i - 1
  while (at >= 0 && ".#№".includes(markAt(sheet, at)) && markAt(sheet, at) !== "") at--
  if (words[at] === "no" || words[at] === "number") at--
  return DWELLINGS.has(words[at] ?? "")
}
