import { inForce } from "../../decisions/index.ts"
import type { ClaimId, Json, Link, Mention, MentionId } from "../../model/index.ts"
import type { DerivedChange } from "../../record/index.ts"
import { asJson } from "../document-row.ts"
import type { Workspace } from "../workspace.ts"
import type { DecisionRow } from "./decision-rows.ts"

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

function linksOf({ decision, targets }: DecisionRow, mentionOf: MentionOf): readonly Link[] {
  const { act } = decision
  const at = (index: number): MentionId | null => {
    const claim = targets[index]?.claim ?? null
    return claim === null ? null : (mentionOf.get(claim) ?? null)
  }
  const link = (kind: Link["kind"], a: MentionId | null, b: MentionId | null): Link[] =>
    a === null || b === null || a === b ? [] : [{ kind, a, b }]
  switch (act.kind) {
    case "merge":
    case "move":
    case "verify":
      return link("must", at(0), at(1))
    case "split":
      return act.apart.flatMap((_, i) =>
        act.from.flatMap((_from, j) => link("cannot", at(i), at(act.apart.length + j))),
      )
    default:
      return []
  }
}

/** The mentions that hold the claims, from the index. */
async function mentionsHolding(workspace: Workspace, claims: readonly ClaimId[]): Promise<MentionOf> {
  if (claims.length === 0) return new Map()
  const sought = new Set(claims)
  const rows = await workspace.record.derived.byKeys("mention", claims)
  return new Map(
    rows.flatMap(({ value }) => {
      const { id, claimIds } = value as unknown as Mention
      return claimIds.filter((claim) => sought.has(claim)).map((claim) => [claim, id] as const)
    }),
  )
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
  const standing = inForce(decisions).filter(({ id }) => !erased.has(id))
  const claims = tying.flatMap(({ targets }) => targets.flatMap((target) => target?.claim ?? []))
  const mentionOf = await mentionsHolding(workspace, claims)
  const put: NonNullable<DerivedChange["put"]>[number][] = []
  const remove: { readonly kind: string; readonly id: string }[] = []
  const changedLinks: Link[] = []
  for (const row of tying) {
    const former = all.get(row.id) ?? []
    const links = standing.includes(row) ? linksOf(row, mentionOf) : []
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
