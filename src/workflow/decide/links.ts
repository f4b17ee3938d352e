import { inForce } from "../../decisions/index.ts"
import type { ClaimId, Json, Link, Mention, MentionId } from "../../model/index.ts"
import type { DerivedChange } from "../../record/index.ts"
import { asJson } from "../document-row.ts"
import type { Workspace } from "../workspace.ts"
import { capturesReached, claimsMeant, decisionsOn, targetsAt, type DecisionRow } from "./decision-rows.ts"

/** A derived row of kind "link": the ties between mentions that a decision makes today. Id: the decision's. */
interface LinkRow {
  readonly links: readonly Link[]
}
const linkRow = (value: Json): LinkRow => value as unknown as LinkRow

const PAGE = 1000

async function allLinks(workspace: Workspace): Promise<Map<string, readonly Link[]>> {
  const rows = new Map<string, readonly Link[]>()
  for (let after = ""; ;) {
    const page = await workspace.record.derived.page("link", after, PAGE)
    const last = page.at(-1)
    if (last === undefined) return rows
    for (const { id, value } of page) rows.set(id, linkRow(value).links)
    after = last.id
  }
}

type MentionOf = ReadonlyMap<ClaimId, MentionId>

/** Both sides of what a decision joins or parts: mentions, those that are not there left out. */
interface Tie {
  readonly kind: Link["kind"]
  readonly one: readonly MentionId[]
  readonly other: readonly MentionId[]
}

function tieOf(row: DecisionRow, mentionOf: MentionOf): Tie {
  const {
    decision: { act },
    targets,
  } = row
  const between = (from: number, to: number): MentionId[] => [
    ...new Set(
      targets.slice(from, to).flatMap((_, i) =>
        targetsAt(row, from + i).flatMap((target) => {
          const held = [target?.claim ?? null, target?.beside ?? null].filter((claim) => claim !== null)
          return held.map((claim) => mentionOf.get(claim)).find((mention) => mention !== undefined) ?? []
        }),
      ),
    ),
  ]
  const first = act.kind === "merge" ? act.one.length : act.kind === "split" ? act.apart.length : 1
  return {
    kind: act.kind === "split" ? "cannot" : "must",
    one: between(0, first),
    other: between(first, targets.length),
  }
}

const pairKey = (a: MentionId, b: MentionId): string => (a < b ? `${a} ${b}` : `${b} ${a}`)

/** Every pair across the two sides. */
const pairsOf = ({ one, other }: Tie): string[] =>
  one.flatMap((a) => other.flatMap((b) => (a === b ? [] : [pairKey(a, b)])))

/** What is joined hangs on the first of either side, so that it holds together when one of them is parted from it later. */
function linksOf({ kind, one, other }: Tie): Link[] {
  const link = (a: MentionId, b: MentionId): Link[] => (a === b ? [] : [a < b ? { kind, a, b } : { kind, a: b, b: a }])
  if (kind === "cannot") return one.flatMap((a) => other.flatMap((b) => link(a, b)))
  const hubs = [one[0], other[0]]
  if (one.length === 0 || other.length === 0) return []
  return hubs.flatMap((hub) => (hub === undefined ? [] : [...one, ...other].flatMap((b) => link(hub, b))))
}

/**
 * The links of decisions in force, in order: of two that say otherwise of a pair the later stands (a merge takes back a split of what
 * it joins, and a split the joining of the very pair that it parts).
 */
export function linksInForce(
  standing: readonly DecisionRow[],
  mentionOf: MentionOf,
): ReadonlyMap<string, readonly Link[]> {
  const links = new Map<string, Link[]>()
  for (const row of standing) {
    if (!TYING.has(row.decision.act.kind)) continue
    const tie = tieOf(row, mentionOf)
    const pairs = new Set(pairsOf(tie))
    for (const [id, former] of links) {
      links.set(
        id,
        former.filter(({ kind, a, b }) => kind === tie.kind || !pairs.has(pairKey(a, b))),
      )
    }
    const own = new Map(linksOf(tie).map((link) => [pairKey(link.a, link.b), link]))
    links.set(row.id, [...own.values()])
  }
  return links
}

/**
 * Ties of two people of which the one joins what the other parts, the earlier first, while nobody has tied or parted that very pair once
 * more: who does has seen both. One for each later tie. `standing` are in force and in order.
 */
export function opposedTies(
  standing: readonly DecisionRow[],
  mentionOf: MentionOf,
): readonly (readonly [earlier: DecisionRow, later: DecisionRow])[] {
  const lastOn = new Map<string, { readonly row: DecisionRow; readonly kind: Link["kind"] }>()
  const openOn = new Map<string, readonly [DecisionRow, DecisionRow]>()
  for (const row of standing) {
    if (!TYING.has(row.decision.act.kind)) continue
    const tie = tieOf(row, mentionOf)
    for (const pair of pairsOf(tie)) {
      const last = lastOn.get(pair)
      const opposes = last !== undefined && last.kind !== tie.kind && last.row.decision.by.key !== row.decision.by.key
      if (opposes && !openOn.has(pair)) openOn.set(pair, [last.row, row])
      else openOn.delete(pair)
      lastOn.set(pair, { row, kind: tie.kind })
    }
  }
  return [...new Map([...openOn.values()].map((both) => [both[1].id, both])).values()]
}

/** Where the claims of ties are now: what `opposedTies` needs to compare them. */
export const mentionsTied = (workspace: Workspace, rows: readonly DecisionRow[]): Promise<MentionOf> =>
  mentionsHolding(
    workspace,
    rows.flatMap((row) => (TYING.has(row.decision.act.kind) ? claimsHeld(row) : [])),
  )

/** Claims by which ties hold on to mentions: those that they mean, and those beside rejected ones. */
const claimsHeld = (row: DecisionRow): readonly ClaimId[] => [
  ...claimsMeant(row),
  ...row.targets.flatMap((_, i) => targetsAt(row, i).flatMap((target) => target?.beside ?? [])),
]

/** The mention of each claim. */
export const mentionOfClaims = (mentions: readonly Mention[]): MentionOf =>
  new Map(mentions.flatMap(({ id, claimIds }) => claimIds.map((claim) => [claim, id] as const)))

/** The mentions that hold the claims, from the index. */
async function mentionsHolding(workspace: Workspace, claims: readonly ClaimId[]): Promise<MentionOf> {
  if (claims.length === 0) return new Map()
  const rows = await workspace.record.derived.byKeys("mention", claims)
  return mentionOfClaims(rows.map(({ value }) => value as unknown as Mention))
}

/** The rows, and every other that bears on a report of `tying`. */
async function withBeside(
  workspace: Workspace,
  rows: readonly DecisionRow[],
  tying: readonly DecisionRow[],
): Promise<ReadonlyMap<DecisionRow["id"], DecisionRow>> {
  const beside = await decisionsOn(workspace, new Set(tying.flatMap(capturesReached)))
  return new Map([...beside, ...rows].map((row) => [row.id, row]))
}

/** The links in force after a change, those that it made or took, and the rows to be written with it. */
export interface Relinked {
  readonly links: readonly Link[]
  readonly changedLinks: readonly Link[]
  readonly rows: Pick<DerivedChange, "put" | "remove">
}

const sameLink = (a: Link, b: Link): boolean => a.kind === b.kind && a.a === b.a && a.b === b.b

/** Works out anew the links of decisions that bear on changed documents, whose mentions are in the index already. `erased`: those that are gone with a report. */
export async function relink(
  workspace: Workspace,
  decisions: readonly DecisionRow[],
  erased: ReadonlySet<DecisionRow["id"]>,
): Promise<Relinked> {
  const { derived } = workspace.record
  const tying = decisions.filter(({ decision }) => TYING.has(decision.act.kind))
  if (tying.length === 0 && (await derived.count("link")) === 0) return { links: [], changedLinks: [], rows: {} }
  const all = await allLinks(workspace)
  // What bears on other reports of the same ties may say otherwise of them, and what is gone may have said so.
  const changed = await withBeside(workspace, decisions, tying)
  const touched = [...changed.values()].filter(({ decision }) => TYING.has(decision.act.kind))
  const known = await withBeside(workspace, [...changed.values()], touched)
  const standing = inForce([...known.values()]).filter(({ id }) => !erased.has(id))
  const claims = standing.flatMap(claimsHeld)
  const mentionOf = await mentionsHolding(workspace, claims)
  const put: NonNullable<DerivedChange["put"]>[number][] = []
  const remove: { readonly kind: string; readonly id: string }[] = []
  const changedLinks: Link[] = []
  const inForceNow = linksInForce(standing, mentionOf)
  for (const row of touched) {
    const former = all.get(row.id) ?? []
    const links = inForceNow.get(row.id) ?? []
    changedLinks.push(...former.filter((link) => !links.some((other) => sameLink(link, other))))
    changedLinks.push(...links.filter((link) => !former.some((other) => sameLink(link, other))))
    if (links.length > 0) {
      all.set(row.id, links)
      put.push({ kind: "link", id: row.id, value: asJson({ links }), keys: [] })
    } else if (all.delete(row.id)) {
      remove.push({ kind: "link", id: row.id })
    }
  }
  return { links: [...all.values()].flat(), changedLinks, rows: { put, remove } }
}

const TYING: ReadonlySet<string> = new Set(["merge", "split", "move", "verify"])
