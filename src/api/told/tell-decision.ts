import type { z } from "@hono/zod-openapi"
import { capturesOf, isoInstant } from "../../model/index.ts"
import { actInWords, countText } from "../../publication/index.ts"
import type { Agreement, Decided, Effects, FigureEffect, Judgement, PastDecision } from "../../workflow/index.ts"
import type { agreement, decided, effects, figureEffect, pastDecision } from "../contract/decision.ts"

const tellEffect = ({
  incident,
  node,
  row,
  before,
  after,
  flags,
  rule,
  reason,
}: FigureEffect): z.input<typeof figureEffect> => ({
  incident: { ...incident },
  scope: node === undefined || node.parentId === null ? null : node.name,
  measure: row.measure,
  group: row.group,
  object: row.object,
  party: row.party,
  before: before === null ? null : { ...before },
  after: after === null ? null : { ...after },
  flagsGained: [...flags.gained],
  flagsLost: [...flags.lost],
  rule,
  reason,
})

export const tellEffects = ({ figures, incidents }: Effects): z.input<typeof effects> => ({
  figures: figures.map(tellEffect),
  incidents: incidents.map((one) => ({ ...one })),
})

export const tellDecided = (
  { decisions, warnings, effects: changed, reached, elsewhere }: Decided,
  { dryRun, entry }: { readonly dryRun: boolean; readonly entry: number },
): z.input<typeof decided> => ({
  decisions: decisions.map(({ id, decision }) => ({ id, inWords: actInWords(decision.act) })),
  warnings: [...warnings],
  effects: tellEffects(changed ?? { figures: [], incidents: [] }),
  dryRun,
  entry,
  reached: [...reached],
  elsewhere: elsewhere.map(({ captureId, claimId, documentName }) => ({
    capture: captureId,
    claimId,
    name: documentName,
  })),
})

export function tellPast(
  { row, hold, undoneBy, against, signed }: PastDecision,
  changed: Effects | null = null,
): z.input<typeof pastDecision> {
  const { act, by, at, why } = row.decision
  return {
    id: row.id,
    kind: act.kind,
    inWords: actInWords(act),
    by: by.name,
    key: by.key,
    at: isoInstant(at),
    why,
    hold,
    undoneBy,
    against: [...against],
    signed,
    captures: [...capturesOf(act)],
    claimIds: row.targets.flatMap((target) => target?.claim ?? []),
    effects: changed === null ? null : tellEffects(changed),
  }
}

const tellJudgement = ({ decision, verdict, stated, why }: Judgement) => ({
  decision,
  verdict,
  says: stated === null ? null : countText(stated),
  why,
})

export const tellAgreement = ({
  one,
  other,
  judged,
  shared,
  table,
  kappa,
  alpha,
  counts,
  disagreements,
}: Agreement): z.input<typeof agreement> => ({
  one: one.name,
  other: other.name,
  judged: { one: judged[0], other: judged[1], both: shared },
  table: {
    bothAccept: table.accept.accept,
    oneAcceptsAlone: table.accept.reject,
    otherAcceptsAlone: table.reject.accept,
    bothReject: table.reject.reject,
  },
  observed: kappa?.observed ?? null,
  expected: kappa?.expected ?? null,
  kappa: kappa?.kappa ?? null,
  alpha,
  counts: { both: counts.shared, equal: counts.equal, alpha: counts.alpha },
  disagreements: disagreements.map(
    ({ claim, report, context: [before, quote, after], on, one: mine, other: theirs }) => ({
      claimId: claim,
      document: { ...report },
      before,
      quote,
      after,
      on: [...on],
      one: tellJudgement(mine),
      other: tellJudgement(theirs),
    }),
  ),
})
