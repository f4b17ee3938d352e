import { isoInstant, type ClaimId, type Decision, type DecisionId } from "../../model/index.ts"
import type { DossierDecision } from "../../publication/index.ts"
import { textFile, type BundleFile } from "../../record/index.ts"
import { historyOf, type PastDecision } from "../decide/history.ts"
import { isProven } from "../decide/proven.ts"
import type { IncidentView } from "../views.ts"
import type { Workspace } from "../workspace.ts"
import type { BundleLog } from "./bundle-log.ts"

/** What people decided of the reports: as it stands in the bundle, and the texts that they signed. */
export interface BundledDecisions {
  readonly decisions: readonly DossierDecision[]
  readonly files: readonly BundleFile[]
}

/** What holds of each decision today, by its id. */
async function holdsOf(
  workspace: Workspace,
  views: readonly IncidentView[],
): Promise<ReadonlyMap<DecisionId, PastDecision>> {
  const past = new Map<DecisionId, PastDecision>()
  for (const { incident } of views) {
    for (const one of await historyOf(workspace, incident.id)) past.set(one.row.id, one)
  }
  return past
}

/** Decisions with their words, which quote reports and give grounds: for a sealed bundle. Those that a withdrawal erased are there by their hash. */
export async function sealedDecisions(
  workspace: Workspace,
  views: readonly IncidentView[],
  log: BundleLog,
): Promise<BundledDecisions> {
  const past = await holdsOf(workspace, views)
  const here = new Set(views.flatMap(({ claims }) => claims.map(({ claim }) => claim.id)))
  const decisions: DossierDecision[] = []
  const files: BundleFile[] = []
  for (const { act, entry } of log.decisions) {
    const id = `dec_${act.decision.slice(0, 32)}` as DecisionId
    const text = await textOf(workspace, act.decision)
    const decision = text === null ? null : (JSON.parse(text) as Decision)
    const file = text === null ? null : `decisions/${id}.json`
    // One that is logged twice, the second time with another signature, has one text.
    if (text !== null && file !== null && !files.some(({ path }) => path === file)) {
      files.push(textFile(file, text, "application/json", "A decision, as it was signed"))
    }
    const known = past.get(id)
    const isProvenHere = decision === null || isProven({ decision, signature: act.signature })
    decisions.push({
      id,
      kind: act.kind,
      at: isoInstant(decision?.at ?? entry.entry.at),
      by: { name: decision?.by.name ?? null, key: act.key },
      why: decision?.why ?? null,
      captures: act.captures,
      claims: (known?.row.targets ?? []).flatMap((target): ClaimId[] =>
        target?.claim !== undefined && target.claim !== null && here.has(target.claim) ? [target.claim] : [],
      ),
      hold: !isProvenHere
        ? "unproven"
        : (known?.hold ?? (text === null ? "erased" : act.kind === "withdraw" ? "in force" : "waiting")),
      sha256: act.decision,
      signature: act.signature,
      file,
    })
  }
  return { decisions, files }
}

async function textOf(
  { record }: Workspace,
  hash: BundleLog["decisions"][number]["act"]["decision"],
): Promise<string | null> {
  return (await record.hasBlob(hash)) ? new TextDecoder().decode(await record.getBlob(hash)) : null
}
