import type { Count } from "../../model/index.ts"
import { FLAG, oneOf, TOKEN, type Scan } from "../../language/index.ts"
import { partyChunk, type Chunk, type Party, type PartyChunk } from "./chunk.ts"
import { hasTrait, isMark, isOutcome, partyOf } from "./neighbours.ts"
import { apposedEnd, modifiersStart, rolesEnd, secondRole } from "./persons-told.ts"
import { TRAIT, USE } from "./words.ts"

/**
 * Joins persons whom the text tells as one group: names in a row ("X, Y and Z"), and someone with their kin
 * ("a father and his three sons"), which FORMAT counts as one claim.
 */
export function mergePersons(scan: Scan, chunks: readonly Chunk[]): readonly Chunk[] {
  if (!maySpeakOfGroups(chunks)) return chunks
  return mergeGroups(scan, foldPersons(scan, foldOwners(scan, chunks)))
}

/** A name, or two parties: most sentences have neither, and nobody to join. */
function maySpeakOfGroups(chunks: readonly Chunk[]): boolean {
  let parties = 0
  for (const chunk of chunks) {
    if (chunk.kind !== "party") continue
    parties++
    if (parties > 1 || chunk.party.named) return true
  }
  return false
}

/** "Lina's sister", "Omar's two sons": the kin are told, and whose they are is no one told. */
function foldOwners(scan: Scan, chunks: readonly Chunk[]): Chunk[] {
  const folded: Chunk[] = []
  for (let i = 0; i < chunks.length; i++) {
    const owner = chunks[i] as Chunk
    // "Lina's pregnant sister"
    const at = isBareWord(chunks[i + 2]) ? i + 3 : i + 2
    const kin = chunks[at]
    const owned = isPossessive(scan, chunks[i + 1]) && isUnnamedPeople(kin)
    if (owned && kin?.kind === "party" && (isOwner(partyOf(owner)) || isFirstName(scan, owner, kin.party))) {
      const party: Party = { ...kin.party, from: owner.from, possessed: true, definite: true }
      folded.push(partyChunk(party, owner.from, kin.to))
      i = at
    } else folded.push(owner)
  }
  return folded
}

/** "Lina", "the cook" */
const isOwner = (party: Party | null): boolean =>
  party !== null &&
  (party.named || (party.definite && party.described && party.kind === "people" && party.count?.most === 1))

const isBareWord = (chunk: Chunk | undefined): boolean => chunk?.kind === "word" && chunk.traits === 0

/** "Lina" at the head of a sentence, before one of her kin: a capital there alone makes no name. */
const isFirstName = (scan: Scan, owner: Chunk, kin: Party): boolean =>
  isBareWord(owner) && kin.count?.most === 1 && ((scan.flags[owner.from] as number) & FLAG.capitalised) !== 0

const isPossessive = (scan: Scan, chunk: Chunk | undefined): boolean =>
  chunk?.kind === "word" && chunk.to === chunk.from + 1 && POSSESSIVE.at(scan, chunk.from)
const POSSESSIVE = oneOf(["'s"])

function isUnnamedPeople(chunk: Chunk | undefined): boolean {
  const party = partyOf(chunk)
  return (
    party !== null && party.kind === "people" && !party.named && party.inner === null && party.group !== "attackers"
  )
}

/** Each named person as one chunk with the words that only say who that is, before the name and after it. */
function foldPersons(scan: Scan, chunks: readonly Chunk[]): Chunk[] {
  const folded: Chunk[] = []
  for (let i = 0; i < chunks.length;) {
    const chunk = chunks[i] as Chunk
    const party = partyOf(chunk)
    const twofold = party === null ? i : secondRole(chunks, i)
    if (twofold > i) {
      const named = partyOf(chunks[twofold]) as Party
      folded.push(partyChunk({ ...named, from: chunk.from, group: party?.group ?? named.group }, chunk.from, named.to))
      i = twofold + 1
      continue
    }
    const list = party === null ? i : rolesEnd(chunks, i)
    if (list > i) {
      folded.push(listedChunk(scan, chunks.slice(i, list + 1)))
      i = list + 1
      continue
    }
    const name = party === null ? i : nameOf(scan, chunks, i)
    const person = name > i ? apposedChunk(scan, chunk as PartyChunk, chunks[name] as PartyChunk) : chunk
    const told = partyOf(person)
    if (told?.named !== true) {
      folded.push(chunk)
      i++
      continue
    }
    const end = apposedEnd(chunks, name)
    const to = (chunks[end - 1] as Chunk).to
    const from = modifiersStart(scan, folded)
    const first = folded[from]?.from ?? chunk.from
    while (folded.length > from) folded.pop()
    // "her aunt, 56-year-old X, was": the second comma closes what is joined.
    const closed = isMark(chunks[end], ",") && isMark(chunks[i + 1], ",") && name > i + 1
    folded.push(partyChunk({ ...told, from: first, opensAside: closed || told.opensAside }, first, to))
    i = closed ? end + 1 : end
  }
  return folded
}

/** "their sons X, Y and Z": as many as are named, of the group that the noun says. */
function listedChunk(scan: Scan, run: readonly Chunk[]): PartyChunk {
  const [roles, ...rest] = run.map(partyOf).filter((party) => party !== null) as [Party, ...Party[]]
  const last = rest.at(-1) as Party
  const many = rest.reduce((total, { count }) => total + (count?.least ?? 0), 0)
  const wording = scan.text.slice(scan.start[roles.from], scan.end[last.to - 1])
  const count: Count = { least: many, most: many, said: many, operator: "exactly", wording }
  const party: Party = { ...roles, to: last.to, count, counted: null, described: true, named: true, definite: true }
  return partyChunk(party, roles.from, (run.at(-1) as Chunk).to)
}

function mergeGroups(scan: Scan, chunks: readonly Chunk[]): Chunk[] {
  const merged: Chunk[] = []
  for (let i = 0; i < chunks.length;) {
    const chunk = chunks[i] as Chunk
    const end = chunk.kind === "party" && !goesOn(chunks, i) ? groupEnd(scan, chunks, i) : i
    merged.push(end > i ? mergedChunk(scan, chunks.slice(i, end + 1)) : chunk)
    i = end + 1
  }
  return merged
}

/** One of a list that the text tells person by person: "X, his wife Y, and her son Z", "X (34), Y (9) and Z (40)". */
function goesOn(chunks: readonly Chunk[], i: number): boolean {
  const party = partyOf(chunks[i])
  if (i === 0 || party?.named !== true) return false
  // "her three sons X, Y and Z"
  const counted = partyOf(isMark(chunks[i - 1], ",:–—-") ? chunks[i - 2] : chunks[i - 1])
  if (counted?.possessed === true && counted.counted !== null) return true
  const and = hasTrait(chunks[i - 1], TRAIT.conjunction) ? i - 1 : i
  const last = isMark(chunks[and - 1], ",;") ? and - 2 : and - 1
  const before = last < i - 1 ? partyOf(chunks[last]) : null
  if (before === null || before.kind !== "people" || before.count === null) return false
  return before.named || party.possessed || isAgedName(before)
}

/** "soldier" or "her son," and then the person's name: index of the name's chunk; `i` where none follows. */
function nameOf(scan: Scan, chunks: readonly Chunk[], i: number): number {
  const party = partyOf(chunks[i]) as Party
  if (party.named || !party.described || party.kind !== "people" || party.count === null) return i
  // "our classmate and friend X" is one person.
  if (party.count.least === 2 && party.possessed && partyOf(chunks[i + 1])?.named === true) return i + 1
  if (party.count.least !== 1) return i
  const comma = isMark(chunks[i + 1], ",") && party.definite && scan.kind[party.from] !== TOKEN.number
  // "a child named X"
  const name = comma || isNaming(scan, chunks[i + 1]) ? i + 2 : i + 1
  const told = partyOf(chunks[name])
  const trade =
    told?.described === true && !told.named && told.count?.most === 1 && scan.kind[told.from] === TOKEN.number
  if (comma && trade && partyOf(chunks[name + 1])?.named === true) return name + 1
  // "his wife 33-year-old X"
  const aged = isAgedName(told) && (comma || (name === i + 1 && party.possessed))
  return told?.named === true || aged ? name : i
}

const isNaming = (scan: Scan, chunk: Chunk | undefined): boolean =>
  chunk?.kind === "word" && chunk.to === chunk.from + 1 && NAMING.at(scan, chunk.from)
const NAMING = oneOf(["named", "called"])

/** "56-year-old" and a name: a person told by both, without article or noun. */
const isAgedName = (party: Party | null): boolean =>
  party?.described === true && party.head === -1 && party.count?.most === 1 && !party.more && !party.others

function apposedChunk(scan: Scan, person: PartyChunk, name: PartyChunk): PartyChunk {
  const wording = scan.text.slice(scan.start[person.from], scan.end[name.to - 1])
  const count: Count = { ...(person.party.count as Count), least: 1, most: 1, said: 1, wording }
  const { opensAside } = name.party
  return partyChunk({ ...person.party, to: name.to, count, named: true, opensAside }, person.from, name.to)
}

/** Index of the last chunk of the group that begins at `i`; `i` where it stands alone. */
function groupEnd(scan: Scan, chunks: readonly Chunk[], i: number): number {
  const first = partyOf(chunks[i]) as Party
  if (first.count === null || !first.described || first.kind !== "people") return i
  let end = i
  for (;;) {
    let k = end + 1
    const comma = isMark(chunks[k], ",;")
    if (comma) k++
    const conjunction = hasTrait(chunks[k], TRAIT.conjunction)
    if (conjunction) k++
    const next = partyOf(chunks[k])
    if (k === end + 1 || next === null || next.count === null) return end
    const plain = !isToldApart(scan, first) && !isToldApart(scan, next)
    const names =
      first.named && next.named && (plain || (conjunction && end === i && !isAged(scan, first) && !isAged(scan, next)))
    const kin = conjunction && !comma && isKin(scan, next) && (first.named || !first.definite || isKin(scan, first))
    // "her son X and her two nieces" are told apart: each is hers.
    const alike = first.possessed && next.possessed && (next.counted !== null || !isMourned(chunks, i))
    if (alike || (!names && !kin)) return end
    // "X, Y was hurt": names with commas alone are a list only where an "and" closes it.
    if (names && !conjunction && !closesList(chunks, k)) return end
    end = k
    if (conjunction) return end
  }
}

/** Kin of another, or of an age told with the name: in a list such persons are told one by one. */
const isToldApart = (scan: Scan, party: Party): boolean => party.possessed || isAged(scan, party)

/** "X (age unknown)" */
const UNKNOWN_AGE = /^ ?\((?:age|unknown)/iu

/** "six-year-old X", "X (34 years old)", "X, 9 years old"; "X, 34, and Y, 9," are told together. */
const isAged = (scan: Scan, party: Party): boolean =>
  scan.kind[party.from] === TOKEN.number ||
  UNKNOWN_AGE.test(scan.text.slice(scan.end[party.to - 1], (scan.end[party.to - 1] as number) + 10)) ||
  /(?:[)]|old)$/i.test(scan.text.slice(scan.start[party.from], scan.end[party.to - 1]))

/** "his", "her", "their" and whom: one person or a counted few. */
function isKin(scan: Scan, party: Party): boolean {
  const first = scan.text.slice(scan.start[party.from], scan.end[party.from])
  return party.kind === "people" && /^(?:his|her|their)$/i.test(first)
}

/** "the loss of her uncle X and her cousin Y": one death, told of both. */
const isMourned = (chunks: readonly Chunk[], i: number): boolean =>
  hasTrait(chunks[i - 1], TRAIT.of) && isOutcome(chunks[i - 2], USE.event)

function closesList(chunks: readonly Chunk[], from: number): boolean {
  for (let k = from + 1; k < Math.min(chunks.length, from + 12); k++) {
    if (hasTrait(chunks[k], TRAIT.conjunction)) return partyOf(chunks[k + 1])?.named === true
    if (!isMark(chunks[k], ",;") && partyOf(chunks[k])?.named !== true) return false
  }
  return false
}

function mergedChunk(scan: Scan, group: readonly Chunk[]): PartyChunk {
  const parties = group.map(partyOf).filter((party) => party !== null)
  const first = parties[0] as Party
  const last = parties.at(-1) as Party
  const sum = parties.reduce((total, { count }) => total + (count?.least ?? 0), 0)
  const wording = scan.text.slice(scan.start[first.from], scan.end[last.to - 1])
  const count: Count = { least: sum, most: sum, said: sum, operator: "exactly", wording }
  const group0 = parties.every(({ group: each }) => each === first.group) ? first.group : "people"
  const party: Party = { ...first, to: last.to, count, counted: null, group: group0 }
  return partyChunk(party, first.from, last.to)
}
