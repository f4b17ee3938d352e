import { describe, expect, it } from "vitest"
import { reckoner, jsonLines } from "./reckoner.ts"

const text =
  "LVIV, 2 May 2023. A missile hit a depot in Lviv on Tuesday. At least nine people were killed, two of them children, police said. " +
  "Dozens of people were injured, police said."
const input = `${JSON.stringify({ id: "lviv", text, published: "2023-05-02" })}\n`

interface Line {
  readonly figures?: Readonly<Record<string, Readonly<Record<string, unknown>>>>
}
const figures = async (...words: readonly string[]): Promise<Line> =>
  jsonLines((await reckoner(["read", "--jsonl", ...words], { input })).out)[0] as Line

describe.concurrent("read --jsonl --figures", () => {
  it("reckons each document alone", async () => {
    const { figures: of } = await figures("--figures")
    expect(of?.["A"]?.["killed"]).toEqual({ low: 9, best: 9, high: null, open: true })
    expect(of?.["A"]?.["killed/children"]).toMatchObject({ low: 2, best: 2, high: 2 })
    expect(of?.["A"]?.["injured"]).toMatchObject({ low: 24, best: null, high: null })
  })
  it("takes a policy", async () => {
    const { figures: of } = await figures("--figures", "--policy", "range")
    expect(of?.["A"]?.["injured"]).toMatchObject({ low: 12, high: 24 })
  })
  it("gives no figures unasked", async () => {
    expect(await figures()).not.toHaveProperty("figures")
  })
})
