import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { makeIdentity } from "../../src/record/index.ts"
import type { Fetched } from "../../src/sources/index.ts"
import { decide, publishIncident, viewIncident, type PublishOptions, type Workspace } from "../../src/workflow/index.ts"
import { addReports, Records } from "../decisions/small-record.ts"

/** What a publication tells beside sentences: whose word it is, how it is worded, of which site, who decided. All names are made up. */
const reports: readonly Fetched[] = [
  "LVIV, 2 May 2023. Nine people were killed when a missile struck a market in Lviv on Tuesday, police said. " +
    "Her mother, Grace, said that 11 people were killed in Lviv. “I ran,” said Hope, who lives there. Hope said 20 people were injured in Lviv. " +
    "The council met on Monday and spoke of trams, of water and of the school year, as it does each spring, and of nothing else at all.",
  "LVIV, 3 May 2023. Mayor Ihor Sadlenko said that 12 people were killed in the missile strike on Lviv on 2 May. " +
    "Three people were injured at the Zatoka brewery in Lviv, rescuers said. " +
    "The council met on Monday and spoke of trams, of water and of the school year, as it does each spring, and of nothing else at all.",
  "LVIV, 3 May 2023. The strike on Lviv on 2 May 2023 killed 12 people, Governor Sadlenko said. Two people were hurt at the Zatoka brewery in Lviv, police said. " +
    "Families were evacuated to the Berizka kindergarten. A boy of six is in a coma. " +
    "The council met on Monday and spoke of trams, of water and of the school year, as it does each spring, and of nothing else at all.",
].map((text, i) => ({
  kind: "fetched",
  bytes: new TextEncoder().encode(text),
  mediaType: "text/plain",
  name: `report-${i + 1}.txt`,
  url:
    [
      null,
      "https://news.example/lviv/sadlenko-counts-twelve",
      "https://news.example/lviv/berizka-kindergarten-full-boy-in-coma",
    ][i] ?? null,
  outlet: `Sample ${["Gazette", "Herald", "Wire"][i] ?? ""}`,
  published: `2023-05-0${i === 0 ? 2 : 3}T15:00:00Z`,
  givenId: `report-${i + 1}`,
  title: [null, "Mayor Sadlenko counts twelve dead in Lviv", "Berizka is full after the strike on Lviv"][i] ?? null,
}))

const records = new Records()
afterAll(() => records.clear())
const [ann] = records.people
const sokil = makeIdentity(join(records.folder, "c", "identity.json"), "Sokil")
let workspace: Workspace
const publication = async (options: Partial<PublishOptions> = {}): Promise<string> =>
  JSON.stringify(
    await publishIncident(workspace, "Lviv", { policy: "recorder", asOf: null, unreviewed: true, ...options }),
  )

beforeAll(async () => {
  workspace = await records.open()
  await addReports(workspace, reports)
})

it("a report on two incidents is guessable where both together leave hardly a word of it unsaid", async () => {
  const other = await records.open()
  const [first] = reports
  const both =
    "LVIV, 2 May 2023. Nine people were killed and 20 injured when a missile struck a market in Lviv on Tuesday, police said, and Ostap Kvitchuk was among the nine people who were killed there. " +
    "A drone hit an apartment block in Odesa on 1 May 2023, killing three people and injuring at least eight, emergency services of the region said in the evening."
  await addReports(other, [{ ...first, bytes: new TextEncoder().encode(both) } as Fetched])
  for (const name of ["Lviv", "Odesa"]) {
    const { documents } = await publishIncident(other, name, { policy: "recorder", asOf: null, unreviewed: true })
    expect(documents.map(({ guessable }) => guessable)).toEqual([true])
  }
})

describe("a publication", () => {
  it("names nobody whose sentence tells that a word is their name, as a speaker and in reasons either", async () => {
    const text = await publication()
    expect(text).toContain("a relative")
    expect(text).not.toMatch(/\b(?:Grace|Hope)\b/u)
  })

  it("says beside the texts no word that it withholds wherever the texts have it", async () => {
    const text = await publication()
    expect(text).not.toMatch(/Berizka|coma\b/iu)
    expect(text).toContain("[withheld] is full after the strike on Lviv")
    expect(text).toContain("https://news.example/lviv/[withheld]-[withheld]-full-boy-in-[withheld]")
  })

  it("names those who speak in office, and sites that were hit, unless a person withholds them: then nowhere", async () => {
    const before = await publication()
    for (const word of ["Sadlenko", "sadlenko-counts", "Zatoka"]) expect(before).toContain(word)
    await decide(workspace, ann, [
      { act: "redact", on: ["report-2"], quote: "Ihor Sadlenko", why: "Asked for." },
      { act: "redact", on: ["report-2"], quote: "the Zatoka brewery", why: "Asked for." },
      { act: "redact", on: ["report-3"], quote: "the Zatoka brewery", why: "Asked for." },
    ])
    expect(await publication()).not.toMatch(/Sadlenko|Zatoka/iu)
    for (let undone = 0; undone < 3; undone++) {
      await decide(workspace, ann, [{ act: "undo", on: ["last"], why: "Not asked for." }])
    }
    const after = await publication()
    for (const word of ["Sadlenko", "sadlenko-counts", "Zatoka"]) expect(after).toContain(word)
  })

  it("tells for whom an origin speaks, where a person said so, as it tells any words of theirs", async () => {
    const { claims } = await viewIncident(workspace, "Lviv")
    const on = claims.flatMap(({ claim }) => (claim.quote.startsWith("Three people") ? [claim.id] : []))
    await decide(workspace, ann, [
      { act: "tier", on, tier: 3, of: "origin", side: "the Kvitchuk family", why: "Known." },
    ])
    const text = await publication()
    expect(text).toContain('"side":"the [withheld] family"')
    expect(text).toContain('"side":"Ukraine"')
    expect(text).not.toContain("Kvitchuk")
  })

  it("tells of an own count by its recorder's key, and by a name that is one word where they agreed", async () => {
    const note = {
      act: "verify",
      on: ["Lviv"],
      changes: { measure: "killed", count: "12" },
      why: "Counted by Sokil.",
    } as const
    await decide(workspace, sokil, [note])
    const text = await publication()
    expect(text).toContain(`recorder ${sokil.person.key.slice(0, 8)}, own count`)
    expect(text).not.toContain("Sokil")
    expect(await publication({ named: [sokil.person.key] })).toContain("Sokil")
  })
})
