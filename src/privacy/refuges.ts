import type { Sheet } from "./sheet.ts"
import type { PrivateSpan } from "./withholding.ts"

/** Words that say that people are sheltered, moved to safety, or taken in. */
const REFUGE =
  /^(?:shelter|shelters|sheltering|sheltered|bunker|bunkers|evacuated|evacuees|evacuation|evacuating|relocated|resettled|housed|accommodated|hosted|refuge|safehouse|hiding|hide|hid)$/u

/** Words that lead from there to the place. */
const LEADS = /^(?:to|in|into|at|inside|within|beneath|under|of|near)$/u

/** So many tokens lie between the word and the place at most. */
const REACH = 10

/** Where people are sheltered or were evacuated to: facilities behind such words, in the same sentence. */
export function refugesIn({ scan, words, sites }: Sheet): readonly PrivateSpan[] {
  return sites.flatMap(({ firstToken, endToken, start, end }): PrivateSpan[] => {
    const sentence = scan.sentences[scan.sentenceOf[firstToken] as number]
    const from = Math.max(sentence?.firstToken ?? 0, firstToken - REACH)
    let [led, sheltered] = [false, false]
    for (let i = firstToken - 1; i >= from; i--) {
      const word = words[i] as string
      if (LEADS.test(word)) led = true
      if (REFUGE.test(word)) sheltered = true
    }
    const isOne = words.slice(firstToken, endToken).some((word) => REFUGE.test(word))
    const names = words.slice(firstToken, endToken).length > 1
    return (sheltered && led) || (isOne && names) ? [{ start, end, reason: "shelter" }] : []
  })
}
