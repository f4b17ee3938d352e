import { FLAG, TOKEN } from "../../language/index.ts"
import type { Clause } from "./clause.ts"

/** An insertion has at most so many tokens between its brackets. */
const LONGEST = 11

/**
 * End of a short insertion in brackets at `i`, which parts no person from their name or their fate: an expansion ("[National Front]"),
 * an abbreviation ("(NF)"), a byname ("(Abu Omar)"). `i` where none stands there, or where it counts or tells something.
 */
export function insertionEnd(clause: Clause, i: number): number {
  const { scan, words, limit } = clause
  if (scan.kind[i] !== TOKEN.punctuation) return i
  // "the martyr, God willing, X"
  if (i + 3 < limit && scan.form[i + 1] === words.id("god") && scan.form[i + 2] === words.id("willing")) {
    return scan.text.charAt(scan.start[i] as number) === "," ? i + 3 : i
  }
  const open = scan.text.charAt(scan.start[i] as number)
  if (open !== "(" && open !== "[") return i
  const close = open === "(" ? ")" : "]"
  for (let k = i + 1; k < Math.min(limit, i + 2 + LONGEST); k++) {
    const form = scan.form[k] as number
    if (scan.kind[k] === TOKEN.punctuation) {
      const mark = scan.text.charAt(scan.start[k] as number)
      if (mark === close) return k > i + 1 ? k + 1 : i
      if (!"-.’'".includes(mark)) return i
    } else if (scan.kind[k] !== TOKEN.word || clause.countAt(k) !== null || words.outcome(form) !== null) return i
    else if (!isInserted(clause, k, i)) return i
  }
  return i
}

/** Words that open an insertion on by what other name a person is known, or that the age is not. */
const OPENING = /^(?:also|known|nicknamed|aka|age|unknown)$/

/** A capital or a small grammatical word; in "(also known as X)" any. */
function isInserted({ scan, words }: Clause, k: number, open: number): boolean {
  const isCapital = ((scan.flags[k] as number) & FLAG.capitalised) !== 0
  return (
    isCapital ||
    words.traits(scan.form[k] as number) !== 0 ||
    OPENING.test(scan.text.slice(scan.start[open + 1], scan.end[open + 1]))
  )
}
