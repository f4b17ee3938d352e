import { EVENT_NOUNS, matching, oneOf, wordAt, WordMemo } from "../../language/index.ts"
import type { DocumentView } from "../view.ts"

/** Words by which an attack is told of for the first time, or as one more. */
const NEW = matching(
  /^(?:an?|another|second|third|fourth|similar|separate|different|new|fresh|further|subsequent|other|unrelated|earlier|previous|two|three|four|several)$/,
)
/** Verbs of the one who attacks, which a later telling of the same attack seldom repeats. */
const ATTACKED = matching(/^(?:exploded|detonated|ambushed|attacked|stormed|raided|bombed|shelled|opened)$/)
/** Between "another" and its noun: "another roadside car bomb attack". */
const REACH = 4

const NOUNS = oneOf(Object.keys(EVENT_NOUNS))
/** Letters and hyphens alone, and not "the". */
const GOES_BACK = new WordMemo((word) => /^[\p{L}-]+$/u.test(word) && word !== "the")

/**
 * True where a sentence tells of an attack as news: "a blast", "another shooting", "exploded". "The blast" and "the attack" are of
 * one that is known.
 */
export function tellsOfNewEvent({ scan }: DocumentView, sentence: number): boolean {
  const at = scan.sentences[sentence]
  if (at === undefined) return false
  for (let i = at.firstToken; i < at.endToken; i++) {
    if (ATTACKED.at(scan, i)) return true
    if (!NOUNS.at(scan, i)) continue
    for (let k = i - 1; k >= Math.max(at.firstToken, i - REACH); k--) {
      if (!GOES_BACK.at(scan, k) && !/^-+$/.test(wordAt(scan, k))) break
      if (NEW.at(scan, k)) return true
    }
  }
  return false
}
