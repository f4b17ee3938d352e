import { ARMED_BODIES, oneOf, TOKEN } from "../../language/index.ts"
import type { Group } from "../../model/index.ts"
import type { Party } from "./chunk.ts"
import type { Clause } from "./clause.ts"

const MEMBERS = oneOf(["member", "members", "personnel", "elements", "element"])
const FIGHTING = oneOf(ARMED_BODIES.combatants)
const POLICE = oneOf(ARMED_BODIES.police)
const OF = oneOf(["of", "from"])
/** Where the name of what they are members of ends at the latest. */
const ENDS = oneOf([
  "who",
  "that",
  "which",
  "and",
  "or",
  "was",
  "were",
  "have",
  "had",
  "has",
  "are",
  "is",
  "in",
  "at",
  "on",
  "by",
  "during",
  "after",
  "when",
])
/** The longest name of a body, in tokens: "of the National Police's special patrol". */
const NAME_REACH = 8

/** The group of those who are told as members of an armed body: "six army personnel", "two members of the militia"; null for others. */
export function groupOfMembers({ scan, limit }: Clause, { head, from, kind, group }: Party): Group | null {
  const isOpen = kind === "people" && (group === "people" || group === "workers")
  if (!isOpen || head < 0 || !MEMBERS.at(scan, head)) return null
  const within = bodyIn(from, head)
  if (within !== null || !OF.at(scan, head + 1)) return within
  let end = head + 2
  while (end < Math.min(limit, head + 2 + NAME_REACH) && scan.kind[end] === TOKEN.word && !ENDS.at(scan, end)) end++
  return bodyIn(head + 2, end)

  function bodyIn(first: number, past: number): Group | null {
    for (let token = first; token < past; token++) {
      if (POLICE.at(scan, token)) return "police"
      if (FIGHTING.at(scan, token)) return "combatants"
    }
    return null
  }
}
