import { readdirSync } from "node:fs"
import { join } from "node:path"
import { inTemporaryFolder, reckoner } from "./command-line.ts"
import { faultsOf, loadStatedInstants, showIncident, type Ask, type StatedIncident } from "./judge-figures.ts"

/** Where and when the incidents of the seed reports happened (docs/reckoning.md has what they must give). */
const SEED_INCIDENTS: Readonly<Record<string, StatedIncident>> = {
  A: { date: "2024-07-08", place: "Ukraine" },
  B: { date: "2023-02-01", place: "Kramatorsk" },
}

export interface FigureScores {
  readonly stated: number
  readonly right: number
  /** A sentence for each value that is not as stated. */
  readonly faults: readonly string[]
}

const textsIn = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".txt"))
    .toSorted()
    .map((name) => join(folder, name))

/** Makes a record of the seed reports, later that of the UN too, and compares its figures with those stated. */
export function measureFigures(shared: string): FigureScores {
  return inTemporaryFolder((folder) => {
    const record = join(folder, "record")
    const ask: Ask = (...words) => reckoner(...words, "--record", record)
    reckoner("init", record)
    const seeds = join(shared, "seeds")
    ask("add", ...textsIn(seeds))
    const instants = loadStatedInstants(join(seeds, "figures.json"))
    const faults: string[] = []
    let stated = 0
    let right = 0
    for (const later of [false, true]) {
      if (later) ask("add", ...textsIn(join(seeds, "later")))
      for (const instant of instants.filter((i) => i.documents?.includes("later") === later)) {
        const where = SEED_INCIDENTS[instant.incident]
        const shown = where === undefined ? null : showIncident(ask, where, instant.asOf)
        for (const figure of instant.figures) {
          const found = faultsOf(shown, figure)
          stated += 1
          right += found.length === 0 ? 1 : 0
          faults.push(...found.map((fault) => `${instant.incident}, ${instant.asOf}: ${fault}`))
        }
      }
    }
    return { stated, right, faults }
  })
}
