import { FLAG, TOKEN } from "../../language/index.ts"
import { ADULT, ageAfter } from "./ages.ts"
import type { Party } from "./chunk.ts"
import type { Clause } from "./clause.ts"
import { insertionEnd } from "./insertions.ts"
import { afterParticle } from "./particles.ts"
import { TRAIT, USE } from "./words.ts"

/** A name has at most so many words. */
const LONGEST_NAME = 10

/** The last word of a street's or a house's name. */
const STREETS = [
  "street",
  "avenue",
  "road",
  "drive",
  "boulevard",
  "highway",
  "parkway",
  "terrace",
  "plaza",
  "apartments",
  "block",
  "ave",
  "blvd",
  "rd",
] as const

/** A run of capitalised words that no lexicon has, in mixed case: a person, as far as a harm word says so. */
export function nameAt(clause: Clause, i: number): Party | null {
  const { scan, words, limit } = clause
  if (scan.kind[i] !== TOKEN.word || ((scan.flags[i] as number) & FLAG.capitalised) === 0) return null
  // "the Khudari family": what an article precedes is no person's name.
  if (i > clause.from && (words.traits(scan.form[i - 1] as number) & TRAIT.article) !== 0) return null
  let k = i
  let titled = false
  while (k < limit && scan.kind[k] === TOKEN.word && isTitle(clause, k) && k - i < 3) {
    titled = true
    k++
    if (
      k < limit &&
      scan.kind[k] === TOKEN.punctuation &&
      scan.text.charAt(scan.start[k] as number) === "." &&
      k + 1 < limit
    ) {
      k++
    }
  }
  const first = k
  const capsText = clause.isShouted
  const run = { capsText, first, kin: isOwnKin(clause, i) }
  let givenAt = -1
  while (k < limit && k - first < LONGEST_NAME && isNameWord(clause, k, run)) {
    k++
    if (k + 1 < limit && isHyphenOrInitial(clause, k) && isNameWord(clause, k + 1, run)) k++
    const particle = afterParticle(clause, k)
    if (particle > k && particle < limit && isNameWord(clause, particle, run)) k = particle
  }
  if (k > first) k = afterJunior(clause, k)
  // "Jr.," keeps its stop.
  if (k > first && k + 1 < limit && isStopBeforeComma(clause, k)) k++
  const nameWords = k - first
  // "the 700 block of Keogh Drive"
  if (!titled && nameWords > 1 && words.isOneOf(scan.form[k - 1] as number, STREETS)) return null
  let unknown = 0
  for (let t = first; t < k; t++) {
    if (scan.kind[t] !== TOKEN.word) continue
    if (scan.form[t] === 0 || words.isOfName(scan.form[t] as number)) unknown++
    if (givenAt === -1 && t + 1 < k && words.isGivenName(scan.form[t] as number)) givenAt = t
  }
  if (
    nameWords === 0 ||
    unknown === 0 ||
    (capsText && !titled && nameWords < 2 && !isOwner(clause, k) && !isSurnameAlone(clause, i, k)) ||
    (!titled &&
      i === clause.from &&
      nameWords < 2 &&
      !isSubject(clause, k) &&
      !(capsText && isSurnameAlone(clause, i, k)))
  ) {
    return null
  }
  // "BANKING ACTIVITIES"
  if (capsText && !titled && ABSTRACT.test(scan.text.slice(scan.start[k - 1], scan.end[k - 1]))) return null
  if (capsText && !titled && givenAt === -1 && !isOwner(clause, k) && !isFreeStart(clause, i)) return null
  if (!titled && (isFollowedByNoun(clause, k) || (!capsText && isOfBody(clause, k)))) return null
  const age = ageAfter(clause, afterByname(clause, k))
  const group = titled ? words.noun(scan.form[first - 1] as number)?.group : null
  const wording = scan.text.slice(scan.start[i], scan.end[k - 1])
  const to = age?.end ?? k
  return {
    from: i,
    to,
    opensAside: scan.text.charAt(scan.start[to - 1] as number) === ",",
    count: { least: 1, most: 1, said: 1, operator: "exactly", wording },
    counted: null,
    kind: "people",
    group: group ?? (age !== null && age.years < ADULT ? "children" : "people"),
    head: k - 1,
    inner: null,
    tolled: false,
    more: false,
    others: false,
    ofThem: false,
    partitive: false,
    described: true,
    named: true,
    definite: true,
    possessed: false,
  }
}

/** In capitals, the endings of things and not of surnames. */
const ABSTRACT = /(?:IES|TIONS?|MENTS?|NESS|ISMS?|ITY)$/

/** Past "(Abu Ali)" after a name. */
const afterByname = (clause: Clause, k: number): number => (k < clause.limit ? insertionEnd(clause, k) : k)

/** "Keogh was", "Keogh died": one word that begins a sentence is a name only as the subject of a verb, and no plural. */
function isSubject(clause: Clause, k: number): boolean {
  const { scan, words, limit } = clause
  if (k >= limit) return false
  // "Kravitz, 52, a surgeon, was shot"
  if (ageAfter(clause, k) !== null) return true
  const plural = scan.text.charAt((scan.end[k - 1] as number) - 1) === "s"
  if (plural && !words.isOfName(scan.form[k - 1] as number)) return false
  // "Keogh, Brandt and her passenger were"
  const listed =
    k + 2 < limit &&
    scan.text.charAt(scan.start[k] as number) === "," &&
    ((scan.flags[k + 1] as number) & FLAG.capitalised) !== 0 &&
    scan.form[k + 2] === words.small.and &&
    isOwnersPerson(clause, k + 3)
  if (listed && isSurname(clause, k - 1)) return true
  // "Keogh, who was in bed, …"
  const aside = k + 1 < limit && scan.form[k + 1] === words.id("who")
  if (aside && scan.text.charAt(scan.start[k] as number) === ",") return true
  if (scan.kind[k] !== TOKEN.word) return false
  const form = scan.form[k] as number
  // "Keogh and his passenger were"
  const kin = form === words.small.and && k + 1 < limit && isOwnersPerson(clause, k + 1)
  return kin || form === words.id("was") || form === words.id("had") || form === words.id("died")
}

/** "his passenger", "her two sons" */
const isOwnersPerson = ({ scan, words, limit }: Clause, k: number): boolean =>
  (words.traits(scan.form[k] as number) & TRAIT.possessive) !== 0 &&
  k + 1 < limit &&
  words.noun(scan.form[k + 1] as number)?.kind === "people"

/** In capitals a name is told by where it stands: at the beginning, after a mark, an outcome or a role, or after a word that joins or governs. */
function isFreeStart(clause: Clause, i: number): boolean {
  const { scan, words, from } = clause
  if (i === from || scan.kind[i - 1] !== TOKEN.word) return true
  const before = scan.form[i - 1] as number
  const role = words.noun(before)
  if (role?.kind === "people" && role.one) return true
  const modified = i - 2 >= from && (words.traits(scan.form[i - 2] as number) & TRAIT.article) !== 0
  if (((words.outcome(before)?.uses ?? 0) & (USE.past | USE.gerund)) !== 0) return !modified
  return (
    (words.traits(before) &
      (TRAIT.conjunction | TRAIT.subordinator | TRAIT.preposition | TRAIT.relative | TRAIT.verb)) !==
    0
  )
}

/** "Khudari family", "Security forces": the capitals describe a noun. */
function isFollowedByNoun(clause: Clause, k: number): boolean {
  const { scan, words, limit } = clause
  if (k >= limit || scan.kind[k] !== TOKEN.word) return false
  const noun = words.noun(scan.form[k] as number)
  return scan.form[k] === words.id("family") || (noun !== null && words.outcome(scan.form[k] as number) === null)
}

/** Shorter words are rarely surnames. Letters. */
const SHORTEST_SURNAME = 4

/** "ARDEN WAS KILLED", "ARDEN AND BRANDT WERE KILLED": in capitals one strange word without an article, of one person, before a verb. */
function isSurnameAlone(clause: Clause, i: number, k: number): boolean {
  const { scan, words, limit, from } = clause
  if (k !== i + 1 || k + 1 >= limit || !isSurname(clause, i)) return false
  const opens =
    i === from || scan.kind[i - 1] !== TOKEN.word || words.isOneOf(scan.form[i - 1] as number, CLAUSE_OPENERS)
  const next = scan.form[k] as number
  if (opens && words.isOneOf(next, ONE_VERBS)) return true
  const { and } = words.small
  const joined = i - 2 >= from && scan.form[i - 1] === and && isSurname(clause, i - 2)
  if (joined) return words.isOneOf(next, MANY_VERBS)
  return (
    opens &&
    next === and &&
    k + 2 < limit &&
    isSurname(clause, k + 1) &&
    words.isOneOf(scan.form[k + 2] as number, MANY_VERBS)
  )
}
const CLAUSE_OPENERS = ["that", "when", "where", "after", "before"] as const
const ONE_VERBS = ["was", "died"] as const
const MANY_VERBS = ["were", "died"] as const

/** A word that no lexicon has and that looks like no plural and no abstract. */
function isSurname(clause: Clause, i: number): boolean {
  const { scan } = clause
  const word = scan.text.slice(scan.start[i], scan.end[i])
  const isWord = scan.kind[i] === TOKEN.word && scan.form[i] === 0 && !clause.isTaken(i)
  return (
    isWord &&
    word.length >= SHORTEST_SURNAME &&
    !/(?:S|ING|ED|AGE|LY|URE|ENCE|ANCE|ERY)$/.test(word) &&
    !ABSTRACT.test(word)
  )
}

/** "National Defense Forces": a capitalised word that is no name goes on, so this is the name of a body. */
function isOfBody({ scan, words, limit }: Clause, k: number): boolean {
  if (k >= limit || scan.kind[k] !== TOKEN.word || ((scan.flags[k] as number) & FLAG.capitalised) === 0) return false
  const form = scan.form[k] as number
  return form !== 0 && form !== words.small["'s"] && words.traits(form) === 0 && words.outcome(form) === null
}

/** "…'s murder" */
function isOwner(clause: Clause, k: number): boolean {
  const { scan, words, limit } = clause
  if (k + 1 >= limit || scan.form[k] !== words.small["'s"]) return false
  return ((words.outcome(scan.form[k + 1] as number)?.uses ?? 0) & USE.event) !== 0
}

function isTitle(clause: Clause, k: number): boolean {
  const { scan, words } = clause
  if (((scan.flags[k] as number) & FLAG.capitalised) === 0) return false
  const form = scan.form[k] as number
  if ((words.traits(form) & TRAIT.title) !== 0) return true
  const noun = words.noun(form)
  return (
    noun !== null &&
    noun.kind === "people" &&
    noun.one &&
    noun.group !== "people" &&
    noun.group !== "children" &&
    noun.group !== "women" &&
    noun.group !== "men"
  )
}

/** "his wife", "their son" end before `i`: the name that follows is a person's, though a town may have it too. */
const isOwnKin = ({ scan, words, from }: Clause, i: number): boolean =>
  i - 2 >= from &&
  (words.traits(scan.form[i - 2] as number) & TRAIT.possessive) !== 0 &&
  words.noun(scan.form[i - 1] as number)?.kind === "people"

/** `first`: where the name begins; after a first name a surname may be a town's too. */
function isNameWord(
  clause: Clause,
  k: number,
  { capsText, first, kin }: { capsText: boolean; first: number; kin: boolean },
): boolean {
  const { scan, words } = clause
  if (
    scan.kind[k] !== TOKEN.word ||
    ((scan.flags[k] as number) & FLAG.capitalised) === 0 ||
    (clause.isTaken(k) &&
      !kin &&
      !(
        k > first &&
        (scan.form[k] === 0 || words.isOfName(scan.form[k] as number)) &&
        words.isGivenName(scan.form[first] as number)
      )) ||
    clause.countAt(k) !== null
  ) {
    return false
  }
  const form = scan.form[k] as number
  if ((isLy(clause, k) && !words.isOfName(scan.form[k] as number)) || isContraction(clause, k)) return false
  if (form === 0) return true
  if (k === first + 1 && words.outcome(form) !== null) return !capsText && isSurnameOfHarm(clause, k)
  return (
    (!capsText || words.isOfName(form)) &&
    words.noun(form) === null &&
    words.outcome(form) === null &&
    words.traits(form) === 0 &&
    form !== words.small["'s"]
  )
}

/** "Martha Hurt, the prosecutor," "Martha Hurt said": behind a first name, and before what goes on to tell of a person. */
function isSurnameOfHarm({ scan, words, limit }: Clause, k: number): boolean {
  if (!words.isGivenName(scan.form[k - 1] as number) || words.noun(scan.form[k] as number) !== null) return false
  if (k + 1 >= limit) return false
  const next = scan.form[k + 1] as number
  const aside = scan.text.charAt(scan.start[k + 1] as number) === "," && k + 2 < limit
  const goesOn = aside && (words.traits(scan.form[k + 2] as number) & (TRAIT.article | TRAIT.relative)) !== 0
  return goesOn || next === words.small["'s"] || (words.traits(next) & (TRAIT.be | TRAIT.have | TRAIT.reporting)) !== 0
}

/** Past ", Jr" at `k`. */
const afterJunior = ({ scan, limit }: Clause, k: number): number => {
  const junior = k + 1 < limit && scan.text.charAt(scan.start[k] as number) === ","
  return junior && /^(?:jr|sr|ii|iii)$/i.test(scan.text.slice(scan.start[k + 1], scan.end[k + 1])) ? k + 2 : k
}

const isStopBeforeComma = ({ scan }: Clause, k: number): boolean =>
  scan.kind[k] === TOKEN.punctuation && scan.text.startsWith(".,", scan.start[k])
/** "We'd", "I've" */
function isContraction({ scan: { text, start, end } }: Clause, k: number): boolean {
  const last = end[k] as number
  // Nearly no word has a mark there.
  const isParted = isApostrophe(text.charCodeAt(last - 2)) || isApostrophe(text.charCodeAt(last - 3))
  return isParted && /['’](?:d|ll|ve|re|m|t)$/iu.test(text.slice(start[k], last))
}

const isApostrophe = (unit: number): boolean => unit === 0x27 || unit === 0x2019

const isHyphenOrInitial = (clause: Clause, k: number): boolean => {
  const { scan } = clause
  if (scan.kind[k] !== TOKEN.punctuation || ((scan.flags[k] as number) & FLAG.spaceBefore) !== 0) return false
  const mark = scan.text.charAt(scan.start[k] as number)
  return mark === "-" || (mark === "." && (scan.end[k - 1] as number) - (scan.start[k - 1] as number) === 1)
}

const BOTH_CASES = 0x20
const SMALL_L = "l".charCodeAt(0)
const SMALL_Y = "y".charCodeAt(0)

/** The token ends in "ly" or "LY". */
export function isLy({ scan }: Clause, k: number): boolean {
  const end = scan.end[k] as number
  const last = scan.text.charCodeAt(end - 1)
  const before = scan.text.charCodeAt(end - 2)
  // Both small or both capitals.
  return (
    (last | BOTH_CASES) === SMALL_Y &&
    (before | BOTH_CASES) === SMALL_L &&
    (last & BOTH_CASES) === (before & BOTH_CASES)
  )
}

export const isEd = ({ scan }: Clause, k: number): boolean => {
  const end = scan.end[k] as number
  return /^ed$/i.test(scan.text.slice(end - 2, end))
}
