import {
  claimsBehind,
  compareCodeUnits,
  isoInstant,
  type ClaimId,
  type Instant,
  type NodeId,
  type PolicyName,
} from "../../model/index.ts"
import type { Grade } from "../../reckoning/index.ts"
import { gradesOf } from "../grades-of.ts"
import { inForceOn, type DecisionRow } from "../decide/decision-rows.ts"
import { reckonView, viewIncident } from "../view-incident.ts"
import type { IncidentView } from "../views.ts"
import type { Workspace } from "../workspace.ts"
import { workingTextOf } from "../working-text-of.ts"
import { publishContested, publishGrade } from "./publish-contested.ts"
import { hideVoices, publishClaims } from "./publish-claims.ts"
import { publishDecisions } from "./publish-decisions.ts"
import { publishDocuments } from "./publish-documents.ts"
import { isAccepted, publishFigure, publishUnplaced } from "./publish-figures.ts"
import { publishNodes, sitesWithheld } from "./publish-nodes.ts"
import type { PublishedIncident, PublishedNode, PublishedReview, Withheld } from "./published.ts"
import { authorsInstead, Tellable } from "./tellable.ts"
import { Veil, type VeiledText } from "./veil.ts"

export interface PublishOptions {
  readonly policy: PolicyName
  /** A date (its end, in the incident's zone) or an instant; null: when its reports and decisions were last added to. */
  readonly asOf: string | null
  /** Figures that no person accepted are published too, with that word on them. */
  readonly unreviewed: boolean
  /** Public keys of recorders who agreed to be named; all others are told by their key. */
  readonly named?: readonly string[]
}

/** A publication with the words that it withholds: for the recorder's eyes, and no file. */
export interface PrivacyReview {
  readonly published: PublishedIncident
  /** In the order of `published.withheld`. */
  readonly words: readonly { readonly entry: Withheld; readonly words: string }[]
}

async function veiledTexts(workspace: Workspace, { documents }: IncidentView): Promise<readonly VeiledText[]> {
  const rows = [...documents.values()].toSorted((a, b) => compareCodeUnits(a.capture.id, b.capture.id))
  return Promise.all(
    rows.map(async (row) => ({
      captureId: row.capture.id,
      text: row.withdrawn === undefined ? await workingTextOf(workspace, row) : "",
      beside: [row.capture.title ?? row.text.title, row.reading.outlet].filter((words) => words !== null),
      redacted: row.redacted ?? [],
      released: row.released ?? [],
    })),
  )
}

/** Those that something is published of, with the wholes that they are parts of. In their order. */
function nodesUsed(nodes: readonly PublishedNode[], used: ReadonlySet<NodeId>): readonly PublishedNode[] {
  const kept = new Set(used)
  // Parts stand behind their wholes, so that a walk from the end meets every part before its whole.
  for (const { id, parentId } of nodes.toReversed()) if (parentId === null || kept.has(id)) kept.add(parentId ?? id)
  return nodes.filter(({ id }) => kept.has(id))
}

/** No clock is asked: a publication of one state of the record is the same whenever it is made. */
function lastInstant({ documents, claims }: IncidentView, decisions: readonly DecisionRow[]): Instant {
  return Math.max(
    0,
    ...[...documents.values()].map(({ capture }) => capture.capturedAt),
    ...claims.map(({ known }) => known.endAt),
    ...decisions.map(({ decision }) => decision.at),
  )
}

/**
 * What may be said of an incident in public, by default and by what people decided (domain.md, Privacy), and what is left out of it.
 * Every publication goes through here. The same record, options and reader give the same.
 * @throws ReckonerError "not-found", "usage"; "record-damaged" where a text is not there
 */
export const publishIncident = async (
  workspace: Workspace,
  name: string,
  options: PublishOptions,
): Promise<PublishedIncident> => (await reviewPrivacy(workspace, name, options)).published

/** The same, with the withheld words. */
export async function reviewPrivacy(
  workspace: Workspace,
  name: string,
  options: PublishOptions,
): Promise<PrivacyReview> {
  const view = await viewIncident(workspace, name)
  const decisions = await inForceOn(workspace, view.documents.keys())
  const people = decisions.map(({ decision }) => decision.by)
  const authors = authorsInstead(people, options.named ?? [])
  const veil = new Veil(workspace.gazetteer, await veiledTexts(workspace, view), authors)
  const tellable = new Tellable(veil, options.named ?? [])
  for (const person of people) tellable.noteAuthor(person)
  hideVoices({ view, veil, tellable })
  const sites = sitesWithheld(veil, view)
  for (const { id, site } of view.incident.nodes) tellable.hidePlace(site?.name, sites.get(id))

  const asOf = options.asOf ?? isoInstant(lastInstant(view, decisions))
  const reckonedView = reckonView(workspace, view, { asOf, policy: options.policy })
  const { reckoned, asOfAt } = reckonedView
  // A grade weighs every claim of its node: those that nobody accepted too.
  const grades = options.unreviewed ? gradesOf(reckonedView) : new Map<NodeId, Grade>()
  const nodes = publishNodes(veil, { view, sites }, (id) => publishGrade(grades.get(id), tellable))
  const byDecision = new Map(decisions.map(({ id, decision }) => [id, decision]))
  const reviewById = new Map(
    view.claims.flatMap(({ claim, review }): [ClaimId, PublishedReview][] => {
      const by = review === undefined ? undefined : byDecision.get(review.decision)?.by
      if (review === undefined || by === undefined) return []
      return [[claim.id, { kind: review.kind, at: review.at, decision: review.decision, by: tellable.author(by) }]]
    }),
  )
  const kept = reckoned.figures.filter((figure) => options.unreviewed || isAccepted(figure))
  for (const { node, measure, group } of reckoned.figures.filter((figure) => !kept.includes(figure))) {
    const of = `${nodes.idOf(node)} ${measure}${group === null ? "" : ` ${group}`}`
    veil.note({ what: "figure", reason: "unreviewed", captureId: null, span: null, of }, of)
  }
  const figures = kept.map((figure) => publishFigure({ veil, tellable, nodes, reviewById }, figure))
  const contested = publishContested({ veil, reckonedView }, (id) => options.unreviewed || reviewById.has(id))
  const weighed = kept.flatMap((figure) => claimsBehind(figure, reckoned.figures))
  const ids = new Set([...weighed, ...contested.map(({ claimId }) => claimId)])
  const reviewOf = ({ claim }: { readonly claim: { readonly id: ClaimId } }): PublishedReview | null =>
    reviewById.get(claim.id) ?? null
  const claims = publishClaims({ view, veil, tellable, nodes, reviewOf }, ids)
  const told = publishDecisions({ veil, tellable }, decisions, ids)
  const label = tellable.sentence(view.incident.label)
  for (const reason of label.withheld) {
    veil.note({ what: "label", reason, captureId: null, span: null, of: null }, view.incident.label)
  }
  const documents = publishDocuments(veil, view, claims)
  const { withheld } = veil
  return {
    published: {
      id: view.incident.id,
      label: label.text,
      date: view.incident.date,
      zone: view.incident.zone,
      kinds: view.incident.kinds,
      policy: options.policy,
      asOfAt,
      unreviewed: options.unreviewed,
      nodes: nodesUsed(nodes.nodes, new Set([...figures, ...claims].map(({ node }) => node))),
      figures,
      unplaced: publishUnplaced(reckoned, figures, tellable),
      contested,
      claims,
      documents,
      notes: told.filter(({ kind }) => kind === "note"),
      decisions: told.filter(({ kind }) => kind !== "note"),
      withheld: withheld.map(({ entry }) => entry),
    },
    words: withheld,
  }
}
