import { cohensKappa, inForce, INTERVAL, krippendorffsAlpha, NOMINAL, type Kappa } from "../../decisions/index.ts"
import {
  canonicalJson,
  compareCodeUnits,
  ReckonerError,
  type Anchor,
  type CaptureId,
  type ClaimId,
  type Count,
  type DecisionId,
  type Json,
  type Person,
  type Stated,
} from "../../model/index.ts"
import { documentName, documentRow } from "../document-row.ts"
import type { Workspace } from "../workspace.ts"
import { allDecisions, claimDecided, type DecisionRow } from "./decision-rows.ts"

export type Verdict = "accept" | "reject"

/** What a person holds of a claim: their last word on it that is in force. */
export interface Judgement {
  readonly decision: DecisionId
  readonly verdict: Verdict
  /** What they state it to say; null where they reject it. */
  readonly stated: Stated | null
  readonly why: string
}

/** A claim that two people judged otherwise. */
export interface Disagreement {
  readonly claim: ClaimId
  readonly report: { readonly capture: CaptureId; readonly name: string }
  /** Words of the report before the quote, the quote, and words after it. */
  readonly context: readonly [before: string, quote: string, after: string]
  /** "verdict", or the fields that they state otherwise. */
  readonly on: readonly ("verdict" | keyof Stated)[]
  readonly one: Judgement
  readonly other: Judgement
}

/** How far two people agree on the claims that both judged. */
export interface Agreement {
  readonly one: Person
  readonly other: Person
  /** Claims that each judged, and that both did. */
  readonly judged: readonly [one: number, other: number]
  readonly shared: number
  /** Of the shared claims: rows are what the one person holds, columns the other. */
  readonly table: Readonly<Record<Verdict, Readonly<Record<Verdict, number>>>>
  /** Null without shared claims. */
  readonly kappa: Kappa | null
  /** Of verdicts; null where nothing can be said. */
  readonly alpha: number | null
  /** Of the numbers that both state for claims that both accept; null where nothing can be said. */
  readonly counts: { readonly shared: number; readonly equal: number; readonly alpha: number | null }
  readonly disagreements: readonly Disagreement[]
}

const SHORTEST_KEY = 8

/** The person of a name, or of a key or its beginning. @throws ReckonerError "not-found" */
function personNamed(rows: readonly DecisionRow[], name: string): Person {
  const people = [...new Map(rows.map(({ decision: { by } }) => [`${by.key} ${by.name}`, by])).values()]
  const isKey = name.length >= SHORTEST_KEY && /^[0-9a-f]+$/.test(name)
  const found = people.filter((by) => by.name === name || (isKey && by.key.startsWith(name)))
  const keys = [...new Set(found.map(({ key }) => key))]
  // Of a person who changed their name, the one that was asked for, else the last.
  const person = found.find((by) => by.name === name) ?? found.at(-1)
  if (person !== undefined && keys.length === 1) return person
  const known = people.map(({ name: theirs, key }) => `${theirs} (${key.slice(0, 16)}…)`).toSorted(compareCodeUnits)
  throw new ReckonerError(
    "not-found",
    keys.length === 0 ? `nobody decided here as "${name}"` : `"${name}" decided with ${keys.length} keys`,
    known.length === 0 ? "See: reckoner decide --help" : `Name one, or a key's beginning: ${known.join(", ")}`,
  )
}

interface Placed extends Judgement {
  readonly anchor: Anchor
}

/** A person's judgements by claim; of two on one claim the later. */
function judgementsOf(standing: readonly DecisionRow[], { key }: Person): ReadonlyMap<ClaimId, Placed> {
  const judgements = new Map<ClaimId, Placed>()
  for (const row of standing) {
    const { id, decision } = row
    const { act, by, why } = decision
    const claim = claimDecided(row)
    if (by.key !== key || claim === null) continue
    if (act.kind === "reject") {
      judgements.set(claim, { decision: id, verdict: "reject", stated: null, why, anchor: act.claim })
    } else if (act.kind === "accept" || act.kind === "correct" || act.kind === "add") {
      judgements.set(claim, { decision: id, verdict: "accept", stated: act.stated, why, anchor: act.claim })
    }
  }
  return judgements
}

/** A count as one number: what was said, else the middle of its bounds, else its least. */
const numberOf = ({ said, least, most }: Count): number => said ?? (most === null ? least : (least + most) / 2)

/** A decision that was carried over has its members in another order. */
const textOf = (field: Stated[keyof Stated]): string => canonicalJson(field as unknown as Json)

function differing(one: Judgement, other: Judgement): readonly ("verdict" | keyof Stated)[] {
  if (one.verdict !== other.verdict) return ["verdict"]
  const [a, b] = [one.stated, other.stated]
  if (a === null || b === null) return []
  return (Object.keys(a) as (keyof Stated)[]).filter((field) => textOf(a[field]) !== textOf(b[field]))
}

interface Shared {
  readonly claim: ClaimId
  readonly one: Placed
  readonly other: Placed
}

const numbersOf = ({ one, other }: Shared): readonly (readonly [number, number])[] => {
  const [a, b] = [one.stated?.count ?? null, other.stated?.count ?? null]
  return a === null || b === null ? [] : [[numberOf(a), numberOf(b)]]
}

async function disagreementsOf(workspace: Workspace, shared: readonly Shared[]): Promise<readonly Disagreement[]> {
  const differ = shared.flatMap((both) => {
    const on = differing(both.one, both.other)
    return on.length === 0 ? [] : [{ ...both, on }]
  })
  const captures = [...new Set(differ.map(({ one }) => one.anchor.capture))]
  const names = new Map(
    (await workspace.record.derived.getMany("document", captures)).map(({ id, value }) => [
      id,
      documentName(documentRow(value)),
    ]),
  )
  const bare = ({ decision, verdict, stated, why }: Placed): Judgement => ({ decision, verdict, stated, why })
  return differ.map(({ claim, one, other, on }) => {
    const { capture, prefix, exact, suffix } = one.anchor
    return {
      claim,
      report: { capture, name: names.get(capture) ?? capture },
      context: [prefix, exact, suffix],
      on,
      one: bare(one),
      other: bare(other),
    }
  })
}

/**
 * Compares what two people hold of the same claims: accepted, corrected or added ones against rejected ones, and the counts that they
 * state. What was undone, and what bears on no claim today, takes no part.
 * @throws ReckonerError "not-found" where a name is nobody's, or that of several keys
 */
export async function agreementOf(workspace: Workspace, names: readonly [string, string]): Promise<Agreement> {
  const all = await allDecisions(workspace)
  const standing = inForce(all)
  const [one, other] = [personNamed(all, names[0]), personNamed(all, names[1])]
  const [ones, others] = [judgementsOf(standing, one), judgementsOf(standing, other)]
  const shared = [...ones]
    .flatMap(([claim, mine]): Shared[] => {
      const theirs = others.get(claim)
      return theirs === undefined ? [] : [{ claim, one: mine, other: theirs }]
    })
    .toSorted((a, b) => compareCodeUnits(a.claim, b.claim))
  const verdicts = shared.map((both) => [both.one.verdict, both.other.verdict] as const)
  const times = (mine: Verdict, theirs: Verdict): number =>
    verdicts.filter(([a, b]) => a === mine && b === theirs).length
  const numbers = shared.flatMap(numbersOf)
  return {
    one,
    other,
    judged: [ones.size, others.size],
    shared: shared.length,
    table: {
      accept: { accept: times("accept", "accept"), reject: times("accept", "reject") },
      reject: { accept: times("reject", "accept"), reject: times("reject", "reject") },
    },
    kappa: cohensKappa(verdicts),
    alpha: krippendorffsAlpha(
      verdicts.map((pair) => pair.map((verdict) => (verdict === "accept" ? 1 : 0))),
      NOMINAL,
    ),
    counts: {
      shared: numbers.length,
      equal: numbers.filter(([a, b]) => a === b).length,
      alpha: krippendorffsAlpha(numbers, INTERVAL),
    },
    disagreements: await disagreementsOf(workspace, shared),
  }
}
