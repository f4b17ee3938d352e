import { createHash } from "node:crypto"
import { readdirSync, readFileSync } from "node:fs"
import { join, relative } from "node:path"
import { packageManifests } from "./geonames.ts"

const ROOT = join(import.meta.dirname, "..", "..")
/** Sources whose change makes another gazetteer. */
const SOURCES = [
  "scripts/build-gazetteer.ts",
  "src/language/fold.ts",
  "src/language/gazetteer-format.ts",
  "src/language/place-key.ts",
  "src/language/en/lexicon/areas.ts",
  "src/language/en/lexicon/cities.ts",
  "src/language/en/lexicon/countries.ts",
  "src/language/en/lexicon/districts.ts",
  "src/language/en/lexicon/expanses.ts",
  "src/language/en/lexicon/quarters.ts",
  "src/language/en/lexicon/regions.ts",
  "src/language/en/lexicon/towns.ts",
]

/** The builder, its lexicons and the manifests of the pinned packages; paths from the repository's root. */
export function inputPaths(): readonly string[] {
  const builder = readdirSync(join(ROOT, "scripts/gazetteer"))
    .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"))
    .toSorted()
    .map((name) => `scripts/gazetteer/${name}`)
  return [...SOURCES, ...builder, ...packageManifests().map((path) => relative(ROOT, path))]
}

/** SHA-256 over the bytes of all inputs. */
export function inputHash(): string {
  const hash = createHash("sha256")
  for (const path of inputPaths()) hash.update(readFileSync(join(ROOT, path))).update("\0")
  return hash.digest("hex")
}
