import { hasTrait, isMark, isWordOf, joinedRight, partyOf } from "../neighbours.ts"
import { FACT } from "../facts.ts"
import type { Finding, FrameRule, Sight } from "../rule.ts"
import { TRAIT } from "../words.ts"

/** "killed near the harbour …, along with": what was told is looked for within so many chunks. */
const REACH = 24

export const alongside: FrameRule = {
  id: "en.harm.alongside",
  because: "Who was killed alongside someone was killed too.",
  frame: "{outcome} alongside|along with|together with {people}",
  on: ["outcome"],
  of: FACT.ofPeople,
  goesOn: true,
  match(sight, at) {
    const { chunks, words } = sight
    const chunk = chunks[at]
    if (
      chunk?.kind !== "outcome" ||
      chunk.outcome.ofPeople === null ||
      !sight.found.some(({ trigger }) => trigger === at)
    ) {
      return []
    }
    // "kidnapped with three others", "hurt, as were three children"
    const mate = isWordOf(chunks[at + 1], words.id("with")) ? partyOf(chunks[at + 2]) : null
    // "killed with his two sons"
    const kin = mate?.possessed === true && mate.kind === "people" && mate.group !== "attackers"
    const others = mate?.others === true || kin
    const likewise =
      isMark(chunks[at + 1], ",") &&
      isWordOf(chunks[at + 2], words.id("as"), words.id("so")) &&
      chunks[at + 3]?.kind === "aux"
    const start = others ? at + 2 : likewise ? at + 4 : -1
    return companions(sight, start, { measure: chunk.outcome.ofPeople, trigger: at })
  },
  reads: [
    "The clerk was kidnapped with two other lodgers => kidnapped 1..1, kidnapped 2..2",
    "The envoy was abducted with his interpreter Omar Keddar => kidnapped 1..1, kidnapped 1..1",
    "A baker died with her two sons => killed 1..1, killed 2..2",
    "A porter was hurt, as were three guests => injured 1..1, injured 3..3",
    "A porter was killed, as were her nieces 14-year-old Lina Sorell and Nadia Sorell => killed 1..1, killed 1..1, killed 1..1",
  ],
  refuses: ["The film was shot alongside two others"],
}

export const togetherWith: FrameRule = {
  id: "en.harm.together-with",
  because: '"Alongside", "along with" and "together with" add those who shared the fate told before.',
  frame: "{people} {outcome} …, along with {people}",
  on: ["word"],
  starts: ["alongside", "along", "together"],
  goesOn: true,
  match(sight, at) {
    const { chunks, words, found } = sight
    const alone = isWordOf(chunks[at], words.id("alongside"))
    if (!alone && !isWordOf(chunks[at + 1], words.id("with"))) return []
    const told = found.findLast(({ party, measure }) => party < at && at - party <= REACH && measure !== "launched")
    if (told === undefined || told.party > at || !isSameClause(sight, told, at)) return []
    return companions(sight, alone ? at + 1 : at + 2, told)
  },
  reads: [
    "Nadia Keddar was killed in the strike alongside her two sons => killed 1..1, killed 2..2",
    "A baker was killed alongside her two sons => killed 1..1, killed 2..2",
    "The guard was wounded along with a clerk => injured 1..1, injured 1..1",
    "Omar Keddar was killed at noon near his shop, along with two of his porters => killed 1..1, killed 2..2",
    "Adam Sorell was killed along with his wife Nadia, their son Karl Sorell, and their daughter Lina Sorell => killed 1..1, killed 1..1, killed 1..1, killed 1..1",
  ],
  refuses: ["He walked along with two clerks", "The film was shot together with three others"],
}

/** No other verb stands between what was told and the word at `at`. */
function isSameClause({ chunks }: Sight, { party, trigger }: Finding, at: number): boolean {
  for (let k = Math.min(party, trigger) + 1; k < at; k++) {
    const chunk = chunks[k]
    if (k === trigger || k + 1 === trigger || k === party) continue
    // "killed in the strike alongside"
    const noun = chunk?.kind === "outcome" && hasTrait(chunks[k - 1], TRAIT.article)
    if (!noun && (chunk?.kind === "aux" || chunk?.kind === "outcome")) {
      if (k > Math.max(party, trigger)) return false
    } else if (isMark(chunk, ";") || hasTrait(chunk, TRAIT.subordinator)) return false
  }
  return true
}

function companions(
  sight: Sight,
  start: number,
  { measure, trigger }: Pick<Finding, "measure" | "trigger">,
): readonly Finding[] {
  const who = partyOf(sight.chunks[start])
  if (who === null) return []
  // "her granddaughters 14-year-old X and Y": those told one by one.
  const named = partyOf(sight.chunks[start + 1])
  const first = who.count === null && who.possessed && named?.count?.most === 1 ? start + 1 : start
  const told = joinedRight(sight, first)
    .filter((k) => {
      const party = partyOf(sight.chunks[k])
      return (
        sight.isFree(k) && party !== null && party.count !== null && (party.kind === "people" || party.kind === "bare")
      )
    })
    .map((k) => ({ party: k, measure, trigger, apart: true }))
  return inWholes(sight, told)
}

/** "their two sons, X and Y, and her cousin Z": those whom the names right after a count tell are in it, as many as it holds. */
function inWholes({ chunks }: Sight, told: readonly Finding[]): readonly Finding[] {
  let whole = -1
  let left = 0
  return told.map((finding) => {
    const party = partyOf(chunks[finding.party])
    const many = party?.count?.least ?? 0
    if (party?.counted != null && many > 1) {
      whole = finding.party
      left = many
      return finding
    }
    left = party?.possessed === true ? 0 : left - many
    return left >= 0 && whole >= 0 && party?.possessed !== true ? { ...finding, subsetOf: whole } : finding
  })
}
