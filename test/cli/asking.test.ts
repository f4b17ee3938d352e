import { spawnSync } from "node:child_process"
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { COMMANDS } from "../../src/cli/index.ts"
import { BIN, jsonLines, reckoner, sampleRecord, temporaryFolder, type Ended } from "./reckoner.ts"

const folder = temporaryFolder()
let record = ""
let attackId = ""
beforeAll(async () => {
  record = await sampleRecord(folder)
  const lines = jsonLines((await reckoner(["incidents", "--json", "--record", record])).out)
  attackId = String(lines.find((line) => line["place"] === "Ukraine")?.["id"])
})
afterAll(() => {
  rmSync(folder, { recursive: true })
})

const ask = (...words: readonly string[]): Promise<Ended> => reckoner([...words, "--record", record])

describe.concurrent("help", () => {
  it("without a word, and for --help, lists the commands", async () => {
    const [bare, asked] = await Promise.all([reckoner([]), reckoner(["--help"])])
    expect(bare).toEqual(asked)
    expect(asked.code).toBe(0)
    for (const { name, summary } of COMMANDS) expect(asked.out).toMatch(new RegExp(`^ {2}${name}.*${summary}$`, "m"))
  })
  it("of each command has a line on each option and an example", async () => {
    // One after the other: all at once they would hold back every other test.
    for (const command of COMMANDS) {
      const { code, out } = await reckoner([command.name, "--help"])
      expect(code).toBe(0)
      expect(out).toContain(`reckoner ${command.name}`)
      expect(out).toMatch(/\nExamples\n {2}.*reckoner /)
      for (const { name } of command.options) expect(out).toMatch(new RegExp(`\\n  (?:-\\w, )?--${name}\\b`))
      for (const line of out.split("\n")) expect(line.length).toBeLessThanOrEqual(100)
    }
  })
  it("also as reckoner help COMMAND; and --version", async () => {
    const [helped, version] = await Promise.all([reckoner(["help", "show"]), reckoner(["--version"])])
    expect(helped.out).toContain("reckoner show INCIDENT")
    expect(version.out).toMatch(/^\d+\.\d+\.\d+\n$/)
  })
})

describe.concurrent("words that cannot be taken end with exit code 2 and the way out", () => {
  it.each([
    [["frobnicate"], "frobnicate"],
    [["incidents", "--frobnicate"], "--frobnicate"],
    [["incidents", "everywhere"], "everywhere"],
    [["show", "Ukraine", "killed"], "killed"],
    [["show"], "INCIDENT is missing"],
    [["add"], "PATH|URL is missing"],
    [["incidents", "--as-of"], "--as-of"],
    [["incidents", "--policy", "kind"], "conservative"],
    [["incidents", "--as-of", "yesterday"], "yesterday"],
    [["explain", "Ukraine", "harmed"], "killed, injured"],
    [["explain", "Ukraine", "killed", "--group", "neighbours"], "civilians"],
    [["add", "x.txt", "--wait", "soon"], "--wait"],
  ])("%j", async (words, said) => {
    const { code, out, err } = await ask(...words)
    expect([code, out]).toEqual([2, ""])
    expect(err).toContain(said)
    expect(err.trim().split("\n").length).toBeGreaterThanOrEqual(2)
  })
})

describe.concurrent("which incident is meant", () => {
  it("by the beginning of its id, with and without inc_, a claim's id, a word of its label", async () => {
    const [explained] = jsonLines((await ask("explain", "Ukraine", "killed", "--json")).out) as unknown as readonly {
      readonly figures: readonly {
        readonly claims: readonly { readonly id: string; readonly document: { readonly capture: string } }[]
      }[]
    }[]
    const claim = explained?.figures[0]?.claims[0]
    const names = [attackId.slice(0, 12), attackId.slice(4, 12), claim?.id ?? "", "uKRAINE"]
    const shown = await Promise.all(names.map((name) => ask("show", name, "--json")))
    for (const { out } of shown) expect(JSON.parse(out)).toMatchObject({ id: attackId })
  })
  it("a word that several have is answered with their ids, one that none has with the way out; exit code 7", async () => {
    const [several, none, noId] = await Promise.all([
      ask("show", "attack"),
      ask("show", "Atlantis"),
      ask("show", "inc_ffffffff"),
    ])
    expect([several.code, none.code, noId.code]).toEqual([7, 7, 7])
    expect(several.err).toContain(attackId.slice(0, 12))
    expect(several.err).toContain("Dnipro")
    expect(none.err).toContain("reckoner incidents")
    expect(noId.err).toContain("inc_ffffffff")
  })
})

describe.concurrent("incidents", () => {
  it("--as-of takes an instant, a day (its end) and nothing", async () => {
    const at = async (...words: readonly string[]): Promise<unknown> =>
      jsonLines((await ask("incidents", "--json", ...words)).out).find((line) => line["id"] === attackId)?.["documents"]
    const [early, day, now] = await Promise.all([
      at("--as-of", "2024-07-08T13:00:00+03:00"),
      at("--as-of", "2024-07-08"),
      at(),
    ])
    expect([early, day, now].map((documents) => (documents as readonly unknown[]).length)).toEqual([1, 15, 20])
  })
  it("before anything was known, says so", async () => {
    const { code, out } = await ask("incidents", "--as-of", "2020-01-01")
    expect([code, out]).toEqual([0, "No report of this record was known, or held, then.\n"])
  })
})

describe.concurrent("show", () => {
  it("gives the tree, the sources and what to ask next", async () => {
    const { out } = await ask("show", "Ukraine")
    for (const words of [
      "Harm to people",
      "Kryvyi Rih",
      "Okhmatdyt",
      "Sources",
      "Sample Wire",
      "no figure accepted by a person yet",
      `reckoner explain ${attackId.slice(0, 12)}`,
    ]) {
      expect(out).toContain(words)
    }
    expect(out).not.toContain("undefined")
  })
  it("a report of “8 July” is known on that day of the year that the others settle", async () => {
    const [before, after] = await Promise.all([
      ask("show", "Ukraine", "--as-of", "2024-07-07T23:00:00+03:00"),
      ask("show", "Ukraine", "--as-of", "2024-07-08"),
    ])
    expect(before.out).not.toContain("07-undated.txt")
    expect(after.out).toMatch(/not stated \(07-undated\.txt\) +2024-07-08 inferred +mainly/)
  })
  it("--as-of names only reports and origins that were known then", async () => {
    const { out } = await ask("show", "Ukraine", "--as-of", "2024-07-08")
    expect(out).toContain("15 reports")
    expect(out).not.toContain("Sample Monitor Bulletin")
    expect(out).not.toContain("UN Human Rights")
  })
})

describe.concurrent("explain", () => {
  it("gives each bound a sentence, and each claim its voice, times and quote in its sentence", async () => {
    const { out } = await ask("explain", "Ukraine", "killed", "--as-of", "2024-07-09T12:00:00+03:00")
    for (const words of [
      "Low is 38",
      "Best is 38",
      "Claims in force",
      "Claims out of force",
      "Volodymyr Zelenskyy → Telegram → Sample Wire",
      "[38 people had been killed]",
      "read by machine",
    ]) {
      // Sentences are wrapped at any word.
      expect(out.replaceAll(/\s+/g, " ")).toContain(words)
    }
    // An instant is said once, a day's hours with the day once.
    expect(out).not.toMatch(/(\d+ \w+ \d{4}, \d\d:\d\d) to \1/)
    expect(out).not.toContain("own words →")
  })
  it("gives the sentence of every claim that a reason rests on, also of claims that count in other figures", async () => {
    interface Told {
      readonly reasons: readonly { readonly claimIds: readonly string[] }[]
      readonly claims: readonly { readonly id: string }[]
      readonly elsewhere: readonly { readonly id: string; readonly node: string; readonly sentence: string }[]
    }
    const asked = await Promise.all(
      ["killed", "injured", "hospitalised"].map(
        async (measure) => jsonLines((await ask("explain", "Ukraine", measure, "--json")).out)[0],
      ),
    )
    const figures = asked.flatMap((one) => one?.["figures"] as readonly Told[])
    for (const { reasons, claims, elsewhere } of figures) {
      const told = new Set([...claims, ...elsewhere].map(({ id }) => id))
      for (const { claimIds } of reasons) for (const id of claimIds) expect(told).toContain(id)
    }
    // Nobody counted those in hospital of the whole: three cities are added up.
    const { out } = await ask("explain", "Ukraine", "hospitalised")
    expect(out).toContain("Claims of other figures that it rests on")
    expect(out).toMatch(/\[64 people were in hospital\] in Kyiv[^]*counts in “hospitalised, people, Kyiv”: in force/u)
  })
  it("--policy all sets the policies side by side", async () => {
    const { out } = await ask("explain", "Ukraine", "killed", "--policy", "all")
    expect(out).toMatch(/^recorder .*\nconservative .*\nrange .*\nregistry /m)
  })
  it("of a site and a group", async () => {
    const { out } = await ask("explain", "Ukraine", "injured", "--site", "Okhmatdyt", "--group", "children")
    expect(out).toMatch(/^injured, children, Okhmatdyt children's hospital: 7/m)
  })
  it("lists what there is for a place, site or measure that there is not", async () => {
    const [place, site, measure] = await Promise.all([
      ask("explain", "Ukraine", "killed", "--place", "Atlantis"),
      ask("explain", "Ukraine", "killed", "--site", "Atlantis"),
      ask("explain", "Ukraine", "kidnapped"),
    ])
    expect([place.code, site.code, measure.code]).toEqual([7, 7, 7])
    expect(place.err).toContain(`--place "Kryvyi Rih"`)
    expect(site.err).toContain(`--site "Okhmatdyt children's hospital"`)
    expect(measure.err).toContain("killed people")
  })
})

describe.concurrent("timeline", () => {
  it("is a table and a chart, in the order of time", async () => {
    const { out } = await ask("timeline", "Ukraine", "killed")
    const days = [...out.matchAll(/^(?:end of )?(\d+) (July|August) 2024.*\d+–\d+–/gm)].map(
      (m) => (m[2] === "July" ? 0 : 31) + Number(m[1]),
    )
    expect(days.length).toBeGreaterThan(4)
    expect(days.slice(0, 5)).toEqual(days.slice(0, 5).toSorted((a, b) => a - b))
    expect(out).toContain("█ to low")
  })
  it("--svg draws well-formed XML with all claims and nothing from elsewhere", async () => {
    const file = join(folder, "toll.svg")
    const { out } = await ask("timeline", "Ukraine", "killed", "--svg", file)
    expect(out).toContain(`Drawn in ${file}`)
    const svg = readFileSync(file, "utf8")
    expect(unclosedTags(svg)).toEqual([])
    expect(unclosedTags("<svg><g></svg>")).not.toEqual([])
    expect(svg.match(/<circle /g)?.length).toBeGreaterThan(5)
    expect(svg).toContain("prefers-color-scheme:dark")
    expect(svg).not.toMatch(/<script|https?:\/\/(?!www\.w3\.org\/2000\/svg)/)
  })
  it("--svg into a folder that is not there is exit code 8, naming the file", async () => {
    const { code, err } = await ask("timeline", "Ukraine", "killed", "--svg", join(folder, "none", "toll.svg"))
    expect(code).toBe(8)
    expect(err).toContain(join("none", "toll.svg"))
  })
})

/** Tags that are opened and not closed, or closed and not opened; a bare "&" or "<" in words counts as one. */
function unclosedTags(xml: string): readonly string[] {
  const open: string[] = []
  for (const [, end, name, , self] of xml.matchAll(
    /<(\/?)([a-zA-Z]*)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>|&(?!amp;|lt;|gt;|quot;)/g,
  )) {
    if (name === undefined || name === "") return ["bare & or <"]
    if (self === "/") continue
    if (end === "") open.push(name)
    else if (open.pop() !== name) return [`</${name}>`]
  }
  return open
}

describe.concurrent("where the record is", () => {
  it("--record goes before RECKONER_RECORD, which goes before the nearest upwards", async () => {
    const below = join(record, "blobs")
    const empty = join(folder, "empty")
    await reckoner(["init", empty])
    const hash = (words: readonly string[], cwd: string, env: Readonly<Record<string, string>> = {}): Promise<Ended> =>
      reckoner(["incidents", ...words], { cwd, env })
    const [upwards, byVariable, byOption] = await Promise.all([
      hash([], below),
      hash([], below, { RECKONER_RECORD: empty }),
      hash(["--record", record], folder, { RECKONER_RECORD: empty }),
    ])
    expect(upwards.out).toContain("Ukraine")
    expect(byVariable.out).toContain("No incident in this record yet")
    expect(byOption.out).toBe(upwards.out)
  })
  it("no record is exit code 4 with the way out", async () => {
    const bare = join(folder, "bare")
    mkdirSync(bare)
    const answers = await Promise.all([
      reckoner(["incidents"], { cwd: bare }),
      reckoner(["incidents", "--record", bare]),
    ])
    for (const { code, err } of answers) {
      expect(code).toBe(4)
      expect(err).toContain("reckoner init")
    }
    expect(existsSync(join(bare, "index.sqlite"))).toBe(false)
  })
})

describe.concurrent("streams", () => {
  it("a reader that closes early ends the work without a word", () => {
    const { status, stdout, stderr } = spawnSync(
      "sh",
      ["-c", `"$NODE" "$BIN" documents --json --record "$RECORD" | head -c 10`],
      { encoding: "utf8", env: { PATH: process.env["PATH"], NODE: process.execPath, BIN, RECORD: record } },
    )
    expect([status, stdout.length, stderr]).toEqual([0, 10, ""])
  })
  it("no colours where output is no terminal", async () => {
    expect((await ask("incidents")).out).not.toContain("\u001b[")
  })
})
