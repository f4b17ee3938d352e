import { FLAG, TOKEN } from "../../language/index.ts"
import type { Clause } from "./clause.ts"
import { STOPS } from "./words.ts"

const CAPITAL_FOLK = /(?:ans|ese|[ilnqt]is|ers|ors|ists|ees|ards|iards|yans)$/i

const SMALL_FOLK = /(?:[a-z]{2}men|women|herds|smiths|folk|mates|ers|ors|ists|ees|ants|ents)$/i

/** Token of an unknown plural that has the ending of a nation, trade or role ("12 Salvadorans", "four welders"); −1 where there is none. */
export function folkAt(clause: Clause, from: number): number {
  const { scan, words, limit } = clause
  let last = -1
  for (let k = from; k < Math.min(limit, from + 4) && scan.kind[k] === TOKEN.word; k++) {
    const form = scan.form[k] as number
    if (form !== 0 && ((words.traits(form) & STOPS) !== 0 || words.outcome(form) !== null)) break
    last = k
    // "four Salvadorans lost their lives": a nation's name closes the noun.
    if (isNation(clause, k) && !isCapital(clause, k + 1)) break
  }
  if (last === -1) return -1
  const word = scan.text.slice(scan.start[last], scan.end[last])
  return (isCapital(clause, last) ? CAPITAL_FOLK : SMALL_FOLK).test(word) ? last : -1
}

const isCapital = ({ scan, limit }: Clause, k: number): boolean =>
  k < limit && ((scan.flags[k] as number) & FLAG.capitalised) !== 0

const isNation = (clause: Clause, k: number): boolean =>
  isCapital(clause, k) && clause.scan.text.slice(clause.scan.start[k], clause.scan.end[k]).endsWith("ans")

/** In no lexicon but that of names: "a baker", "two masons". */
function isStrange({ scan, words }: Clause, k: number): boolean {
  const form = scan.form[k] as number
  return (
    form === 0 ||
    (words.isOfName(form) && words.traits(form) === 0 && words.noun(form) === null && words.outcome(form) === null)
  )
}

const TRADE = /(?:er|or|ist|ian|eer|ee)$/i

/** Token of an unknown noun with the ending of a trade, at or after two other unknown words; −1 where there is none. */
export function tradeAt(clause: Clause, from: number): number {
  const { scan } = clause
  let last = -1
  for (let k = from; k < Math.min(clause.limit, from + 3) && scan.kind[k] === TOKEN.word && isStrange(clause, k); k++) {
    last = k
  }
  return last !== -1 && TRADE.test(scan.text.slice(scan.start[last], scan.end[last])) ? last : -1
}
