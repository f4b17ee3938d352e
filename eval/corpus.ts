import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { gunzipSync } from "node:zlib"
import { readDocuments } from "./command-line.ts"
import type { Prediction } from "./gold.ts"
import { jsonLines } from "./json-lines.ts"

/** One document of a public corpus, with what its makers say of it. */
export interface CorpusDocument<Gold> {
  readonly id: string
  readonly text: string
  readonly published: string | null
  readonly gold: Gold
}

/** Share of documents that came out right, beside that of a trivial answer. */
export interface CorpusScore {
  readonly name: string
  readonly right: number
  readonly trivial: number
  readonly n: number
}

export interface CorpusReading<Gold> {
  readonly document: CorpusDocument<Gold>
  readonly prediction: Prediction
}

/** The development half of a corpus; null where it is absent. */
export function loadCorpus<Gold>(shared: string, name: string): readonly CorpusDocument<Gold>[] | null {
  const path = join(shared, "corpora", name, "dev.jsonl.gz")
  if (!existsSync(path)) return null
  return jsonLines(gunzipSync(readFileSync(path)).toString("utf8")) as readonly CorpusDocument<Gold>[]
}

/** Reads the documents, with further words of the command where given. @throws Error where one of them is not read. */
export function readCorpus<Gold>(
  documents: readonly CorpusDocument<Gold>[],
  words: readonly string[] = [],
): readonly CorpusReading<Gold>[] {
  const predictions = readDocuments(
    documents.map(({ id, text, published }) => ({ id, text, published })),
    words,
  ) as readonly (Prediction & { readonly error?: string })[]
  return documents.map((document, i) => {
    const prediction = predictions[i]
    if (prediction === undefined || prediction.error !== undefined) {
      throw new Error(`${document.id} was not read: ${prediction?.error ?? "no line came out"}`)
    }
    return { document, prediction }
  })
}

/** Counts the readings for which `right` says yes, and those for which `trivial` does, over those that `judged` admits. */
export function shareOf<Gold>(
  name: string,
  readings: readonly CorpusReading<Gold>[],
  judge: (reading: CorpusReading<Gold>) => { readonly right: boolean; readonly trivial: boolean } | null,
): CorpusScore {
  const judged = readings.map(judge).filter((j) => j !== null)
  return {
    name,
    n: judged.length,
    right: judged.filter((j) => j.right).length,
    trivial: judged.filter((j) => j.trivial).length,
  }
}
