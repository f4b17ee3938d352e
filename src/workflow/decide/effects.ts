import {
  compareCodeUnits,
  type CaptureId,
  type Figure,
  type Flag,
  type IncidentId,
  type ScopeNode,
} from "../../model/index.ts"
import { reckon } from "../../reckoning/index.ts"
import type { DocumentRow } from "../document-row.ts"
import { incidentRowById } from "../find-incident.ts"
import { loadScene } from "../scene.ts"
import type { Workspace } from "../workspace.ts"

/** The numbers of a figure. */
export type Bounds = Pick<Figure, "low" | "best" | "bestOperator" | "high" | "open">

/** A figure that a decision changes, from what to what. */
export interface FigureEffect {
  readonly incident: { readonly id: IncidentId; readonly label: string }
  readonly node: ScopeNode | undefined
  readonly row: Pick<Figure, "node" | "measure" | "group" | "object" | "party">
  /** Null where there was no such figure, or is none any more. */
  readonly before: Bounds | null
  readonly after: Bounds | null
  /** Flags that it bears from now on, and that it bears no more; both empty where there was, or is, no figure. */
  readonly flags: { readonly gained: readonly Flag[]; readonly lost: readonly Flag[] }
  /** Number of the rule in domain.md, Reckoning, by which the first bound that differs came to its new value; null where nothing is left. */
  readonly rule: number | null
  /** The reason for that bound, as `explain` gives it. */
  readonly reason: string
}

/** What decisions change in the figures as known now, under policy `recorder`. */
export interface Effects {
  readonly figures: readonly FigureEffect[]
  readonly incidents: readonly { readonly id: IncidentId; readonly label: string; readonly change: "made" | "gone" }[]
}

/** Figures of some incidents at one state of the record. */
export interface Standing {
  readonly labels: ReadonlyMap<IncidentId, string>
  /** All reports of them. */
  readonly documents: ReadonlyMap<CaptureId, DocumentRow>
  /** Whose reports tell of each. */
  readonly captures: ReadonlyMap<IncidentId, ReadonlySet<CaptureId>>
  readonly figures: ReadonlyMap<
    string,
    { readonly incident: IncidentId; readonly figure: Figure; readonly node: ScopeNode | undefined }
  >
}

/** Incidents that hold mentions of the captures now. */
async function incidentsOf(workspace: Workspace, captures: readonly CaptureId[]): Promise<Set<IncidentId>> {
  const { derived } = workspace.record
  const mentions = await derived.byKeys(
    "mention",
    captures.map((id) => `document|${id}`),
  )
  const members = await derived.getMany(
    "member",
    mentions.map(({ id }) => id),
  )
  return new Set(members.map(({ value }) => (value as unknown as { readonly incidentId: IncidentId }).incidentId))
}

const figureKey = (incident: IncidentId, f: Figure): string =>
  [incident, f.node, f.measure, f.group, f.object, f.party].join("\n")

/** Reckons the incidents that hold mentions of the captures, and those named besides. */
export async function standingOf(
  workspace: Workspace,
  captures: readonly CaptureId[],
  besides: Iterable<IncidentId> = [],
): Promise<Standing> {
  const labels = new Map<IncidentId, string>()
  const told = new Map<IncidentId, ReadonlySet<CaptureId>>()
  const documents = new Map<CaptureId, DocumentRow>()
  const figures = new Map<string, { incident: IncidentId; figure: Figure; node: ScopeNode | undefined }>()
  for (const id of [...new Set([...(await incidentsOf(workspace, captures)), ...besides])].toSorted(compareCodeUnits)) {
    const row = await incidentRowById(workspace, id)
    const scene = row === null ? null : await loadScene(workspace, row.cluster)
    if (row === null || scene === null) continue
    const { incident } = scene.laidOut
    labels.set(id, incident.label)
    told.set(id, new Set(scene.documents.keys()))
    for (const [capture, document] of scene.documents) documents.set(capture, document)
    const { zones } = workspace.gazetteer
    const reckoned = reckon({ incident, claims: scene.claims, policy: "recorder", asOfAt: workspace.clock(), zones })
    for (const figure of reckoned.figures) {
      figures.set(figureKey(id, figure), {
        incident: id,
        figure,
        node: incident.nodes.find((n) => n.id === figure.node),
      })
    }
  }
  return { labels, documents, captures: told, figures }
}

const boundsOf = ({ low, best, bestOperator, high, open }: Figure): Bounds => ({ low, best, bestOperator, high, open })
const sameBounds = (a: Bounds | null, b: Bounds | null): boolean => JSON.stringify(a) === JSON.stringify(b)

/** Flags of a figure that was there before and is there still. */
function flagsChanged(was: Figure | undefined, is: Figure | undefined): FigureEffect["flags"] {
  if (was === undefined || is === undefined) return { gained: [], lost: [] }
  return {
    gained: is.flags.filter((flag) => !was.flags.includes(flag)),
    lost: was.flags.filter((flag) => !is.flags.includes(flag)),
  }
}

/** The reason of the first bound that is not what it was. */
function reasonOf(
  before: Figure | undefined,
  after: Figure | undefined,
): { readonly rule: number | null; readonly reason: string } {
  if (after === undefined) return { rule: null, reason: "no count is left" }
  const name = (["best", "low", "high"] as const).find((bound) => before?.[bound] !== after[bound]) ?? "open"
  const reason = after.reasons.find((r) => r.bound === name) ?? after.reasons[0]
  return { rule: reason?.rule ?? null, reason: reason?.sentence ?? "" }
}

/**
 * An incident takes its id from a mention, and that from its claims: one that is gone goes on as the new one that has most of its reports.
 * By former id; of equals the smaller, and none goes on as two or two as one.
 */
function heirsOf(before: Standing, after: Standing): ReadonlyMap<IncidentId, IncidentId> {
  const gone = [...before.captures].filter(([id]) => !after.labels.has(id))
  const made = [...after.captures].filter(([id]) => !before.labels.has(id))
  const pairs = gone.flatMap(([from, theirs]) =>
    made.map(([to, captures]) => ({ from, to, shared: [...captures].filter((id) => theirs.has(id)).length })),
  )
  const heirs = new Map<IncidentId, IncidentId>()
  const taken = new Set<IncidentId>()
  for (const { from, to, shared } of pairs.toSorted(
    (a, b) => b.shared - a.shared || compareCodeUnits(a.from, b.from) || compareCodeUnits(a.to, b.to),
  )) {
    if (shared === 0 || heirs.has(from) || taken.has(to)) continue
    heirs.set(from, to)
    taken.add(to)
  }
  return heirs
}

/** The same, with incidents that go on under another id under that one. */
function underHeirs(standing: Standing, heirs: ReadonlyMap<IncidentId, IncidentId>): Standing {
  if (heirs.size === 0) return standing
  const renamed = (id: IncidentId): IncidentId => heirs.get(id) ?? id
  const figures = [...standing.figures.values()].map((entry) => ({ ...entry, incident: renamed(entry.incident) }))
  return {
    documents: standing.documents,
    labels: new Map([...standing.labels].map(([id, label]) => [renamed(id), label])),
    captures: new Map([...standing.captures].map(([id, captures]) => [renamed(id), captures])),
    figures: new Map(figures.map((entry) => [figureKey(entry.incident, entry.figure), entry])),
  }
}

/** What is not as it was, in the order of incidents and their figures. */
export function effectsBetween(was: Standing, after: Standing): Effects {
  const before = underHeirs(was, heirsOf(was, after))
  const keys = [...new Set([...before.figures.keys(), ...after.figures.keys()])]
  const gone = [...before.labels].filter(([id]) => !after.labels.has(id))
  const made = [...after.labels].filter(([id]) => !before.labels.has(id))
  const figures = keys.flatMap((key): FigureEffect[] => {
    const [former, is] = [before.figures.get(key), after.figures.get(key)]
    const known = is ?? former
    const [from, to] = [
      former === undefined ? null : boundsOf(former.figure),
      is === undefined ? null : boundsOf(is.figure),
    ]
    // Of an incident that is gone or made as a whole, what it says is said by that.
    const flags = flagsChanged(former?.figure, is?.figure)
    const same = sameBounds(from, to) && flags.gained.length + flags.lost.length === 0
    if (known === undefined || same || !after.labels.has(known.incident)) return []
    const { figure, incident, node } = known
    const label = after.labels.get(incident) ?? before.labels.get(incident) ?? incident
    const { node: at, measure, group, object, party } = figure
    return [
      {
        incident: { id: incident, label },
        node,
        row: { node: at, measure, group, object, party },
        before: from,
        after: to,
        flags,
        ...reasonOf(former?.figure, is?.figure),
      },
    ]
  })
  return {
    figures,
    incidents: [
      ...gone.map(([id, label]) => ({ id, label, change: "gone" as const })),
      ...made.map(([id, label]) => ({ id, label, change: "made" as const })),
    ],
  }
}
