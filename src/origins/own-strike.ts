import type { Measure } from "../model/index.ts"
import { wordsOf } from "./countries.ts"

/** What a strike does to people; who shot down a drone is another matter. */
const HARM: ReadonlySet<Measure> = new Set(["killed", "injured", "casualties"])

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "))

const OWN = set("its our their")
const FORCES = set(
  "forces troops army jets planes aircraft warplanes pilots drones missiles artillery helicopters soldiers units fighters air military strike strikes airstrike airstrikes operation raid",
)
const STRUCK = set(
  "struck hit targeted bombed bombarded shelled attacked destroyed fired launched conducted carried killed eliminated against",
)
/** Before a verb: its forces suffered it. */
const PASSIVE = set("were was been being are is got")
/** Between "its" and what struck, and between that and the verb, stand so many words at most. */
const REACH = 3

/**
 * Whether a sentence that counts harm tells of a strike by its speaker's own forces: "said its forces had struck only depots". It asks for
 * the possessive, so that an army that counts what others did to it is no party to that strike (domain.md, Reckoning 2).
 */
export function tellsOfOwnStrike(measure: Measure, sentence: string): boolean {
  if (!HARM.has(measure)) return false
  const words = wordsOf(sentence)
  return words.some((word, at) => {
    if (!OWN.has(word)) return false
    const forces = words.findIndex((next, i) => i > at && i <= at + REACH && FORCES.has(next))
    return (
      forces > 0 &&
      words.some((next, i) => i > forces && i <= forces + REACH && STRUCK.has(next) && !PASSIVE.has(words[i - 1] ?? ""))
    )
  })
}
