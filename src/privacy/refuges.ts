import { TOKEN } from "../language/index.ts"
import type { Sheet } from "./sheet.ts"
import type { PrivateSpan } from "./withholding.ts"

/** Words that say that people are sheltered, moved to safety, or taken in. */
const REFUGE =
  /^(?:shelter|shelters|sheltering|sheltered|bunker|bunkers|evacuated|evacuees|evacuation|evacuating|relocated|resettled|housed|accommodated|hosted|refuge|safehouse|hiding|hide|hid)$/u
/** Words that lead from there to the place. */
const LEADS = /^(?:to|in|into|at|inside|within|beneath|under|of|near)$/u
/** Between two facilities they make one place of them: "a shelter at the school". */
const JOINS = /^(?:at|of|in|under|beneath|below|near|on|the|a|an)$/u
const ARTICLE = /^(?:the|a|an)$/u

/** So many tokens lie between the word and the place at most. */
const REACH = 10

interface Range {
  first: number
  end: number
}

/** Facilities with the articles before and the numbers behind them, those that make one place put together. In text order. */
function facilities({ scan, words, sites }: Sheet): readonly Range[] {
  const ranges: Range[] = []
  for (const { firstToken, endToken } of sites) {
    let [first, end] = [firstToken, endToken]
    if (ARTICLE.test(words[first - 1] ?? "")) first--
    if (words[end] === "no" && words[end + 1] === ".") end++
    if ((words[end] === "no" || /^[.#№]$/u.test(words[end] ?? "")) && scan.kind[end + 1] === TOKEN.number) end++
    if (scan.kind[end] === TOKEN.number) end++
    const last = ranges.at(-1)
    const between = last === undefined ? [""] : words.slice(last.end, first)
    if (last !== undefined && between.every((word) => JOINS.test(word))) last.end = end
    else ranges.push({ first, end })
  }
  return ranges
}

/** Where people are sheltered or were evacuated to: facilities behind such words, in the same sentence. */
export function refugesIn(sheet: Sheet): readonly PrivateSpan[] {
  const { scan, words } = sheet
  return facilities(sheet).flatMap(({ first, end }): PrivateSpan[] => {
    const sentence = scan.sentences[scan.sentenceOf[first] as number]
    const before = words.slice(Math.max(sentence?.firstToken ?? 0, first - REACH), first)
    const within = words.slice(first, end)
    const isLed = before.some((word) => REFUGE.test(word)) && before.some((word) => LEADS.test(word))
    const isNamed = within.some((word) => REFUGE.test(word)) && within.filter((word) => !JOINS.test(word)).length > 1
    if (!isLed && !isNamed) return []
    return [{ start: scan.start[first] as number, end: scan.end[end - 1] as number, reason: "shelter" }]
  })
}
