import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { asOfInstant, reckon } from "../../src/reckoning/index.ts"
import type { Figure } from "../../src/model/index.ts"
import { claimsOfIncident, incidentOf, type GoldDocument } from "./from-gold.ts"
import { laterDocument } from "./later.ts"
import { zones } from "./zones.ts"

const folder = join(import.meta.dirname, "../../../shared/seeds")
const present = existsSync(join(folder, "gold.json")) && existsSync(join(folder, "figures.json"))

interface Expected {
  readonly measure: string
  readonly group: string
  readonly place?: string
  readonly site?: string
  readonly low?: number | null
  readonly best?: number | null
  readonly high?: number | null
  readonly open?: boolean
  readonly flags?: readonly string[]
}
interface ExpectedInstant {
  readonly incident: string
  readonly asOf: string
  readonly documents: string
  readonly figures: readonly Expected[]
}

const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), "utf8"))

describe("figures of the seeds, from the annotated claims", () => {
  if (!present) {
    it("is not measured: ../shared/seeds is absent", () => expect(present).toBe(false))
    return
  }
  const documents = (read("gold.json") as { documents: GoldDocument[] }).documents
  const { instants } = read("figures.json") as { instants: ExpectedInstant[] }
  for (const instant of instants) {
    const used = instant.documents === "seeds" ? documents : [...documents, laterDocument]
    const incident = incidentOf(instant.incident)
    const asOfAt = asOfInstant(instant.asOf, incident.zone, zones) ?? 0
    const claims = claimsOfIncident(instant.incident, used)
    const { figures } = reckon({ incident, claims, policy: "recorder", asOfAt, zones })
    for (const want of instant.figures) {
      const where = want.site ?? want.place ?? "the whole attack"
      it(`${instant.incident} at ${instant.asOf}: ${want.measure} ${want.group}, ${where}`, () => {
        const node = incident.nodes.find((n) =>
          want.site === undefined ? (want.place === undefined ? n.id === "attack" : n.name === want.place) : n.site?.key.includes(want.site.toLowerCase()),
        )
        const got = figures.find((f: Figure) => f.node === node?.id && f.measure === want.measure && f.group === want.group && f.party === null)
        expect(got, "the figure").toBeDefined()
        if (got === undefined) return
        for (const bound of ["low", "best", "high", "open"] as const)
          if (want[bound] !== undefined) expect(got[bound], bound).toBe(want[bound])
        for (const flag of want.flags ?? []) expect(got.flags).toContain(flag)
      })
    }
  }
})
