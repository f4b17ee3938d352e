import { EVENT_NOUNS, FLAG, matching, oneOf, TOKEN, type PlaceSpan, type Scan } from "../../language/index.ts"

const HEADS = matching(/^(?:schools?|elementary|primary|middle|secondary|high|academy|college|university)$/)
/** "The Riverton grad": of its school. */
const GRADUATE = matching(/^(?:grad|grads|graduates?|alumn(?:i|us|a))$/)
/** How many words stand between the place and the head of the name: "Riverton Community Charter School". */
const HEAD_REACH = 3
/** Before the name, these say that something happened at the school; "a student at" and "graduated from" do not. */
const WHERE = matching(/^(?:at|in|inside|outside|near|on|of|hit|struck)$/)
const EVENTS = oneOf([...Object.keys(EVENT_NOUNS), "lockdown"])
const HAPPENED = matching(
  /^(?:shot|shots|shootings?|killed|killing|injured|wounded|died|gunfire|gunman|fired|opened|happened|occurred|stabbed|attacked)$/,
)
/** Between a word for what happened and the school, in tokens. */
const REACH = 8
/** Those who learn or work at a school, or did: nobody was hurt there for that. */
const OF_PEOPLE = matching(
  /^(?:students?|seniors?|juniors?|sophomores?|freshm[ae]n|graders?|graduates?|graduated|grads?|alumn(?:i|us|a)|teachers?|taught|teaches|coach|coached|coaches|principal|staff|counsell?ors?|players?|played|athletes?|star|classes|classmates?|attended|attends|attending|enrolled|studied|studying|teammates?|prospect|quarterback|professor|employees?)$/,
)

/**
 * The place is in the name of a school which somebody goes to or comes from ("a student at Riverton High School"), and at which nothing
 * is said to have happened: pupils are hurt elsewhere more often than there.
 */
export function isOfSchool(scan: Scan, { firstToken, endToken }: PlaceSpan): boolean {
  const sentence = scan.sentenceOf[firstToken] as number
  const isHere = (token: number): boolean => token < scan.size && scan.sentenceOf[token] === sentence
  const isName = (token: number): boolean =>
    isHere(token) && scan.kind[token] === TOKEN.word && ((scan.flags[token] as number) & FLAG.capitalised) !== 0
  if (GRADUATE.at(scan, endToken)) return true
  let head = -1
  for (let i = endToken; i < endToken + HEAD_REACH && isName(i); i++) if (HEADS.at(scan, i)) head = i
  if (head < 0) return false
  // "Riverton High School shooting"
  for (let i = head + 1; i <= head + 2 && isHere(i); i++) if (EVENTS.at(scan, i)) return false
  return !WHERE.at(scan, firstToken - 1) || isOfPupils(scan, firstToken)
}

/** "A student at", "graduated from" before the school's name, which begins at the token, and no word for what happened in between. */
export function isOfPupils(scan: Scan, firstToken: number): boolean {
  const sentence = scan.sentenceOf[firstToken]
  for (let i = firstToken - 2; i >= Math.max(0, firstToken - REACH) && scan.sentenceOf[i] === sentence; i--) {
    // "Stabbed nine pupils at a school": those were hurt there.
    if (OF_PEOPLE.at(scan, i)) return ![1, 2].some((steps) => HAPPENED.at(scan, i - steps))
    if (EVENTS.at(scan, i) || HAPPENED.at(scan, i)) return false
  }
  return false
}
