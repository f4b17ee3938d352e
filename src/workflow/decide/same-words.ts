import { textsNamed } from "../../decisions/index.ts"
import { capturesOf, compareCodeUnits, type CaptureId, type ClaimId, type DecisionAct } from "../../model/index.ts"
import { documentName, documentRow, type DocumentRow } from "../document-row.ts"
import { NOTE_MEDIA_TYPE } from "../read-document.ts"
import type { Workspace } from "../workspace.ts"
import { capturesReached, decisionRow } from "./decision-rows.ts"

/** A claim of another report of the incident, in the very sentence that was decided on: a person may want to decide on it too. */
export interface SameWords {
  readonly claimId: ClaimId
  readonly captureId: CaptureId
  readonly documentName: string
}

/** Captures that acts reach beside those that they name: others of the same text; of an undo, those that the undone decision reached. */
export async function capturesBeside(
  workspace: Workspace,
  acts: readonly DecisionAct[],
): Promise<readonly CaptureId[]> {
  const { derived } = workspace.record
  const named = new Set(acts.flatMap(capturesOf))
  const texts = [...new Set(acts.flatMap(textsNamed).map(({ text }) => `text:${text}`))]
  const others = (await derived.byKeys("document", texts))
    .map(({ value }) => documentRow(value).capture)
    .filter(({ mediaType }) => mediaType !== NOTE_MEDIA_TYPE)
  const undone = await derived.getMany(
    "decision",
    acts.flatMap((act) => (act.kind === "undo" ? [act.decision] : [])),
  )
  const reached = undone.flatMap(({ value }) => capturesReached(decisionRow(value)))
  return [...new Set([...others.map(({ id }) => id), ...reached])]
    .filter((id) => !named.has(id))
    .toSorted(compareCodeUnits)
}

/** Acts of which a person would want to know where else their words stand. */
const OF_A_CLAIM: ReadonlySet<DecisionAct["kind"]> = new Set(["accept", "correct", "reject", "final", "place", "tier"])

/**
 * Claims in the same sentence of other reports, with the same words counted, that an act does not reach: another text of its address, or
 * a copy that says more. Whether they are to go the same way is for the person to say. `documents` are those of the incidents concerned.
 */
export function sameWordsElsewhere(
  act: DecisionAct,
  documents: ReadonlyMap<CaptureId, DocumentRow>,
  reached: ReadonlySet<CaptureId>,
): readonly SameWords[] {
  if (!OF_A_CLAIM.has(act.kind) || !("claim" in act)) return []
  const { capture, start, end, measure, group } = act.claim
  const own = documents.get(capture)
  const at = own?.reading.claims.findIndex((c) => c.start === start && c.end === end && c.measure === measure) ?? -1
  const [claim, sentence] = [own?.reading.claims[at], own?.sentences[at]]
  if (claim === undefined || sentence === undefined) return []
  return [...documents.values()].flatMap((row): SameWords[] => {
    if (row.capture.id === capture || reached.has(row.capture.id)) return []
    return row.reading.claims.flatMap((other, i): SameWords[] => {
      const claimId = row.claimIds[i]
      const same = other.quote === claim.quote && row.sentences[i] === sentence
      return same && other.measure === measure && other.group === group && claimId !== undefined
        ? [{ claimId, captureId: row.capture.id, documentName: documentName(row) }]
        : []
    })
  })
}
