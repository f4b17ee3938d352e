import { OPENS } from "../../language/index.ts"
import { MEASURES, type ClaimMark, type Group, type Measure, type Span, type TraceStep } from "../../model/index.ts"
import type { Frame } from "../frame.ts"
import type { Chunk, Party } from "./chunk.ts"
import type { Clause } from "./clause.ts"
import { isUnharmed } from "./denials.ts"
import { groupOfMembers } from "./members-of.ts"
import { modalityOf } from "./modality-of.ts"
import { isMark, isOneOf, partyOf } from "./neighbours.ts"
import { extentOf, groupBefore, nobody, objectOf, stoodFor, thingBefore, tokenSpan } from "./party-words.ts"
import { groupOfEnemy } from "./of-the-enemy.ts"
import type { Finding } from "./rule.ts"
import type { RuleFinding } from "./sentence-sight.ts"

/** A quote that holds both the people and the outcome is no longer than this; else it holds the people alone. UTF-16 units. */
const LONGEST_JOINT_QUOTE = 70
/** The same, where another outcome of the people stands between. */
const LONGEST_FAR_QUOTE = 140

/** A finding among those of its sentence. */
export interface FoundIn {
  readonly finding: RuleFinding
  readonly earlier: readonly RuleFinding[]
  readonly chunks: readonly Chunk[]
  /** Index of the sentence in the Scan. */
  readonly sentence: number
  /** Of the sentence. */
  readonly marks: readonly ClaimMark[]
  /** A word for what was or was not confirmed stands in it. */
  readonly mayDoubt: boolean
}

/** The frame of a finding; null where nobody and nothing stands for what it counts. */
export function frameOf(clause: Clause, at: FoundIn): Frame | null {
  const { finding, chunks, sentence } = at
  const party = partyIn(clause, at)
  const trigger = chunks[finding.trigger]
  if (party === null || trigger === undefined || isUnharmed(chunks, finding, party)) return null
  if (isAttempt(clause, trigger.from) || (party.head >= 0 && isAttempt(clause, party.head))) return null
  const modality = finding.modality ?? modalityOf(clause, { party, finding, chunks, mayDoubt: at.mayDoubt })
  if (isThreat(clause, finding, chunks)) return null
  // "If a child is hurt": nobody is.
  if (modality === "hypothetical" && party.described && !party.named && party.kind === "people") return null
  const { scan } = clause
  const span = tokenSpan(scan, party.from, party.to)
  const word = tokenSpan(scan, trigger.from, trigger.to)
  const quote = quoteOf(at, span, word)
  const tier = MEASURES[finding.measure].tier
  // FORMAT: things are counted where a number or "a" stands; "the building" is a fact without a count.
  const vague = tier !== "damage" || party.definite || party.kind === "movable" || finding.rule === "en.harm.collective"
  const uncounted = party.described && tier !== "core" && vague
  const count = uncounted ? null : party.count
  const isUntold = party.head < 0 && party.kind === "people"
  const people = tier === "core" || (party.kind === "people" && !(tier === "damage" && isUntold))
  const thing = party.kind === "bare" && !people ? (thingBefore(chunks, finding.party) ?? party) : party
  const extent = extentOf(party, at)
  const toll = finding.rule === "en.harm.number-of" && !at.marks.includes("cumulative")
  return {
    start: quote.start,
    end: quote.end,
    measure: finding.measure,
    tier: count === null ? "status" : tier,
    count,
    extent,
    group: people || (tier === "response" && party.kind !== "supply") ? party.group : null,
    object: people || isUntold ? null : objectOf(clause, thing),
    modality,
    marks: toll ? [...at.marks, "cumulative" as const].sort() : at.marks,
    trigger: word,
    counted: party.counted === null ? null : { start: party.counted.start, end: party.counted.end },
    sentence,
    subsetOf: null,
    rule: finding.rule,
    trace: traceOf(at, { party, extent, word: scan.text.slice(word.start, word.end) }),
  }
}

const MEANT: ReadonlySet<Measure> = new Set([
  "killed",
  "injured",
  "casualties",
  "kidnapped",
  "destroyed",
  "hit",
  "launched",
])
const OURSELVES = ["we", "i"] as const

/** "We will kill forty of you": what a speaker means to do to others is nothing (domain.md, Which incident does a sentence speak of?). */
const isThreat = ({ words }: Clause, { measure, trigger }: Finding, chunks: readonly Chunk[]): boolean => {
  const aux = chunks[trigger - 1]
  return (
    MEANT.has(measure) &&
    aux?.kind === "aux" &&
    (aux.modality === "expected" || aux.modality === "hypothetical") &&
    isOneOf({ chunks, words }, chunks[trigger - 2], OURSELVES)
  )
}

/** "Attempted murder", "an attempted assassination": nobody died of it. */
const isAttempt = ({ scan, words, from }: Clause, at: number): boolean =>
  at > from && scan.form[at - 1] === words.id("attempted")

/** "One of the wounded, a girl of nine,": the group of the one person who the aside says that is; null for others. */
function groupOfAside(chunks: readonly Chunk[], at: number): Group | null {
  const one = partyOf(chunks[at])
  if (one?.partitive !== true || one.count?.most !== 1 || one.group !== "people" || !isMark(chunks[at + 1], ",")) {
    return null
  }
  const aside = partyOf(chunks[at + 2])
  return aside?.kind === "people" && aside.described && !aside.definite && aside.count?.most === 1 ? aside.group : null
}

/** Whom a finding counts, with the group that the words around say. */
function partyIn(clause: Clause, { finding, chunks }: FoundIn): Party | null {
  const chunk = chunks[finding.party]
  const told = finding.bare === true ? null : partyOf(chunk)
  const counted = told ?? stoodFor(clause, chunk, finding) ?? nobody(chunk)
  if (counted === null) return null
  const said = partyOf(chunks[finding.described ?? -1])
  const group =
    said?.group ??
    groupOfAside(chunks, finding.party) ??
    groupBefore(chunks, finding.party) ??
    groupOfMembers(clause, counted) ??
    groupOfEnemy(clause, counted) ??
    counted.group
  const whole = { ...counted, group, to: said?.to ?? counted.to }
  const { outOf } = counted
  if (finding.outOf === true && outOf !== undefined) {
    return { ...whole, from: outOf.firstToken, count: outOf.count, counted: outOf }
  }
  // "One of four women wounded on Sunday has died": four were wounded, and one died.
  const { oneOf } = counted
  if (oneOf === undefined || finding.trigger === finding.party + 1) return whole
  return { ...whole, from: oneOf.firstToken, count: oneOf.count, counted: oneOf }
}

function quoteOf({ finding, earlier }: FoundIn, span: Span, word: Span): Span {
  const joint: Span = { start: Math.min(span.start, word.start), end: Math.max(span.end, word.end) }
  // FORMAT: where others stand between, the count and its own words alone.
  const parted = earlier.some(
    ({ party: other, trigger: told }) =>
      told === finding.trigger && (other - finding.party) * (other - finding.trigger) < 0,
  )
  const longest = finding.far === true ? LONGEST_FAR_QUOTE : LONGEST_JOINT_QUOTE
  return finding.apart === true || parted || joint.end - joint.start > longest ? span : joint
}

const traceOf = (
  { finding }: FoundIn,
  { party, extent, word }: { readonly party: Party; readonly extent: Frame["extent"]; readonly word: string },
): readonly TraceStep[] => [
  { pass: "frame", rule: finding.rule, why: `"${word}" says ${finding.measure}` },
  ...(party.counted === null
    ? []
    : [{ pass: "count", rule: party.counted.count.operator, why: `"${party.counted.count.wording}"` }]),
  {
    pass: "extent",
    rule: extent,
    why: party.more
      ? "says more"
      : party.others
        ? "says others"
        : party.described
          ? "described, not counted"
          : "a count",
  },
]

/** What the words of a sentence and its block say of all its frames: "preliminary", "so far", a headline. Sorted. */
export function marksOf({ scan, words, from, limit }: Clause, sentence: number): readonly ClaimMark[] {
  const marks = new Set<ClaimMark>()
  for (let i = from; i < limit; i++) {
    if (((scan.opens[i] as number) & OPENS.claimMark) === 0) continue
    const found = words.marks.match(scan, i, limit)
    if (found !== null) marks.add(found.value)
  }
  const kind = scan.blocks[scan.sentences[sentence]?.block ?? -1]?.kind
  if (kind === "headline") marks.add("headline")
  if (kind === "caption") marks.add("caption")
  if (kind === "link") marks.add("link-line")
  return [...marks].sort()
}
