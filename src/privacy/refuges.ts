import { FLAG, TOKEN } from "../language/index.ts"
import { REFUGE_HEADS, REFUGE_MODIFIERS, SHELTERED_THERE, SHELTERING, STAYING } from "./lexicon/refuges.ts"
import type { Sheet } from "./sheet.ts"
import type { PrivateSpan } from "./withholding.ts"

/** Words that lead from there to the place. */
const LEADS = /^(?:to|in|into|at|inside|within|beneath|under|of|near)$/u
/** The same where somebody stays, or goes. */
const LEADS_IN = /^(?:to|in|into|at|inside|within|beneath|under|with)$/u
/** Between two facilities they make one place of them: "a shelter at the school". */
const JOINS = /^(?:at|of|in|under|beneath|below|near|on|the|a|an)$/u
const ARTICLE = /^(?:the|a|an)$/u
const TAKES = /^(?:take|takes|took|taken|taking)$/u
const NIGHT = /^nights?$/u
const RECEPTION = /^(?:centre|center|point|hub|site)$/u
/** That people stay, or are to, in two words that stand side by side or nearly: "put up", "wait the raid out", "taken to safety", "given beds". */
const STAYS_IN_WORDS: readonly (readonly [RegExp, RegExp])[] = [
  [/^(?:put|puts|putting|holed)$/u, /^up$/u],
  [/^(?:wait|waits|waited|waiting|sit|sat)$/u, /^out$/u],
  [/^to$/u, /^safety$/u],
  [/^(?:give|gives|given|gave|found|offered|got)$/u, /^(?:beds?|cots?|mattresses|rooms)$/u],
  [/^reception$/u, RECEPTION],
]
/** What a house opens to those whom it takes in. */
const ROOMS = /^(?:doors|gates|cellars?|basements?|halls?|gym|rooms|dormitory)$/u
const SPENDS = /^(?:spend|spends|spent|spending)$/u
/** Of a hospital it says that somebody was hurt. */
const BROUGHT = /^(?:moved|placed|bussed|bused)$/u

/** So many tokens lie between the word and the place at most. */
const REACH = 10
/** What is behind a place reaches further: "…, where since Monday some 40 residents of the village are sheltered". */
const REACH_BEHIND = 14
/** "in the basement of": so many words lead from the verb's preposition to the place. */
const LONGEST_WAY = 4
/** So many words has the name of a house at most. */
const LONGEST_NAME = 5

interface Range {
  first: number
  end: number
  /** Somebody's home: to live there is no refuge. */
  readonly home: boolean
  /** Where the hurt are brought. */
  readonly hospital: boolean
}

const isCapital = ({ scan }: Sheet, i: number): boolean =>
  scan.kind[i] === TOKEN.word && ((scan.flags[i] as number) & FLAG.capitalised) !== 0

/** True of what a place is called, "the Zoria dormitory", "School No. 5"; false of "the school". */
function isTelling(sheet: Sheet, { first, end }: Pick<Range, "first" | "end">): boolean {
  for (let i = first; i < end; i++) {
    if (sheet.scan.kind[i] === TOKEN.number) return true
    const { words } = sheet
    if (isCapital(sheet, i) && !ARTICLE.test(words[i] as string) && !SHELTERING.has(words[i] as string)) return true
  }
  return false
}

/** Where the name of a house begins that is called by this token: capitals and what such houses are called by stand before it. */
function nameStart(sheet: Sheet, head: number): number {
  let first = head
  while (first > head - LONGEST_NAME && first > 0) {
    const before = sheet.words[first - 1] as string
    if (
      !REFUGE_MODIFIERS.has(before) &&
      !(isCapital(sheet, first - 1) && !LEADS.test(before) && !ARTICLE.test(before))
    ) {
      break
    }
    first--
  }
  return first
}

/** Houses that are no site: "the Sunrise sanatorium", "the palace of culture". */
function houses(sheet: Sheet): readonly Range[] {
  const { words } = sheet
  const ranges: Range[] = []
  for (const [i, word] of words.entries()) {
    if (!REFUGE_HEADS.has(word) && !(word === "house" && words[i - 1] === "safe")) continue
    const first = nameStart(sheet, i)
    let end = i + 1
    if (words[end] === "of" && REFUGE_MODIFIERS.has(words[end + 1] ?? "")) end += 2
    const range = { first, end, home: false, hospital: false }
    if (isTelling(sheet, range)) ranges.push(range)
  }
  return ranges
}

/** Facilities with the articles before and the numbers behind them, those that make one place put together. In text order. */
function facilities(sheet: Sheet): readonly Range[] {
  const { scan, words, sites } = sheet
  const found = [
    ...sites.map(({ firstToken, endToken, site }) => ({
      first: firstToken,
      end: endToken,
      home: site.kind === "home",
      hospital: site.kind === "hospital",
    })),
    ...houses(sheet),
  ].toSorted((a, b) => a.first - b.first || b.end - a.end)
  const ranges: Range[] = []
  for (const range of found) {
    const last = ranges.at(-1)
    if (last !== undefined && range.first < last.end) {
      last.end = Math.max(last.end, range.end)
      continue
    }
    let { end } = range
    let first = Math.max(nameStart(sheet, range.first), last?.end ?? 0)
    if (ARTICLE.test(words[first - 1] ?? "")) first--
    if (words[end] === "no" && words[end + 1] === ".") end++
    if ((words[end] === "no" || /^[.#№]$/u.test(words[end] ?? "")) && scan.kind[end + 1] === TOKEN.number) end++
    // "which shelters 90 families" is no shelter of that number.
    if (scan.kind[end] === TOKEN.number && !SHELTERING.has(words[end - 1] as string)) end++
    const between = last === undefined ? [""] : words.slice(last.end, first)
    if (last !== undefined && between.every((word) => JOINS.test(word))) last.end = end
    else ranges.push({ ...range, first, end })
  }
  return ranges
}

/** Before the place: that people are sheltered or brought to safety there. */
const isEvacuatedTo = (before: readonly string[]): boolean =>
  before.some((word) => SHELTERING.has(word)) && before.some((word) => LEADS.test(word))

/** Before it: that people stay, or spend nights there. */
function isStayed(before: readonly string[], { home, hospital }: Range): boolean {
  if (home || !before.slice(-LONGEST_WAY).some((word) => LEADS_IN.test(word))) return false
  const isNight = before.some((word, i) => NIGHT.test(word) && before.slice(0, i).some((verb) => SPENDS.test(verb)))
  const isSaid = before.some((word, i) =>
    STAYS_IN_WORDS.some(
      ([one, other]) => other.test(word) && before.slice(Math.max(0, i - 2), i).some((w) => one.test(w)),
    ),
  )
  return isNight || isSaid || before.some((word) => STAYING.has(word) && !(hospital && BROUGHT.test(word)))
}

/** Behind it: "…, where 40 residents are sheltered", "… took in 40 children", "… opened its doors". */
const isFollowed = (behind: readonly string[]): boolean =>
  behind.some((word, i) => {
    const next = behind[i + 1] ?? ""
    return (
      SHELTERED_THERE.has(word) ||
      (TAKES.test(word) && next === "in") ||
      (word === "its" && ROOMS.test(next) && (behind[i - 1] ?? "").startsWith("open")) ||
      (word === "home" && next === "to") ||
      (word === "reception" && RECEPTION.test(next))
    )
  })

/** Where the next place that is called anything begins: what stands behind that is told of it. */
const nextNamed = (sheet: Sheet, ranges: readonly Range[], at: number): number =>
  ranges.slice(at + 1, at + 1 + REACH_BEHIND).find((range) => isTelling(sheet, range))?.first ?? sheet.scan.size

/** What of these words is in the same clause: up to a semicolon. */
const upTo = (words: readonly string[]): readonly string[] => {
  const stop = words.indexOf(";")
  return stop < 0 ? words : words.slice(0, stop)
}

/** Where people are sheltered or were evacuated to: facilities beside such words, in the same sentence. */
export function refugesIn(sheet: Sheet): readonly PrivateSpan[] {
  const { scan, words } = sheet
  const ranges = facilities(sheet)
  return ranges.flatMap((range, i): PrivateSpan[] => {
    const { first, end } = range
    const sentence = scan.sentences[scan.sentenceOf[first] as number]
    const before = words.slice(Math.max(sentence?.firstToken ?? 0, first - REACH), first)
    const stop = Math.min(sentence?.endToken ?? scan.size, end + REACH_BEHIND, nextNamed(sheet, ranges, i))
    const within = words.slice(first, end)
    const isNamed =
      within.some((word) => SHELTERING.has(word)) &&
      within.some((word, at) => !JOINS.test(word) && !SHELTERING.has(word) && scan.kind[first + at] === TOKEN.word)
    const isRefuge = isNamed || isEvacuatedTo(before)
    if (
      !isRefuge &&
      !(isTelling(sheet, range) && (isStayed(before, range) || isFollowed(upTo(words.slice(end, stop)))))
    ) {
      return []
    }
    return [{ start: scan.start[first] as number, end: scan.end[end - 1] as number, reason: "shelter" }]
  })
}
