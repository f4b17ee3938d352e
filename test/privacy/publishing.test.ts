import { afterAll, beforeAll, describe, expect, it } from "vitest"
import {
  decide,
  publishIncident,
  reckonView,
  reviewPrivacy,
  viewIncident,
  type DecisionRequest,
  type PublishedIncident,
  type PublishOptions,
  type Workspace,
} from "../../src/workflow/index.ts"
import { addReports, NOW, Records } from "../decisions/small-record.ts"
import { planted, PLANTED } from "./planted.ts"

const records = new Records()
afterAll(() => records.clear())
const [ann] = records.people
let workspace: Workspace
const ALL: PublishOptions = { policy: "recorder", asOf: null, unreviewed: true }
const publish = (options: Partial<PublishOptions> = {}): Promise<PublishedIncident> =>
  publishIncident(workspace, "Lviv", { ...ALL, ...options })
const act = async (request: DecisionRequest): Promise<void> => {
  await decide(workspace, ann, [{ why: "As Corliss Hatherway told me.", ...request }])
}

beforeAll(async () => {
  workspace = await records.open()
  await addReports(workspace, planted)
  const { claims } = await viewIncident(workspace, "Lviv")
  const second = claims.find(({ claim }) => claim.quote.startsWith("Eleven"))?.claim.id ?? ""
  await act({ act: "accept", on: [second] })
  await act({ act: "note", on: [second] })
})

describe("a publication of a record in which private words hide everywhere", () => {
  it("holds none of them", async () => {
    const text = JSON.stringify(await publish())
    expect(PLANTED.filter((word) => text.toLowerCase().includes(word.toLowerCase()))).toEqual([])
  })
  it("shows what is public", async () => {
    const text = JSON.stringify(await publish())
    for (const word of ["Lviv", "police", "Sample Herald", "Garden", "resident", "the mayor"]) {
      expect(text).toContain(word)
    }
  })
  it("has the figures of the record, each with the word on it that nobody accepted it", async () => {
    const { figures } = await publish()
    const { reckoned } = reckonView(workspace, await viewIncident(workspace, "Lviv"), {
      asOf: "2023-06-02",
      policy: "recorder",
    })
    const bounds = ({ low, best, high }: { low: number | null; best: number | null; high: number | null }) => [
      low,
      best,
      high,
    ]
    expect(figures.map(bounds)).toEqual(reckoned.figures.map(bounds))
    for (const { accepted, inWords } of figures) expect(inWords.endsWith(", unreviewed")).toBe(!accepted)
  })
  it("tells whose word a claim is by a role where the person speaks in none that is public", async () => {
    const { claims } = await publish()
    expect(claims.map(({ speaker }) => speaker.as)).toContain("witness")
    expect(claims.map(({ speaker }) => speaker.name)).toContain("police")
  })
  it("cuts sentences into parts that lie side by side", async () => {
    for (const { sentence, parts } of (await publish()).claims) {
      expect([sentence.start, ...parts.map(({ end }) => end)]).toEqual([
        ...parts.map(({ start }) => start),
        sentence.end,
      ])
    }
  })
  it("says of which report so little is unsaid that the withheld words could be guessed", async () => {
    const { documents } = await publish()
    expect(documents.filter(({ guessable }) => guessable).map(({ outlet }) => outlet?.text)).toEqual(["Sample Post"])
  })
  it("is the same whenever it is made", async () => {
    const later = { ...workspace, clock: () => NOW + 1_000_000_000 }
    expect(await publishIncident(later, "Lviv", ALL)).toEqual(await publish())
  })
  it("shows figures that nobody accepted only where it is asked to, and lists them", async () => {
    const { figures, withheld } = await publish({ unreviewed: false })
    expect(figures.every(({ accepted }) => accepted)).toBe(true)
    expect(withheld.map(({ reason }) => reason)).toContain("unreviewed")
  })
  it("tells who decided by key, and by name where they agreed", async () => {
    expect(JSON.stringify(await publish())).not.toContain("A. Recorder")
    const named = await publish({ named: [ann.person.key] })
    expect(named.decisions.map(({ by }) => by)).toContainEqual({ key: ann.person.key, name: "A. Recorder" })
  })
  it("lists what is withheld with the words for the recorder alone", async () => {
    const { published, words } = await reviewPrivacy(workspace, "Lviv", ALL)
    expect(words.map(({ entry }) => entry)).toEqual(published.withheld)
    expect(words.map((one) => one.words).join(" ")).toContain("Verbolozka")
  })
})

describe("what people decide of words", () => {
  const shown = async (): Promise<string> => JSON.stringify((await publish()).claims.map(({ parts }) => parts))

  it("releases a name, and an undo withholds it again", async () => {
    await act({ act: "release", on: ["tymko-zharkov-7"], quote: "Lavrin Pidlisny" })
    expect(await shown()).toContain("Lavrin Pidlisny")
    expect((await publish()).claims.map(({ speaker }) => speaker.name)).toContain("Lavrin Pidlisny")
    await act({ act: "undo", on: ["last"] })
    expect(await shown()).not.toContain("Lavrin")
  })
  it("withholds what is public by default, and a release takes that back", async () => {
    await act({ act: "redact", on: ["report-2"], quote: "the mayor said" })
    expect(await shown()).not.toContain("mayor")
    await act({ act: "release", on: ["report-2"], quote: "the mayor" })
    expect(await shown()).toContain("the mayor")
    await act({ act: "redact", on: ["report-2"], quote: "mayor" })
    expect(await shown()).not.toContain("mayor")
  })
})
