import { EVENT_NOUNS, wordAt } from "../../language/index.ts"
import type { DocumentView } from "../view.ts"

/** Words by which an attack is told of for the first time, or as one more. */
const NEW =
  /^(?:an?|another|second|third|fourth|similar|separate|different|new|fresh|further|subsequent|other|unrelated|earlier|previous|two|three|four|several)$/
/** Verbs of the one who attacks, which a later telling of the same attack seldom repeats. */
const ATTACKED = /^(?:exploded|detonated|ambushed|attacked|stormed|raided|bombed|shelled|opened)$/
/** Between "another" and its noun: "another roadside car bomb attack". */
const REACH = 4

const NOUNS = new Set<string>(Object.keys(EVENT_NOUNS))

/**
 * True where a sentence tells of an attack as news: "a blast", "another shooting", "exploded". "The blast" and "the attack" are of
 * one that is known.
 */
export function tellsOfNewEvent({ scan }: DocumentView, sentence: number): boolean {
  const at = scan.sentences[sentence]
  if (at === undefined) return false
  for (let i = at.firstToken; i < at.endToken; i++) {
    const word = wordAt(scan, i)
    if (ATTACKED.test(word)) return true
    if (!NOUNS.has(word)) continue
    for (let k = i - 1; k >= Math.max(at.firstToken, i - REACH); k--) {
      const before = wordAt(scan, k)
      if (!/^[\p{L}-]+$/u.test(before) || before === "the") break
      if (NEW.test(before)) return true
    }
  }
  return false
}
