import { TOKEN } from "../language/index.ts"
import { DETENTION, KIN, MINORS } from "./lexicon/roles.ts"
import type { NameRun } from "./name-runs.ts"
import type { Sheet } from "./sheet.ts"
import type { WithheldReason } from "./withholding.ts"

/** So near the words stand that say who somebody is. */
const NEAR = 6
const OF_AGE = 18

const KIN_WORDS: ReadonlySet<string> = new Set(KIN)
const MINOR_WORDS: ReadonlySet<string> = new Set(MINORS)
const HELD_WORDS: ReadonlySet<string> = new Set(DETENTION)

/** Why a private name is withheld, by the words around it. */
export function reasonOf({ scan, words }: Sheet, { first, end }: NameRun): WithheldReason {
  const sentence = scan.sentences[scan.sentenceOf[first] as number]
  const from = Math.max(sentence?.firstToken ?? 0, first - NEAR)
  const to = Math.min(sentence?.endToken ?? scan.size, end + NEAR)
  let reason: WithheldReason = "private person"
  for (let i = from; i < to; i++) {
    if (i >= first && i < end) continue
    const word = words[i] as string
    // "X, 9," and "X (9)"
    const isAge = scan.kind[i] === TOKEN.number && i === end + 1 && scan.kind[end] === TOKEN.punctuation
    const age = isAge ? (scan.value[i] as number) : OF_AGE
    if (MINOR_WORDS.has(word) || age < OF_AGE) return "minor"
    if (HELD_WORDS.has(word)) reason = "detainee"
    else if (KIN_WORDS.has(word) && reason === "private person") reason = "relative"
  }
  return reason
}
