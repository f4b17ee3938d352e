import { TOKEN } from "../../language/index.ts"
import type { Clause } from "./clause.ts"

/** Works in which nothing happened, whatever is told of them. */
const INVENTED = ["novel", "novels", "screenplay", "fictional", "fictitious"] as const
/** Works that a sentence may set its scene in. */
const STAGED = ["film", "movie", "series", "play", "drama", "opera", "episode", "sequel", "thriller", "sitcom"] as const
const PRACTISED = ["exercise", "drill", "simulation", "scenario", "rehearsal"] as const
const PRETENDING = [
  "assumed",
  "assumes",
  "simulated",
  "simulates",
  "imagined",
  "imagines",
  "envisaged",
  "envisages",
  "supposed",
] as const
/** One of these stands in every sentence that may tell of something made up. */
export const FICTION_WORDS = [...INVENTED, ...STAGED, ...PRACTISED] as const
const ADJECTIVES = ["fictional", "fictitious"] as const
const SETTING = ["in", "throughout"] as const
/** "In her latest film,": tokens from the opening to the work. */
const SETTING_REACH = 5

/** "In the film, a bomber kills 30", "the drill assumed 300 dead": what a sentence tells happened in a work or an exercise alone. */
export function isFiction(clause: Clause): boolean {
  const { scan, words, from, limit } = clause
  let practised = false
  let pretended = false
  for (let i = from; i < limit; i++) {
    const form = scan.form[i] as number
    if (form === 0) continue
    if (words.isOneOf(form, INVENTED) && isSubjectAt(clause, i)) return true
    if (words.isOneOf(form, STAGED) && isSetting(clause, i)) return true
    practised ||= words.isOneOf(form, PRACTISED)
    pretended ||= words.isOneOf(form, PRETENDING)
  }
  return practised && pretended
}

/** "Her second novel tells of", but "a novel virus", "who wrote novels": near the head of the sentence, with a small word, a verb or a mark behind it. */
function isSubjectAt({ scan, words, from, limit }: Clause, i: number): boolean {
  if (words.isOneOf(scan.form[i] as number, ADJECTIVES)) return true
  if (i - from > SETTING_REACH) return false
  return i + 1 === limit || scan.kind[i + 1] !== TOKEN.word || words.traits(scan.form[i + 1] as number) !== 0
}

/** "In the film,": the sentence begins with where its scene is set. */
const isSetting = ({ scan, words, from, limit }: Clause, at: number): boolean =>
  at > from &&
  at - from <= SETTING_REACH &&
  words.isOneOf(scan.form[from] as number, SETTING) &&
  at + 1 < limit &&
  scan.text.charAt(scan.start[at + 1] as number) === ","
