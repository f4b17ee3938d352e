import { isoInstant, type Figure, type Incident } from "../../model/index.ts"
import { bestText, type DossierToll } from "../../publication/index.ts"
import type { Toll } from "../toll.ts"

/** Measures whose growth is drawn. */
const DRAWN: ReadonlySet<string> = new Set(["killed", "injured", "casualties"])

/** Figures of people of the whole: those of parts stand in the table. */
export function isDrawn({ nodes }: Incident, { node, measure, group, party }: Figure): boolean {
  const whole = nodes.find(({ parentId }) => parentId === null)
  return node === whole?.id && party === null && DRAWN.has(measure) && (group === null || group === "people")
}

/** How a figure grew, as a dossier draws it. */
export const dossierToll = ({ measure, group }: Figure, { steps, points }: Toll): DossierToll => ({
  measure,
  group,
  steps: steps.map((step) => ({
    from: isoInstant(step.from),
    until: step.until === null ? null : isoInstant(step.until),
    low: step.low,
    best: step.best,
    bestWords: bestText(step.best, step.bestOperator),
    high: step.high,
    open: step.open,
    because: step.because,
  })),
  points: points.map(({ claimId, at, ...point }) => ({ claim: claimId, at: isoInstant(at), ...point })),
})
