import type { CaptureId, ScopedClaim } from "../model/index.ts"
import type { Bound } from "./bounds.ts"
import { gather } from "./gather.ts"
import type { Policy } from "./policy.ts"
import { makeTotal, type Total } from "./total.ts"

/** Telling words of one person's name, in their order, by their sound; empty where the words only describe somebody. */
type Name = readonly string[]

/** One spelling of names that are written in several: first letter and consonants, none twice ("Mohamed" and "Muhammad"). */
const soundOf = (word: string): string => {
  const first = /^[AEI]/.test(word) ? "A" : /^[OU]/.test(word) ? "O" : (word[0] ?? "")
  return (
    first +
    word
      .slice(1)
      .replaceAll(/[aeiouyhw’'-]/g, "")
      .replaceAll(/(.)\1+/gu, "$1")
  )
}

/** "Lina Sorell's sister": whose kin somebody is, up to the mark. */
const OWNER = /^[^,]{0,80}?['’]s /u
/** Words that open a sentence with a capital, and articles of names. */
const NO_NAME =
  /^(?:Al|Their|His|Her|The|An?|Another|One|Both|Its|Our|My|Two|Three|Four|Five|Six|Brothers?|Sisters?|Mr|Mrs|Ms|Dr|Doctor|Prof|Professor|Judge|Mayor|Engineer|Journalist|Teacher|Captain|Colonel|Major|General|Sergeant|Officer|Sheikh|Imam|Hajja?|Haji|Martyr|Father|Mother|Grandfather|Grandmother|Uncle|Aunt|Late|Young|Baby|Infant)$/u

/** Small words within names. */
const WITHIN_NAME = /^(?:al|el|bin|ibn|abu|umm|de|la|da|dos|van|von|der)$/iu

/**
 * The longest run of words with a capital, without titles and what stands in brackets, by their sound: "the late Mr. B. Amber (9)" gives "B" and
 * "Amber", "the Harbour judge Ada Birch" "Ada" and "Birch".
 */
function nameOf(words: string): Name {
  const told = words
    .replaceAll(/\([^()]{0,80}\)/g, " ")
    .replace(OWNER, " ")
    .split(/[^\p{L}\p{M}'’-]+/u)
    .map((word) => word.replace(/^[Aa]l-/, ""))
  const runs: string[][] = [[]]
  for (const word of told) {
    if (/^\p{Lu}/u.test(word)) {
      if (!NO_NAME.test(word)) runs.at(-1)?.push(word)
    } else if (word !== "" && !WITHIN_NAME.test(word) && runs.at(-1)?.length !== 0) runs.push([])
  }
  return runs.reduce((longest, run) => (run.length > longest.length ? run : longest)).map(soundOf)
}

/** The persons of a wording that names each of them; null where it describes one or more of them. */
function namesIn({ least, scoped }: Total): readonly Name[] | null {
  const names = (scoped.claim.count?.wording ?? "").split(/,| and /).map(nameOf)
  const told = names.filter((name) => name.length > 0)
  return told.length === least ? told : null
}

/** "her son" says that there is one; "he" and "one" may be anybody who was told of. */
const isDescribed = (member: Total): boolean =>
  namesIn(member) === null && (member.least > 1 || (member.scoped.claim.count?.wording ?? "").includes(" "))

/** One name's words all stand in the other's, in their order: "Amber", "Mayor Ada Amber" and "Ada Birch Amber" may be one person. */
function mayBeOne(a: Name, b: Name): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (short.length > 1 && short[0] !== long[0]) return false
  let next = 0
  for (const word of long) if (word === short[next]) next++
  return next === short.length
}

/** Names, each person once: of two that may be one person the longer stays. */
function distinct(names: readonly Name[]): readonly Name[] {
  const kept: Name[] = []
  for (const name of names.toSorted((a, b) => b.length - a.length)) {
    if (!kept.some((other) => mayBeOne(other, name))) kept.push(name)
  }
  return kept
}

/** How many different persons the members of one document are at the least; `members` are those of them that no other count holds. */
function atLeast(all: readonly Total[], members: readonly Total[]): number {
  const named = distinct(all.flatMap((member) => namesIn(member) ?? []))
  // Whom a sentence only describes another may name, or describe again.
  const bySentence = gather(members, (member) => String(member.scoped.claim.sentence?.start ?? 0))
  const told = [...bySentence.values()].map((beside) => {
    const names = distinct(beside.flatMap((member) => namesIn(member) ?? []))
    return names.length + beside.filter(isDescribed).reduce((sum, { least }) => sum + least, 0)
  })
  return Math.max(named.length, ...told)
}

/** How many names a document itself says that there are, where it counts no more than these: one told under two spellings is still one. */
function namesSaidBy(claims: readonly ScopedClaim[]): ReadonlyMap<CaptureId, number> {
  const said = new Map<CaptureId, number>()
  const totals = claims.filter(({ claim }) => claim.extent === "total" && claim.modality === "asserted")
  for (const [captureId, counts] of gather(totals, ({ claim }) => claim.captureId)) {
    const mostOf = (list: readonly ScopedClaim[]): number =>
      Math.max(
        0,
        ...list.map(({ claim: { count } }) => (count?.operator === "vague" ? 0 : (count?.most ?? count?.least ?? 0))),
      )
    const named = mostOf(counts.filter(({ claim }) => claim.marks.includes("named")))
    if (named > 0 && named === mostOf(counts)) said.set(captureId, named)
  }
  return said
}

/**
 * Policy `range`: a list of n names is at least n. `claims` are of one scope and measure, of people or of a group of theirs; those that are
 * part of a count that is there are in it.
 */
export function boundsOfPersons(claims: readonly ScopedClaim[], policy: Policy): readonly Bound[] {
  const counted = new Set(claims.flatMap(({ claim }) => (claim.count === null ? [] : [claim.id])))
  const members = claims.flatMap((scoped): Total[] => {
    const { count, extent, modality } = scoped.claim
    if (count === null || extent !== "members" || modality !== "asserted") return []
    return [makeTotal(scoped, count, { policy, civiliansOnly: false, attackers: 0 })]
  })
  const namesSaid = namesSaidBy(claims)
  return [...gather(members, (m) => m.scoped.claim.captureId).values()].flatMap((told): Bound[] => {
    const apart = told.filter(({ scoped: { claim } }) => claim.partOf === null || !counted.has(claim.partOf))
    const [first] = apart
    if (first === undefined || told.length < 2) return []
    const weakest = apart.reduce((worst, m) => (m.tier > worst.tier ? m : worst), first)
    return [
      {
        kind: "members",
        least: Math.min(atLeast(told, apart), namesSaid.get(first.scoped.claim.captureId) ?? Infinity),
        tier: weakest.tier,
        asOf: first.asOf,
        known: first.scoped.known,
        firstKnownEndAt: first.scoped.known.endAt,
        claimIds: apart.map((m) => m.id),
        of: "persons named one by one",
      },
    ]
  })
}
