import { execFileSync } from "node:child_process"
import { generateKeyPairSync, sign } from "node:crypto"
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { canonicalJson, type Json } from "../../src/model/index.ts"
import { jsonLines, reckoner, SAMPLE, temporaryFolder } from "../cli/reckoner.ts"
import { findRequirement } from "../requirements.ts"
import { root } from "../source-files.ts"
import { serveTimeAuthority, type TimeAuthority } from "../web/time-authority.ts"
import { faultsOf, filesOf, jsonOf, sealedAnew, textOf, verified, writeFiles, type Files } from "./bundled.ts"

const openssl = findRequirement("openssl")
const tools = findRequirement("tools of a stock Debian")
const folder = temporaryFolder()
const record = join(folder, "record")
const bundle = join(folder, "stamped.zip")
let files: Files = {}
let time: TimeAuthority

const run = async (...words: readonly string[]): Promise<string> => {
  const { code, out, err } = await reckoner([...words, "--record", record], {
    env: { RECKONER_HOME: join(folder, "home") },
  })
  if (code !== 0) throw new Error(err)
  return out
}

beforeAll(async () => {
  if (openssl === null) return
  time = await serveTimeAuthority(openssl, join(folder, "authority"))
  await reckoner(["init", record], { env: { RECKONER_HOME: join(folder, "home") } })
  const stamp = ["timestamp", "--authority", time.address, "--allow-private"]
  await run("add", join(SAMPLE, "01-kyiv-first-count.md"))
  await run(...stamp)
  await run("add", join(SAMPLE, "06-dozens.txt"))
  await run(...stamp)
  await run("add", join(SAMPLE, "12-search-ends.md"))
  const [incident] = jsonLines(await run("incidents", "--json"))
  await run("bundle", String(incident?.["id"] ?? incident?.["incident"]), "-o", bundle)
  files = filesOf(bundle)
}, 60_000)
afterAll(() => {
  if (openssl !== null) time.close()
  rmSync(folder, { recursive: true })
})

interface Proofs {
  readonly stampedHeads: readonly { readonly n: number; readonly file: string }[]
  readonly entries: readonly { readonly n: number; readonly stamped: { readonly n: number } | null }[]
}

describe.runIf(openssl !== null)("a bundle of a record that was stamped at times", () => {
  it("proves of each line the first stamped head that it stood under", () => {
    const { stampedHeads, entries } = jsonOf(files, "proofs.json") as Proofs
    expect(stampedHeads).toEqual([
      { n: 3, file: "timestamps/3.json" },
      { n: 5, file: "timestamps/5.json" },
    ])
    expect(entries.map(({ n, stamped }) => [n, stamped?.n ?? null])).toEqual([
      [1, 3],
      [2, 3],
      [3, 3],
      [4, 5],
      [5, 5],
      [6, null],
      [7, null],
    ])
    const { code, out } = verified(bundle)
    expect([code, out]).toEqual([0, expect.stringContaining("2 earlier heads were stamped by authorities")])
  })

  it("holds what the authority answered, as OpenSSL says of each head", () => {
    for (const n of [3, 5]) {
      const stamp = Object.keys(files).find((path) => path.startsWith(`timestamps/${n}-`)) ?? ""
      writeFileSync(join(time.folder, "head.json"), files[`timestamps/${n}.json`] ?? "")
      writeFileSync(join(time.folder, "stamp.tsr"), files[stamp] ?? "")
      const said = time.run("ts", "-verify", "-in", "stamp.tsr", "-data", "head.json", "-CAfile", "root.pem")
      expect(said.toString()).toContain("OK")
    }
  })

  it("shows a proof, an earlier head or its key that was changed", () => {
    const forged = join(folder, "forged.zip")
    const changed = (path: string, from: RegExp | string, to: string): readonly string[] => {
      const text = textOf(files, path)
      expect(text.replace(from, to)).not.toBe(text)
      writeFiles(forged, sealedAnew({ ...files, [path]: Buffer.from(text.replace(from, to)) }))
      return faultsOf(verified(forged).out)
    }
    expect(changed("proofs.json", /("stamped": \{\s+"n": 3,\s+"proof": \[\s+")./, "$1x").join("\n")).toContain(
      "is not in the log that was stamped",
    )
    expect(changed("timestamps/3.json", '"n":3', '"n":2').join("\n")).toMatch(
      /timestamps\/3\.json: is not signed by the key that it names[^]*is not in the log that was stamped/,
    )
    const { [`timestamps/5.json`]: _left, ...without } = files
    writeFiles(forged, sealedAnew(without))
    expect(faultsOf(verified(forged).out).join("\n")).toContain("(entry 4): is not in the log that was stamped")
  })

  it.runIf(tools !== null)(
    "is checked by hand, to the letter, too",
    () => {
      const page = readFileSync(join(root, "docs", "verify-by-hand.md"), "utf8")
      const script = [...page.matchAll(/```sh\n([^]*?)```/g)].map((match) => match[1] ?? "").join("\n")
      const follow = (name: string, made: (path: string) => void): string => {
        const place = join(folder, name)
        mkdirSync(place)
        made(join(place, "bundle.zip"))
        return execFileSync("sh", ["-c", script], { cwd: place, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] })
      }
      expect(follow("sound", (path) => copyFileSync(bundle, path))).toMatch(/^the key is [0-9a-f]{64}\n$/)
      const head = textOf(files, "timestamps/5.json")
      const harmed = { ...files, "timestamps/5.json": Buffer.from(head.replace(/"root":"./, '"root":"x')) }
      expect(follow("harmed", (path) => writeFiles(path, harmed))).toContain(
        "entry 4 is not in the log that was stamped at entry 5",
      )
      // Whoever decided anything has a key that stands in the log, and is not the record's.
      const { privateKey, publicKey } = generateKeyPairSync("ed25519")
      const key = publicKey.export({ format: "der", type: "spki" }).subarray(-32).toString("hex")
      const { signature: _signature, ...said } = JSON.parse(head) as Readonly<Record<string, Json>>
      const theirs = { ...said, key }
      const signature = sign(null, Buffer.from(canonicalJson(theirs)), privateKey).toString("hex")
      const lines = `${textOf(files, "log-excerpt.jsonl")}${canonicalJson({ body: { act: "decision", key }, n: 99 })}\n`
      const strange = {
        ...files,
        "timestamps/5.json": Buffer.from(canonicalJson({ ...theirs, signature })),
        "log-excerpt.jsonl": Buffer.from(lines),
      }
      expect(follow("strange", (path) => writeFiles(path, strange))).toContain("timestamps/5.json is by another key")
    },
    60_000,
  )
})
