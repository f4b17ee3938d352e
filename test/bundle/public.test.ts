import { existsSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { jsonLines, reckoner, temporaryFolder } from "../cli/reckoner.ts"
import { faultsOf, filesOf, jsonOf, sealedAnew, textOf, verified, writeFiles, type Files } from "./bundled.ts"

const REPORT = `LVIV, 2 May 2023 (Sample Wire) - A missile hit a house in Lviv on Tuesday.

Nine people were killed in Lviv, the police said. Ostap Bilenchuk, 9, was killed in Lviv, his aunt Daryna Bilenchuk said.

Nobody of the street has slept since then.

Ukraine's security service accused Russia of hitting the house. Russia's Defence Ministry denied on Tuesday that its missiles had been aimed at the house in Lviv.

Daryna Bilenchuk accused Russia of the strike.
`
const PRIVATE = ["Bilenchuk", "Ostap", "Daryna", "aunt-daryna"]

const folder = temporaryFolder()
const record = join(folder, "record")
const home = join(folder, "home")
const bundle = join(folder, "public.zip")
const run = async (...words: readonly string[]): Promise<string> => {
  const { code, out, err } = await reckoner([...words, "--record", record], { env: { RECKONER_HOME: home } })
  if (code !== 0) throw new Error(err)
  return out
}
let files: Files = {}
beforeAll(async () => {
  await reckoner(["init", record, "--name", "Recorder Hordiienko"], { env: { RECKONER_HOME: home } })
  const report = join(folder, "from-aunt-daryna.txt")
  writeFileSync(report, REPORT)
  await run("add", report, "--url", "https://sample-wire.example/lviv/aunt-daryna")
  await run("decide", "note", "Lviv", "--why", "Daryna Bilenchuk called again")
  await run("bundle", "Lviv", "--public", "--unreviewed", "-o", bundle)
  files = filesOf(bundle)
}, 60_000)
afterAll(() => {
  rmSync(folder, { recursive: true })
})

interface Figures {
  readonly incidents: readonly {
    readonly contested: readonly { readonly claim: string; readonly speaker: string; readonly kind: string }[]
    readonly nodes: readonly { readonly grade: { readonly grade: string } | null }[]
  }[]
}
interface Claims {
  readonly documents: readonly { readonly capture: string }[]
  readonly claims: readonly {
    readonly id: string
    readonly quote: readonly ({ readonly shown: string } | { readonly withheld: string })[]
    readonly before: readonly object[]
    readonly after: readonly object[]
  }[]
}

describe("a public bundle", () => {
  it("has no private words in any file or path, and names no recorder", () => {
    for (const [path, bytes] of Object.entries(files)) {
      const text = `${path}\n${Buffer.from(bytes).toString("utf8")}`
      for (const word of [...PRIVATE, "Hordiienko"]) expect(`${path}: ${text.includes(word)}`).toBe(`${path}: false`)
    }
  })
  it("tells what parties in public roles say of whose act it was, proven like claims, and grades as suggestions", () => {
    const { incidents } = jsonOf(files, "figures.json") as Figures
    expect(
      incidents.flatMap(({ contested }) => contested.map(({ speaker, kind }) => `${speaker} ${kind}`)).toSorted(),
    ).toEqual(["Russia's Defence Ministry denies", "Ukraine's security service accuses"])
    const { claims } = jsonOf(files, "claims.json") as Claims
    const known = new Set(claims.map(({ id }) => id))
    for (const { claim } of incidents.flatMap(({ contested }) => contested)) expect(known).toContain(claim)
    expect(incidents[0]?.nodes[0]?.grade?.grade).toBe("contested")
    expect(textOf(files, "index.html")).toContain("grade, a suggestion: contested")
  })
  it("is not made of a report so short that a withheld word could be guessed, unless that was weighed", async () => {
    const short = ["--record", join(folder, "short")]
    const post = join(folder, "post.txt")
    writeFileSync(post, "2 May 2023. Ostap Bilenchuk was killed in Lviv today, his aunt said.\n")
    const on = (...words: readonly string[]) => reckoner([...words, ...short], { env: { RECKONER_HOME: home } })
    await reckoner(["init", join(folder, "short")], { env: { RECKONER_HOME: home } })
    await on("add", post)
    const words = ["bundle", "Lviv", "--public", "--unreviewed", "-o", join(folder, "refused.zip")]
    const { code, err } = await on(...words)
    expect([code, err]).toEqual([2, expect.stringContaining("hardly a word would be left unsaid")])
    expect(existsSync(join(folder, "refused.zip"))).toBe(false)
    expect((await on(...words, "--guessable")).code).toBe(0)
  })
  it("shows the sentences that carry published claims, without the words that are withheld, and no other", () => {
    const { claims } = jsonOf(files, "claims.json") as Claims
    const words = claims.map(({ before, quote, after }) =>
      [...before, ...quote, ...after].map((piece) => ("shown" in piece ? String(piece.shown) : "[…]")).join(""),
    )
    expect(words).toContain("Nine people were killed in Lviv, the police said. ".trimEnd())
    expect(words.some((sentence) => sentence.includes("[…]"))).toBe(true)
    expect(Object.keys(files).every((path) => !textOf(files, path).includes("has slept since"))).toBe(true)
    expect(Object.keys(files).every((path) => !textOf(files, path).includes("of the strike"))).toBe(true)
    expect(
      Object.keys(files).some(
        (path) => path.startsWith("archive/") || (path.endsWith(".txt") && path.startsWith("texts/")),
      ),
    ).toBe(false)
  })
  it("proves what it shows against the root in the log, and shows of the capture's line a hash with its proof", () => {
    const { code, out } = verified(bundle)
    expect([code, out]).toEqual([0, expect.stringContaining("All is as it was bundled.")])
    const { entries } = jsonOf(files, "proofs.json") as {
      entries: readonly { line: number | null; withheld: string | null }[]
    }
    expect(entries.filter(({ line }) => line === null).map(({ withheld }) => withheld)).toEqual(["names and addresses"])
  })
  it("has the same bytes when it is made again", async () => {
    const again = join(folder, "again.zip")
    await run("bundle", "Lviv", "--public", "--unreviewed", "-o", again)
    expect(filesOf(again)).toEqual(files)
  })
  it("names a shown word that was changed, one that was slipped in, and a quote of other words", () => {
    const path = Object.keys(files).find((one) => one.startsWith("texts/")) ?? ""
    const faultsIn = (changed: Files): string => {
      const forged = join(folder, "forged.zip")
      writeFiles(forged, sealedAnew(changed))
      return faultsOf(verified(forged).out).join("\n")
    }
    const tree = textOf(files, path)
    const changed = { ...files, [path]: Buffer.from(tree.replace('"Nine "', '"Many "')) }
    expect(faultsIn(changed)).toContain(`${path}: shows words that do not come to the root`)
    const swapped = textOf(files, "claims.json").replace("Nine people", "Many people")
    expect(faultsIn({ ...files, "claims.json": Buffer.from(swapped) })).toMatch(
      /claims\.json, clm_[0-9a-f]{32}: .*does not stand in its text/,
    )
  })
  it("names a word of which a part was taken for its salt, and a quote that hides words which are shown", () => {
    const path = Object.keys(files).find((one) => one.startsWith("texts/")) ?? ""
    const forged = join(folder, "forged.zip")
    const faultsIn = (changed: Files): string => {
      writeFiles(forged, sealedAnew(changed))
      return faultsOf(verified(forged).out).join("\n")
    }
    const shorn = textOf(files, path).replace(
      /"salt": "([0-9a-f]{32})",(\s+)"text": "Nine "/,
      '"salt": "$14e",$2"text": "ine "',
    )
    expect(shorn).not.toBe(textOf(files, path))
    const told = textOf(files, "claims.json").replace("Nine people", "ine people")
    const both = { ...files, [path]: Buffer.from(shorn), "claims.json": Buffer.from(told) }
    expect(faultsIn(both)).toContain("has a salt that is not 16 bytes long")
    const claims = jsonOf(files, "claims.json") as { claims: { quote: object[] }[] }
    for (const claim of claims.claims) {
      if (JSON.stringify(claim.quote).includes("Nine people were killed")) {
        claim.quote = [{ shown: "Nine people " }, { withheld: "private person" }, { shown: "killed" }]
      }
    }
    expect(faultsIn({ ...files, "claims.json": Buffer.from(JSON.stringify(claims)) })).toMatch(
      /claims\.json, clm_[0-9a-f]{32}: .*does not stand in its text/,
    )
  })
  it("withholds what a person redacts", async () => {
    const [report] = (jsonOf(files, "claims.json") as Claims).documents
    await run("decide", "redact", report?.capture ?? "", "--quote", "the police said", "--why", "asked for")
    const redacted = join(folder, "redacted.zip")
    await run("bundle", "Lviv", "--public", "--unreviewed", "-o", redacted)
    const all = Object.values(filesOf(redacted))
      .map((bytes) => Buffer.from(bytes).toString("utf8"))
      .join("\n")
    expect(all).not.toContain("the police said")
    expect(verified(redacted).code).toBe(0)
  })
  it("is not made of figures that nobody accepted, unless as unreviewed", async () => {
    const { code, err } = await reckoner([
      "bundle",
      "Lviv",
      "--public",
      "-o",
      join(folder, "none.zip"),
      "--record",
      record,
    ])
    expect([code, err]).toEqual([2, expect.stringContaining("--unreviewed")])
    const sealed = await reckoner([
      "bundle",
      "Lviv",
      "--unreviewed",
      "-o",
      join(folder, "none.zip"),
      "--record",
      record,
    ])
    expect(sealed.err).toContain("--unreviewed goes with --public alone")
    expect(textOf(files, "index.html")).toContain("unreviewed")
  })
  // It writes to the record, and stands last.
  it("without --unreviewed tells neither what nobody accepted of whose act it was, nor grades", async () => {
    const accepted = join(folder, "accepted.zip")
    const [report] = jsonLines(await run("documents", "--json"))
    await run("decide", "accept", `${String(report?.["capture"])}:Nine people were killed`)
    await run("bundle", "Lviv", "--public", "-o", accepted)
    const { incidents } = jsonOf(filesOf(accepted), "figures.json") as Figures
    expect(incidents.map(({ contested }) => contested)).toEqual([[]])
    expect(incidents.flatMap(({ nodes }) => nodes.map(({ grade }) => grade))).toEqual([null])
  })
})
