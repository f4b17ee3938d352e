import { bestText } from "../../publication/index.ts"
import { compareCodeUnits, type ClaimId, type Figure, type Reckoned, type Unplaced } from "../../model/index.ts"
import type { PublishedAuthor, PublishedFigure, PublishedReview } from "./published.ts"
import type { PublishedNodes } from "./publish-nodes.ts"
import type { Tellable } from "./tellable.ts"
import type { Veil } from "./veil.ts"

export interface FiguresToPublish {
  readonly veil: Veil
  readonly tellable: Tellable
  readonly nodes: PublishedNodes
  readonly reviewById: ReadonlyMap<ClaimId, PublishedReview>
}

/** Persons stand behind every claim that sets one of its bounds: what the flag "unreviewed" denies (docs/privacy.md). */
export const isAccepted = ({ flags }: Figure): boolean => !flags.includes("unreviewed")

const BOUNDS: ReadonlySet<string> = new Set(["low", "best", "high"])

function authorsOf(figure: Figure, reviews: FiguresToPublish["reviewById"]): readonly PublishedAuthor[] {
  const ids = figure.reasons.filter(({ bound }) => BOUNDS.has(bound)).flatMap(({ claimIds }) => claimIds)
  const byKey = new Map(ids.flatMap((id) => reviews.get(id)?.by ?? []).map((by) => [by.key, by]))
  return [...byKey.values()].toSorted((a, b) => compareCodeUnits(a.key, b.key))
}

/** What the record says of a figure, without private words. */
export function publishFigure(
  { veil, tellable, nodes, reviewById }: FiguresToPublish,
  figure: Figure,
): PublishedFigure {
  const accepted = isAccepted(figure)
  const node = nodes.nodes.find(({ id }) => id === nodes.idOf(figure.node))
  const told = (text: string): string => {
    const shown = tellable.sentence(text)
    for (const reason of shown.withheld) {
      veil.note(
        { what: "reason", reason, captureId: null, span: null, of: `${nodes.idOf(figure.node)} ${figure.measure}` },
        text,
      )
    }
    return shown.text
  }
  const object = figure.object === null ? null : veil.words(figure.object).text
  const party = figure.party === null ? null : told(figure.party)
  const where = node === undefined || node.parentId === null ? "" : `, ${node.name}`
  const best = bestText(figure.best, figure.bestOperator)
  return {
    ...figure,
    node: nodes.idOf(figure.node),
    object,
    party,
    what: `${figure.measure}, ${figure.group ?? object ?? "things"}${where}`,
    inWords: accepted ? best : `${best}, unreviewed`,
    accepted,
    acceptedBy: authorsOf(figure, reviewById),
    reasons: figure.reasons.map((reason) => ({
      ...reason,
      sentence: told(reason.sentence),
      loser: reason.loser === null ? null : { ...reason.loser, why: told(reason.loser.why) },
      presumed: reason.presumed.map(told),
    })),
    verdicts: figure.verdicts.map((verdict) => ({ ...verdict, why: told(verdict.why) })),
  }
}

/** What no place accounts for, where the figure that it is part of is published. */
export const publishUnplaced = (
  { unplaced }: Reckoned,
  figures: readonly PublishedFigure[],
  tellable: Tellable,
): readonly Unplaced[] =>
  unplaced
    .filter(({ measure, group }) => figures.some((figure) => figure.measure === measure && figure.group === group))
    .map((row) => ({ ...row, sentence: tellable.sentence(row.sentence).text }))
