import type { Count, Extent, Group, Span } from "../../model/index.ts"
import type { Scan } from "../../language/index.ts"
import type { Chunk, Party } from "./chunk.ts"
import type { Clause } from "./clause.ts"
import { hasTrait, partyOf } from "./neighbours.ts"
import type { Finding } from "./rule.ts"
import { TRAIT } from "./words.ts"

export const tokenSpan = (scan: Scan, from: number, to: number): Span => ({
  start: scan.start[from] as number,
  end: scan.end[to - 1] as number,
})

/** The noun with its modifiers, without determiner and count: "service station", "districts" of "seven of the city's 10 districts". */
export function objectOf(clause: Clause, party: Party): string {
  const { scan, words } = clause
  let from = party.counted?.endToken ?? party.from
  for (let i = from; i < party.head; i++) {
    const count = clause.countAt(i)
    // "nine-storey block": the number is of the noun's own words.
    const joined = scan.text.charAt(scan.end[(count?.endToken ?? 1) - 1] as number) === "-"
    if (count !== null && !joined) from = Math.max(from, count.endToken)
    const isOwner = scan.form[i] === words.id("'s") && clause.countAt(i + 1) !== null
    if ((words.traits(scan.form[i] as number) & (TRAIT.article | TRAIT.of | TRAIT.more)) !== 0 || isOwner) {
      from = Math.max(from, i + 1)
    }
  }
  return scan.text.slice(scan.start[Math.min(from, party.to - 1)], scan.end[party.to - 1])
}

/** The things counted before a bare number of them: "eight buildings were damaged, one of them destroyed". */
export function thingBefore(chunks: readonly Chunk[], at: number): Party | null {
  for (let k = at - 1; k >= 0; k--) {
    const party = partyOf(chunks[k])
    if (party !== null && party.kind !== "people" && party.kind !== "bare" && party.kind !== "unknown") return party
  }
  return null
}

/** Stands for those whom a word for a count counts, where no number is said. */
export function nobody(chunk: Chunk | undefined): Party | null {
  if (chunk === undefined) return null
  return {
    from: chunk.from,
    to: chunk.to,
    opensAside: false,
    count: null,
    counted: null,
    kind: "people",
    group: "people",
    head: -1,
    inner: null,
    tolled: false,
    more: false,
    others: false,
    ofThem: false,
    partitive: false,
    described: false,
    named: false,
    definite: false,
    possessed: false,
  }
}

/** Those for whom a word stands that is no number: the one person of a pronoun, the two of "double"; null where a finding has no such word. */
export function stoodFor(clause: Clause, chunk: Chunk | undefined, finding: Finding): Party | null {
  const { like: group, count: many = 1 } = finding
  const someone = group === undefined ? null : nobody(chunk)
  if (someone === null) return null
  const { start, end } = tokenSpan(clause.scan, someone.from, someone.to)
  const wording = clause.scan.text.slice(start, end)
  if (finding.bare === true) {
    const count: Count = { least: 2, most: null, said: null, operator: "vague", wording }
    return { ...someone, count, group: group ?? "people" }
  }
  const operator = many === 0 ? ("none" as const) : ("exactly" as const)
  const count: Count = { least: many, most: many, said: many, operator, wording }
  return { ...someone, count, group: group ?? "people", described: many === 1, definite: many === 1 }
}

/** "the five": those already counted, of whom `part` may be some. */
function isWhole(chunk: Chunk | undefined, part: Party): boolean {
  const whole = partyOf(chunk)
  return whole?.definite === true && whole.count !== null && (part.count?.least ?? 0) <= whole.count.least
}

/** domain.md, extent: "others" and "another" count anew where another measure was counted before. */
export function extentOf(
  party: Party,
  at: { finding: Finding; earlier: readonly Finding[]; chunks: readonly Chunk[] },
): Extent {
  const same = at.earlier.some((finding) => finding.party < at.finding.party && finding.measure === at.finding.measure)
  const other = at.earlier.some((finding) => finding.party < at.finding.party && finding.measure !== at.finding.measure)
  if (party.partitive || at.finding.part === true) return "members"
  // "The five missing have been found: two were dead"
  const sought = at.earlier.some(
    ({ party: who, measure }) => who < at.finding.party && measure === "missing" && isWhole(at.chunks[who], party),
  )
  if (sought && party.kind === "bare" && at.finding.measure === "killed") return "members"
  if (party.described && (party.named || party.definite)) return "members"
  // "her three children": of one family among those harmed.
  if (party.possessed && party.kind === "people" && !party.others && !party.more) return "members"
  if (party.others) return other && !same ? "total" : "rest"
  if (party.more) return other && !same ? "total" : "increment"
  return party.described ? "members" : "total"
}

/** "three dead civilians and 20 wounded": a bare number joined to counted people is of their group; null for others. */
export function groupBefore(chunks: readonly Chunk[], at: number): Group | null {
  const party = partyOf(chunks[at])
  const before = hasTrait(chunks[at - 1], TRAIT.conjunction) ? partyOf(chunks[at - 2]) : null
  if (party?.kind !== "bare" || party.others || before === null || before.inner === null || before.tolled) return null
  return before.kind === "people" && before.count !== null ? before.group : null
}
