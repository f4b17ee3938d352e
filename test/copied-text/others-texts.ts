import { createReadStream, readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { createInterface } from "node:readline"
import { createGunzip } from "node:zlib"

export interface OthersText {
  readonly name: string
  readonly text: string
}

/** The texts among the fields of one line: running text and titles, never the gold. */
function textsOf(line: string): readonly string[] {
  const fields = JSON.parse(line) as Readonly<Record<string, unknown>>
  return Object.entries(fields).flatMap(([key, value]) =>
    typeof value === "string" && key !== "id" && key !== "url" ? [value] : [],
  )
}

async function* linesOf(path: string): AsyncGenerator<string> {
  const bytes = createReadStream(path)
  yield* createInterface({ input: path.endsWith(".gz") ? bytes.pipe(createGunzip()) : bytes })
}

/** Every text under the shared folder that is other people's work: seeds, gold inputs, corpora; one at a time. */
export async function* othersTexts(folder: string): AsyncGenerator<OthersText> {
  const names = ["seeds", "gold", "corpora"].flatMap((part) =>
    readdirSync(join(folder, part), { recursive: true, encoding: "utf8" }).map((name) => join(part, name)),
  )
  for (const name of names.toSorted()) {
    const path = join(folder, name)
    if (name.startsWith("seeds") && name.endsWith(".txt")) yield { name, text: readFileSync(path, "utf8") }
    else if (/input\.jsonl$|\.jsonl\.gz$/.test(name)) {
      for await (const line of linesOf(path)) {
        for (const text of textsOf(line)) yield { name, text }
      }
    }
  }
}
