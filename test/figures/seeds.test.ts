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

const bounds = ["low", "best", "high", "open"] as const

/** A figure as far as the expected one states it, for comparing. */
function asStated(want: Expected, got: Figure | undefined): object {
  const stated = bounds.filter((bound) => want[bound] !== undefined)
  const flags = (want.flags ?? []).filter((flag) => got === undefined || got.flags.some((other) => other === flag))
  return { ...Object.fromEntries(stated.map((bound) => [bound, got?.[bound]])), flags }
}

const stated = (want: Expected): object => ({
  ...Object.fromEntries(bounds.filter((bound) => want[bound] !== undefined).map((bound) => [bound, want[bound]])),
  flags: want.flags ?? [],
})

const documents = present ? (read("gold.json") as { documents: GoldDocument[] }).documents : []
const instants = present ? (read("figures.json") as { instants: ExpectedInstant[] }).instants : []
const cases = instants.flatMap((instant) =>
  instant.figures.map((want) => ({
    instant,
    want,
    name: `${instant.incident} at ${instant.asOf}: ${want.measure} ${want.group}, ${want.site ?? want.place ?? "the whole attack"}`,
  })),
)

describe("figures of the seeds, from the annotated claims (nothing to measure where ../shared/seeds is absent)", () => {
  it.each(cases)("$name", ({ instant, want }) => {
    const used = instant.documents === "seeds" ? documents : [...documents, laterDocument]
    const incident = incidentOf(instant.incident)
    const asOfAt = asOfInstant(instant.asOf, incident.zone, zones) ?? 0
    const claims = claimsOfIncident(instant.incident, used)
    const { figures } = reckon({ incident, claims, policy: "recorder", asOfAt, zones })
    const node = incident.nodes.find((n) => {
      if (want.site !== undefined) return n.site?.key.includes(want.site.toLowerCase())
      return want.place === undefined ? n.id === "attack" : n.name === want.place
    })
    const got = figures.find(
      (f) => f.node === node?.id && f.measure === want.measure && f.group === want.group && f.party === null,
    )
    expect(asStated(want, got)).toEqual(stated(want))
  })

  it("are measured wherever the folder is there", () => {
    expect(cases.length > 0).toBe(present)
  })
})
