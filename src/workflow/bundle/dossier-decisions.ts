import { isoInstant, type ClaimId, type Decision, type DecisionId, type IncidentId } from "../../model/index.ts"
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

/** A decision as the log has it, with its words where these are left, and what holds of it today. */
export interface LoggedDecision {
  readonly id: DecisionId
  readonly logged: BundleLog["decisions"][number]
  readonly text: string | null
  readonly decision: Decision | null
  readonly past: PastDecision | null
  readonly hold: string
}

/** Decisions on the reports of these incidents, in the order of the log. */
export async function loggedDecisions(
  workspace: Workspace,
  incidents: readonly IncidentId[],
  log: BundleLog,
): Promise<readonly LoggedDecision[]> {
  const pasts = new Map<DecisionId, PastDecision>()
  for (const incident of incidents) {
    for (const one of await historyOf(workspace, incident)) pasts.set(one.row.id, one)
  }
  return Promise.all(
    log.decisions.map(async (logged) => {
      const { act } = logged
      const id = `dec_${act.decision.slice(0, 32)}` as DecisionId
      const text = await textOf(workspace, act.decision)
      const decision = text === null ? null : (JSON.parse(text) as Decision)
      const past = pasts.get(id) ?? null
      const isUnproven = decision !== null && !isProven({ decision, signature: act.signature })
      const unheld = text === null ? "erased" : act.kind === "withdraw" ? "in force" : "waiting"
      return { id, logged, text, decision, past, hold: isUnproven ? "unproven" : (past?.hold ?? unheld) }
    }),
  )
}

/** Decisions with their words, which quote reports and give grounds: for a sealed bundle. Those that a withdrawal erased are there by their hash. */
export async function sealedDecisions(
  workspace: Workspace,
  views: readonly IncidentView[],
  log: BundleLog,
): Promise<BundledDecisions> {
  const incidents = views.map(({ incident }) => incident.id)
  const here = new Set(views.flatMap(({ claims }) => claims.map(({ claim }) => claim.id)))
  const decisions: DossierDecision[] = []
  const files: BundleFile[] = []
  for (const { id, logged, text, decision, past, hold } of await loggedDecisions(workspace, incidents, log)) {
    const { act, entry } = logged
    const file = text === null ? null : `decisions/${id}.json`
    // One that is logged twice, the second time with another signature, has one text.
    if (text !== null && file !== null && !files.some(({ path }) => path === file)) {
      files.push(textFile(file, text, "application/json", "A decision, as it was signed"))
    }
    decisions.push({
      id,
      kind: act.kind,
      at: isoInstant(decision?.at ?? entry.entry.at),
      by: { name: decision?.by.name ?? null, key: act.key },
      why: decision?.why ?? null,
      captures: act.captures,
      claims: (past?.row.targets ?? []).flatMap((target): ClaimId[] =>
        target?.claim !== undefined && target.claim !== null && here.has(target.claim) ? [target.claim] : [],
      ),
      hold,
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
