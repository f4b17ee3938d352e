import { bandsOf, similarity } from "../documents/index.ts"
import { compareCodeUnits, type CaptureId } from "../model/index.ts"
import type { DocumentRow } from "./document-row.ts"
import { workingTextOf } from "./working-text-of.ts"
import type { Workspace } from "./workspace.ts"

/** Exact Jaccard similarity of word shingles from which two texts are one (architecture.md, Grouping). */
const NEAR_DUPLICATE = 0.8

/** Pairs of documents that share a band of their signatures, smaller id first. */
function proposedPairs(documents: readonly DocumentRow[]): [DocumentRow, DocumentRow][] {
  const byBand = new Map<string, DocumentRow[]>()
  const pairs = new Map<string, [DocumentRow, DocumentRow]>()
  for (const document of documents) {
    for (const band of bandsOf(document.signature)) {
      const beside = byBand.get(band)
      // The first of a band stands for all of it: classes are closed under being alike.
      if (beside?.[0] !== undefined) pairs.set(`${beside[0].capture.id} ${document.capture.id}`, [beside[0], document])
      else byBand.set(band, [document])
    }
  }
  return [...pairs.values()]
}

/** Smallest capture id among the near-duplicates of each document, its own included. */
export async function copyClasses(
  workspace: Workspace,
  documents: readonly DocumentRow[],
): Promise<ReadonlyMap<CaptureId, CaptureId>> {
  const sorted = documents.toSorted((a, b) => compareCodeUnits(a.capture.id, b.capture.id))
  const classOf = new Map<CaptureId, CaptureId>(sorted.map((d) => [d.capture.id, d.capture.id]))
  const rootOf = (id: CaptureId): CaptureId => {
    const parent = classOf.get(id) ?? id
    return parent === id ? id : rootOf(parent)
  }
  for (const [a, b] of proposedPairs(sorted)) {
    const [first, second] = [rootOf(a.capture.id), rootOf(b.capture.id)].toSorted(compareCodeUnits)
    if (first === undefined || second === undefined || first === second) continue
    const alike =
      a.foldedHash === b.foldedHash ||
      similarity(await workingTextOf(workspace, a), await workingTextOf(workspace, b)) >= NEAR_DUPLICATE
    if (alike) classOf.set(second, first)
  }
  return new Map(sorted.map((d) => [d.capture.id, rootOf(d.capture.id)]))
}
