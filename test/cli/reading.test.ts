import { readFileSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { afterAll, describe, expect, it } from "vitest"
import { jsonLines, reckoner, SAMPLE, start, temporaryFolder } from "./reckoner.ts"

const folder = temporaryFolder()
afterAll(() => {
  rmSync(folder, { recursive: true })
})

interface Read {
  readonly id: string
  readonly error?: string
  readonly claims: readonly {
    readonly start: number
    readonly end: number
    readonly quote: string
    readonly measure: string
    readonly least: number
  }[]
}
const readings = (text: string): readonly Read[] => jsonLines(text) as unknown as readonly Read[]

describe.concurrent("read --jsonl", () => {
  it("gives a line for each line, in order; a bad one gives its id and what is wrong, and exit code 3", async () => {
    const input = [
      `{"id":"a","text":"Police in Lviv said nine people were killed."}`,
      `not json`,
      ``,
      `{"id":"c"}`,
      `[1]`,
      `{"id":7,"text":""}`,
      `{"text":"Nobody was hurt in the fire in Odesa."}`,
    ].join("\n")
    const { code, out } = await reckoner(["read", "--jsonl"], { input })
    const lines = readings(out)
    expect(code).toBe(3)
    expect(lines.map((line) => line.id)).toEqual(["a", "line 2", "c", "line 5", "7", "line 7"])
    expect(lines.map((line) => line.error !== undefined)).toEqual([false, true, true, true, false, false])
    expect(Object.keys(lines[1] ?? {})).toEqual(["id", "error"])
  })
  it("gives the times and places that --with asks for, and no others", async () => {
    const text = "On 8 July 2024 the mayor of Lviv said that a Ukrainian depot had burned since Saturday."
    const input = JSON.stringify({ id: "a", text, published: "2024-07-09" })
    const { out } = await reckoner(["read", "--jsonl", "--with", "times,places"], { input })
    const [line] = jsonLines(out) as unknown as readonly {
      readonly times: readonly { start: number; end: number; value: string; edtf: string }[]
      readonly places: readonly { start: number; end: number; name: string; lat: number; precision: number }[]
    }[]
    const quoted = (span: { start: number; end: number }): string => text.slice(span.start, span.end)
    expect(line?.times.map((time) => [quoted(time), time.value, time.edtf])).toEqual([
      ["8 July 2024", "2024-07-08", "2024-07-08"],
      ["Saturday", "2024-07-06", "2024-07-06"],
    ])
    expect(line?.places.map((place) => [quoted(place), place.name, Math.round(place.lat), place.precision])).toEqual([
      ["Lviv", "Lviv", 50, 2],
      ["Ukrainian", "Ukraine", 49, 6],
    ])
    const alone = jsonLines((await reckoner(["read", "--jsonl", "--with", "times"], { input })).out)
    expect(Object.keys(alone[0] ?? {})).not.toContain("places")
    expect((await reckoner(["read", "--jsonl", "--with", "counts"], { input })).code).toBe(2)
  })
  it("counts offsets in UTF-16 units of the given text, so that quote equals slice", async () => {
    const texts = [
      "🚑🚑 KYIV, 8 July 2024. “At least 12 people were killed” – the mayor said. 👩‍👩‍👧 Four children were injured.",
      "Zażółć gęślą jaźń. Е́ 𝔘kraine\r\nOn 8 July 2024 in Kyiv\t7 people were killed, and 25\u00a0people were injured.",
      "\ufeffOn 8 July 2024 three people died in Kyiv; cafe\u0301 workers counted them.",
    ]
    const { out, code } = await reckoner(["read", "--jsonl"], {
      input: texts.map((text, i) => JSON.stringify({ id: String(i), text })).join("\n"),
    })
    expect(code).toBe(0)
    const lines = readings(out)
    expect(lines.every((line) => line.claims.length > 0)).toBe(true)
    for (const [i, { claims }] of lines.entries()) {
      for (const claim of claims) expect(texts[i]?.slice(claim.start, claim.end)).toBe(claim.quote)
    }
    expect(lines[0]?.claims.map((claim) => [claim.measure, claim.least])).toEqual([
      ["killed", 12],
      ["injured", 4],
    ])
  })
  it("reads files like standard input", async () => {
    const path = join(SAMPLE, "reports.ndjson")
    const [byName, piped] = await Promise.all([
      reckoner(["read", "--jsonl", path]),
      reckoner(["read", "--jsonl"], { input: readFileSync(path, "utf8") }),
    ])
    expect(byName.out).toBe(piped.out)
    expect(readings(byName.out)).toHaveLength(readFileSync(path, "utf8").trim().split("\n").length)
  })
  it("answers while the input is still open: a pipeline need not wait for the end", async () => {
    const child = start(["read", "--jsonl"])
    const first = new Promise<string>((resolve) => {
      child.stdout?.setEncoding("utf8").once("data", resolve)
    })
    const line = `${JSON.stringify({ id: "x", text: "Police in Lviv said nine people were killed. ".repeat(20) })}\n`
    const feed = setInterval(() => child.stdin?.write(line.repeat(20)), 5)
    expect((await first).startsWith(`{"id":"x"`)).toBe(true)
    clearInterval(feed)
    child.kill()
  })
  it("keeps its memory on a long stream: 20,000 lines within 60 MB of what 2,000 take", async () => {
    const [short, long] = [await peakMegabytes(2_000), await peakMegabytes(20_000)]
    expect(long - short).toBeLessThan(60)
    expect(long).toBeLessThan(400)
  })
})

/** Peak resident memory of `read --jsonl` on so many lines, fed no faster than they are taken. */
async function peakMegabytes(lines: number): Promise<number> {
  const watch = join(folder, "watch.mjs")
  writeFileSync(watch, `process.on("exit", () => process.stderr.write("peak " + process.resourceUsage().maxRSS))`)
  const child = start(["read", "--jsonl"], { env: { NODE_OPTIONS: `--import=${watch}` } })
  let answered = 0
  let said = ""
  child.stdout?.on("data", (chunk: Buffer) => {
    for (const byte of chunk) if (byte === 10) answered += 1
  })
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    said += text
  })
  const ended = new Promise((resolve) => {
    child.on("close", resolve)
  })
  for (let n = 0; n < lines; n += 100) {
    const lot = Array.from({ length: 100 }, (_, i) =>
      JSON.stringify({
        id: `d${n + i}`,
        text: `On 8 July 2024 ${(n + i) % 90} people were killed and ${i} injured in Kyiv, the mayor said.`,
      }),
    )
    const room = child.stdin?.write(`${lot.join("\n")}\n`) ?? true
    if (room) continue
    await new Promise((resolve) => {
      child.stdin?.once("drain", resolve)
    })
  }
  child.stdin?.end()
  await ended
  expect(answered).toBe(lines)
  return Number(/peak (\d+)/.exec(said)?.[1]) / 1024
}

describe.concurrent("read", () => {
  it("prints a file's claims with voice and quote, and with --explain the rule and the reasons", async () => {
    const file = join(SAMPLE, "02-evening-news-minister.md")
    const [plain, explained] = await Promise.all([reckoner(["read", file]), reckoner(["read", "--explain", file])])
    expect(plain.out).toContain("“at least 20 people were killed”")
    expect(plain.out).toContain("Ihor Klymenko → Sample Evening News")
    expect(plain.out).not.toContain("rule en.")
    expect(explained.out).toContain("rule en.")
    expect(explained.out.length).toBeGreaterThan(plain.out.length)
  })
  it("--explain says which other incident, place, speaker and time was near, and why it was not taken", async () => {
    const file = join(folder, "near.txt")
    const text = `LVIV, 2 May 2023. Nine people were killed in Lviv on Monday, the mayor said. The fire brigade praised its crews.\n\nThe previous week, four people were killed in Dnipro, police reported. Two more were hurt in Kyiv, not in Odesa.\n`
    writeFileSync(file, text)
    const [shown, json] = await Promise.all([
      reckoner(["read", "--explain", file]),
      reckoner(["read", "--explain", "--json", file]),
    ])
    const lines = shown.out.split("\n").map((line) => line.trim())
    for (const line of ["not A (", "not B (", "not Lviv: the main incident's place", "not “Monday”: says when"]) {
      expect([line, lines.some((shownLine) => shownLine.startsWith(line))]).toEqual([line, true])
    }
    const { claims } = JSON.parse(json.out) as {
      readonly claims: readonly { readonly trace: readonly { pass: string; lost?: object[] }[] }[]
    }
    expect(claims.flatMap(({ trace }) => trace).some(({ pass, lost }) => pass === "place" && lost !== undefined)).toBe(
      true,
    )
    const plain = JSON.parse((await reckoner(["read", "--json", file])).out) as { readonly claims: readonly object[] }
    expect(plain.claims.map((claim) => Object.hasOwn(claim, "trace"))).toEqual(claims.map(() => false))
  })
  it("says where nothing is claimed, and names what it cannot read; exit code 3", async () => {
    const calm = join(folder, "calm.txt")
    writeFileSync(calm, "The market in Lviv opens at nine on Saturdays.\n")
    const { code, out, err } = await reckoner(["read", calm, join(folder, "absent.txt")])
    expect(code).toBe(3)
    expect(out).toContain("No claim of harm")
    expect(err).toContain("absent.txt")
  })
  it("--now decides a year that the text leaves open", async () => {
    const text = JSON.stringify({
      id: "y",
      text: "A missile struck a market in Lviv on Thursday, March 3, killing four people, police said.",
    })
    const read = async (now: string): Promise<string> =>
      (await reckoner(["read", "--jsonl", "--now", now], { input: text })).out
    const [before, after, wrong] = await Promise.all([
      read("2021-06-01"),
      read("2024-06-01"),
      reckoner(["read", "--jsonl", "--now", "soon"], { input: text }),
    ])
    // 3 March is a Thursday in 2016 and in 2022.
    expect(before).toContain(`"date":"2016-03-03"`)
    expect(after).toContain(`"date":"2022-03-03"`)
    expect(wrong.code).toBe(2)
    expect(wrong.err).toContain("soon")
  })
})
