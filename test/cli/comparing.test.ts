import { rmSync } from "node:fs"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { jsonLines, reckoner, sampleRecord, temporaryFolder, type Ended } from "./reckoner.ts"

const folder = temporaryFolder()
let record = ""
beforeAll(async () => {
  record = await sampleRecord(folder)
})
afterAll(() => {
  rmSync(folder, { recursive: true })
})

const ask = (...words: readonly string[]): Promise<Ended> => reckoner([...words, "--record", record])
const printed = async (...words: readonly string[]): Promise<Record<string, unknown>[]> =>
  jsonLines((await ask(...words, "--json")).out)

describe.concurrent("why-together", () => {
  it("says what keeps two incidents apart", async () => {
    const { code, out } = await ask("why-together", "Ukraine", "Dnipro")
    expect(code).toBe(0)
    expect(out).toContain("Nothing joins these two by themselves: different days. They are in two incidents.")
    expect(out).toMatch(/^time .*8 July 2024 +14 January 2023$/m)
  })
  it("shows two reports of one incident with the rows that join them", async () => {
    const documents = await printed("documents")
    const attack = (await printed("incidents")).find((line) => line["place"] === "Ukraine")
    const inside = documents.filter((document) => (document["incidents"] as string[]).includes(String(attack?.["id"])))
    const [why = {}] = await printed("why-together", String(inside[0]?.["capture"]), String(inside[1]?.["capture"]))
    const { score, needed, features, veto } = why["compared"] as {
      readonly score: number
      readonly needed: number
      readonly veto: string | null
      readonly features: readonly { readonly points: number }[]
    }
    expect(veto).toBeNull()
    expect(features.reduce((sum, { points }) => sum + points, 0)).toBe(score)
    const chain = why["chain"] as readonly { readonly score: number }[]
    expect(chain.length).toBeGreaterThan(0)
    for (const step of chain) expect(step.score).toBeGreaterThanOrEqual(55)
    expect(score >= needed).toBe(chain.length === 1)
  })
  it("takes two names, each of something, and not one thing twice", async () => {
    const [one, none, same] = await Promise.all([
      ask("why-together", "Ukraine"),
      ask("why-together", "Ukraine", "Atlantis"),
      ask("why-together", "Dnipro", "Dnipro"),
    ])
    expect([one.code, none.code, same.code]).toEqual([2, 7, 2])
    expect(none.err).toContain('no incident "Atlantis"')
    expect(same.err).toContain("one mention")
  })
})

describe.concurrent("sources", () => {
  it("draws each origin with the ways by which its words came", async () => {
    const { out } = await ask("sources", "Ukraine")
    expect(out).toMatch(/Ihor Klymenko · speaks for Ukraine · tier 2\n├─ Sample Wire\n/)
    expect(out).toContain("Sample Wire → Sample Morning Paper")
  })
  it("counts the origins that show lists, and knows none that had not spoken", async () => {
    const [all, [shown = {}], early] = await Promise.all([
      printed("sources", "Ukraine"),
      printed("show", "Ukraine"),
      printed("sources", "Ukraine", "--as-of", "2024-07-08T13:00:00+03:00"),
    ])
    const ids = (rows: readonly Record<string, unknown>[]): string[] =>
      rows.map((row) => (row["origin"] as { readonly id: string }).id).toSorted()
    expect(ids(all)).toEqual((shown["origins"] as readonly { readonly id: string }[]).map(({ id }) => id).toSorted())
    expect(early.length).toBeGreaterThan(0)
    expect(early.length).toBeLessThan(all.length)
  })
})

interface Change {
  readonly node: string
  readonly measure: string
  readonly group: string | null
  readonly before: { readonly best: number | null } | null
  readonly after: { readonly best: number | null }
  readonly kind: string
  readonly sentence: string
}

describe.concurrent("diff", () => {
  const changes = async (...words: readonly string[]): Promise<readonly Change[]> =>
    (await printed("diff", "Ukraine", ...words))[0]?.["changes"] as readonly Change[]

  it("tells growth from a correction, with the claim that made it", async () => {
    const found = await changes("--from", "2024-07-08", "--to", "2024-07-09")
    const whole = found.find(
      ({ node, measure, group }) => node === "attack" && measure === "killed" && group === "people",
    )
    expect(whole).toMatchObject({ kind: "newly recognised", after: { best: 38 } })
    expect(whole?.sentence).toContain("38 (Volodymyr Zelenskyy, in Sample Wire")
    const corrected = found.find(({ kind }) => kind === "correction")
    expect(corrected).toMatchObject({ measure: "killed", before: { best: 11 }, after: { best: 10 } })
  })
  it("agrees with what show gives at both ends", async () => {
    const [found, [first = {}], [last = {}]] = await Promise.all([
      changes("--from", "2024-07-08", "--to", "2024-07-10"),
      printed("show", "Ukraine", "--as-of", "2024-07-08"),
      printed("show", "Ukraine", "--as-of", "2024-07-10"),
    ])
    type Row = Change["after"] & Pick<Change, "node" | "measure" | "group"> & { readonly object: string | null }
    const rowsOf = (shown: Record<string, unknown>): ReadonlyMap<string, number | null> =>
      new Map(
        (shown["figures"] as readonly Row[]).map((f) => [`${f.node}|${f.measure}|${f.group}|${f.object}`, f.best]),
      )
    const [before, after] = [rowsOf(first), rowsOf(last)]
    for (const change of found as readonly (Change & { readonly object: string | null })[]) {
      const key = `${change.node}|${change.measure}|${change.group}|${change.object}`
      expect(change.before?.best ?? null).toBe(before.get(key) ?? null)
      expect(change.after.best).toBe(after.get(key))
    }
    const moved = [...after].filter(([key, best]) => before.get(key) !== best).map(([key]) => key)
    const told = (found as readonly (Change & { readonly object: string | null })[]).map(
      ({ node, measure, group, object }) => `${node}|${measure}|${group}|${object}`,
    )
    expect(told).toEqual(expect.arrayContaining(moved))
  })
  it("needs --from, before --to, and says where nothing changed", async () => {
    const [without, swapped, still] = await Promise.all([
      ask("diff", "Ukraine"),
      ask("diff", "Ukraine", "--from", "2024-07-10", "--to", "2024-07-08"),
      ask("diff", "Ukraine", "--from", "2024-09-01"),
    ])
    expect([without.code, swapped.code, still.code]).toEqual([2, 2, 0])
    expect(still.out).toContain("No figure changed.")
  })
})

describe.concurrent("--held-at", () => {
  it("an entry of the log: nothing that came later", async () => {
    const [all, few, none] = await Promise.all([
      printed("incidents"),
      printed("incidents", "--held-at", "7"),
      printed("incidents", "--held-at", "1"),
    ])
    expect(none).toEqual([])
    const reports = (lines: readonly Record<string, unknown>[]): number =>
      new Set(lines.flatMap((line) => (line["documents"] as readonly { readonly id: string }[]).map(({ id }) => id)))
        .size
    expect(reports(few)).toBeGreaterThan(0)
    // Each report is two entries, after the record's first.
    expect(reports(few)).toBeLessThanOrEqual(3)
    expect(reports(all)).toBe(20)
  })
  it("an instant or a date of capture", async () => {
    const [before, after, unknown] = await Promise.all([
      ask("show", "Ukraine", "--held-at", "2024-09-30"),
      ask("show", "Ukraine", "--held-at", "2024-10-01"),
      ask("show", "Ukraine", "--held-at", "soon"),
    ])
    expect(before.err).toContain("held no report")
    expect([before.code, after.code, unknown.code]).toEqual([7, 0, 2])
    expect(after.out).toBe((await ask("show", "Ukraine")).out)
  })
})

describe.concurrent("the grade", () => {
  it("stands above the whole and beside its places, with its reason", async () => {
    const [early, late] = await Promise.all([
      ask("show", "Ukraine", "--as-of", "2024-07-08T15:30:00+03:00"),
      ask("show", "Ukraine"),
    ])
    expect(early.out).toMatch(/^grade, a suggestion: fair, since \d+ credible origins tell of it: /m)
    expect(early.out).toMatch(/^ {2}Kyiv +grade: /m)
    expect(late.out).toMatch(/^grade, a suggestion: contested, since .+ says whose act it was, and .+ denies it$/m)
  })
})
