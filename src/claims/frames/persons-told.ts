import { FLAG, type Scan } from "../../language/index.ts"
import type { Chunk } from "./chunk.ts"
import { hasTrait, isMark, isOutcome, partyOf } from "./neighbours.ts"
import { TRAIT, USE } from "./words.ts"

/** Chunks of an apposition after a name. */
const APPOSITION = 16
/** Words that say a person's office before the name. */
const MODIFIERS = 5
/** Names in one list. */
const LONGEST_LIST = 40

const PREDICATE = USE.past | USE.participle | USE.intransitive

/**
 * Chunk after the named person at `i` and an apposition that only says who that is: ", leader of the party," goes with its closing
 * comma where a verb follows, and without it where a list goes on. `i + 1` where none follows.
 */
export function apposedEnd(chunks: readonly Chunk[], i: number): number {
  const swallowed = partyOf(chunks[i])?.opensAside === true && isRole(chunks, i + 1)
  if (!isMark(chunks[i + 1], ",")) return swallowed ? asideEnd(chunks, i, i + 1) : i + 1
  if (isKinSaid(chunks, i + 2)) return chunks[i + 4]?.kind === "aux" ? i + 4 : i + 3
  return isRole(chunks, i + 2) ? asideEnd(chunks, i, i + 2) : i + 1
}

/** Chunk after the apposition of the name at `i` that begins with the role at `role`. */
function asideEnd(chunks: readonly Chunk[], i: number, role: number): number {
  for (let k = role + 1; k < Math.min(chunks.length, role + APPOSITION); k++) {
    const chunk = chunks[k]
    if (chunk?.kind === "mark") {
      if (!",;".includes(chunk.mark)) return i + 1
      return isListSeparator(chunks, k) ? k : k + 1
    }
    // "X, a nurse and Y, a driver": the list goes on.
    const another = hasTrait(chunk, TRAIT.conjunction) && partyOf(chunks[k + 1])?.named === true
    // "X, sister of Y and Z, was"
    if (another && hasTrait(chunks[k - 2], TRAIT.of) && isMark(chunks[k + 2], ",")) continue
    if (another) return k
    if (isOutcome(chunk, PREDICATE) || chunk?.kind === "aux") return i + 1
    if (hasTrait(chunk, TRAIT.relative | TRAIT.verb | TRAIT.subordinator)) return i + 1
  }
  return i + 1
}

/** "X, her uncle, and Y": the kinship of X to who speaks, where another name or a verb follows; "X, his wife, and their sons" is a list. */
function isKinSaid(chunks: readonly Chunk[], at: number): boolean {
  const party = partyOf(chunks[at])
  if (party?.possessed !== true || party.named || party.count?.most !== 1 || !isMark(chunks[at + 1], ",")) return false
  const next = hasTrait(chunks[at + 2], TRAIT.conjunction) ? chunks[at + 3] : chunks[at + 2]
  return partyOf(next)?.named === true || next?.kind === "aux"
}

/** "a clerk", "leader of …", "Liberal Party secretary": one person, and nobody's kin, who would be another. */
function isRole(chunks: readonly Chunk[], from: number): boolean {
  let at = from
  while (at < from + 3 && isBareWord(chunks[at])) at++
  const chunk = chunks[at]
  const party = partyOf(chunk)
  if (party === null) return hasTrait(chunk, TRAIT.indefinite) && chunks[at + 1]?.kind === "word"
  return (
    party.described &&
    !party.named &&
    party.kind === "people" &&
    party.count?.least === 1 &&
    party.count.most === 1 &&
    party.inner === null &&
    !party.more &&
    !party.others &&
    (!party.definite || party.from === party.head || hasTrait(chunks[at + 1], TRAIT.of))
  )
}

/** A word without any part in the clause's grammar: of a name or of a noun's modifiers. */
const isBareWord = (chunk: Chunk | undefined): boolean => chunk?.kind === "word" && chunk.traits === 0

const isListSeparator = (chunks: readonly Chunk[], at: number): boolean =>
  hasTrait(chunks[at + 1], TRAIT.conjunction) || partyOf(chunks[at + 1]) !== null

/** Words of the second role. */
const SECOND_ROLE = 5

/** Chunk of the name behind two roles of one person ("journalist and human rights activist X"), the first of which begins at `i`; `i` where none is. */
export function secondRole(chunks: readonly Chunk[], i: number): number {
  const role = partyOf(chunks[i])
  const one = role !== null && role.described && !role.named && role.count?.most === 1 && role.kind === "people"
  if (!one || role.definite || role.from !== role.head || !hasTrait(chunks[i + 1], TRAIT.conjunction)) return i
  for (let k = i + 2; k < i + 2 + SECOND_ROLE; k++) {
    const party = partyOf(chunks[k])
    if (party?.named === true) return k > i + 2 && partyOf(chunks[k - 1])?.kind === "people" ? k : i
    const bare = party !== null && !party.definite && party.from === party.head
    if (!bare && !isBareWord(chunks[k])) return i
  }
  return i
}

/** In capitals, the chunk where the office before a name begins ("FORMER DEFENSE MINISTER …"); `before.length` where none does. */
export function modifiersStart(scan: Scan, before: readonly Chunk[]): number {
  let from = before.length
  while (from > 0 && before.length - from < MODIFIERS && isModifier(scan, before[from - 1] as Chunk)) from--
  return from
}

function isModifier(scan: Scan, chunk: Chunk): boolean {
  const capitals = ((scan.flags[chunk.from] as number) & (scan.flags[chunk.to - 1] as number) & FLAG.allCaps) !== 0
  if (!capitals) return false
  const party = partyOf(chunk)
  if (party !== null) {
    return (
      party.kind === "people" && party.described && !party.named && party.from === party.head && party.inner === null
    )
  }
  if (chunk.kind !== "word" || chunk.traits !== 0 || chunk.to - chunk.from !== 1) return false
  // A word with the ending of a verb may be one: "GUNMEN AMBUSHED …".
  return !/(?:ED|ING|S)$/.test(scan.text.slice(scan.start[chunk.from], scan.end[chunk.from]))
}

/** Last chunk of the names that an uncounted plural at `i` introduces: "their sons X, Y and Z"; `i` where fewer than two follow. */
export function rolesEnd(chunks: readonly Chunk[], i: number): number {
  const roles = partyOf(chunks[i])
  if (roles === null || roles.kind !== "people" || roles.count !== null || !roles.described || roles.inner !== null) {
    return i
  }
  if (roles.head !== (chunks[i] as Chunk).to - 1) return i
  let k = isMark(chunks[i + 1], ",:–—") ? i + 2 : i + 1
  let end = i
  for (let names = 0; names < LONGEST_LIST; names++) {
    const party = partyOf(chunks[k])
    if (party?.named !== true || party.count === null) return names >= 2 ? end : i
    end = k
    let next = k + 1
    if (isMark(chunks[next], ",;")) next++
    const closes = hasTrait(chunks[next], TRAIT.conjunction)
    if (closes) next++
    if (next === k + 1) return names >= 1 ? end : i
    if (closes) return partyOf(chunks[next])?.named === true ? next : names >= 1 ? end : i
    k = next
  }
  return i
}
