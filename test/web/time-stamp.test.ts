import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { faultsOf } from "../cli/schema-faults.ts"
import { jsonLines, reckoner, temporaryFolder, type Ended } from "../cli/reckoner.ts"
import { findRequirement } from "../requirements.ts"
import { serveTimeAuthority, type StampAnswer, type TimeAuthority } from "./time-authority.ts"

const openssl = findRequirement("openssl")
const folder = temporaryFolder()
const record = join(folder, "record")
const authority = join(folder, "authority")
const env = { RECKONER_HOME: join(folder, "home") }
let time: TimeAuthority
/** What the authority does instead of answering. */
let otherwise: ((request: Buffer) => StampAnswer) | null = null

const stamp = (...words: readonly string[]): Promise<Ended> =>
  reckoner(["timestamp", "--allow-private", "--record", record, ...words], { env })
const kept = (): readonly string[] => readdirSync(join(record, "timestamps")).toSorted()

describe.runIf(openssl !== null)("a time-stamping authority", () => {
  beforeAll(async () => {
    time = await serveTimeAuthority(openssl ?? "", authority, (request) => otherwise?.(request))
    await reckoner(["init", record], { env })
  })
  afterAll(() => {
    time.close()
    rmSync(folder, { recursive: true })
  })

  test("confirms the signed log; verify says so, and OpenSSL agrees", async () => {
    const ended = await stamp("--authority", time.address, "--json")
    const [said] = jsonLines(ended.out)
    expect([ended.code, said?.["authority"], said?.["n"]]).toEqual([0, "O=Sample Authority, CN=Time", 1])
    expect(faultsOf("timestamp", said)).toBe("")
    writeFileSync(join(authority, "head.json"), readFileSync(join(record, "heads.jsonl"), "utf8").trimEnd())
    const file = join(record, String(said?.["file"]))
    expect(time.run("ts", "-verify", "-in", file, "-data", "head.json", "-CAfile", "root.pem").toString()).toContain(
      "OK",
    )
    const [checked] = jsonLines((await reckoner(["verify", "--json", "--record", record], { env })).out)
    expect([checked?.["stamps"], checked?.["damage"]]).toEqual([[said], []])
    expect(faultsOf("verify", checked)).toBe("")
  })

  test("is asked again without being named", async () => {
    const ended = await stamp()
    expect(ended.out).toContain("O=Sample Authority, CN=Time confirms that the first 1 entry of the log")
    expect(ended.code).toBe(0)
  })

  test("is refused where it answers with a stamp of other bytes, a changed stamp, a page, or nothing useful", async () => {
    const before = kept()
    const reply = "application/timestamp-reply"
    const old = readFileSync(join(record, "timestamps", before[0] ?? ""))
    const answers: readonly (readonly [Buffer | ((request: Buffer) => Buffer), string, string])[] = [
      [Buffer.from("<html>"), "text/html", "does not answer with a time stamp, but with text/html"],
      [Buffer.from("no"), reply, "is no time stamp after RFC 3161"],
      [
        (request) => time.stampOf(Buffer.concat([request.subarray(0, 40), Buffer.alloc(1, 7), request.subarray(41)])),
        reply,
        "is a stamp of other bytes",
      ],
      [old.subarray(0, old.length - 9), reply, "is no time stamp after RFC 3161"],
      [Buffer.alloc(1 << 17), reply, "sends more than"],
    ]
    for (const [answer, type, why] of answers) {
      otherwise = (request) => ({ type, body: typeof answer === "function" ? answer(request) : answer })
      const ended = await stamp()
      expect([ended.code === 0, ended.err]).toEqual([false, expect.stringContaining(why)])
    }
    otherwise = null
    expect(kept()).toEqual(before)
  })

  test("is refused where another certificate of the same key stands in the place of the one that signed", async () => {
    const signs = ["x509", "-req", "-in", "tsa.csr", "-CA", "root.pem", "-CAkey", "root.key", "-days", "31"]
    time.run(...signs, "-out", "other.pem", "-extfile", "tsa.cnf", "-extensions", "stamping")
    const [own = "", other = ""] = ["tsa.pem", "other.pem"].map((file) =>
      time.run("x509", "-in", file, "-outform", "DER").toString("hex"),
    )
    expect([own.length, own]).toEqual([other.length, expect.not.stringContaining(other)])
    otherwise = (request) => ({
      type: "application/timestamp-reply",
      body: Buffer.from(time.stampOf(request).toString("hex").replace(own, other), "hex"),
    })
    const ended = await stamp()
    otherwise = null
    expect([ended.code, ended.err]).toEqual([
      expect.any(Number),
      expect.stringMatching(/another certificate|signature|no time stamp/),
    ])
    expect(ended.code).not.toBe(0)
  })

  test("a stamp that was changed, or whose head is gone, is named by verify", async () => {
    const path = join(record, "timestamps", kept()[0] ?? "")
    const whole = readFileSync(path)
    const changed = Buffer.from(whole)
    changed[whole.length - 40] = (changed[whole.length - 40] ?? 0) ^ 1
    writeFileSync(path, changed)
    const ended = await reckoner(["verify", "--record", record], { env })
    expect([ended.code, ended.err]).toEqual([6, expect.stringContaining(`timestamps/${kept()[0]} `)])
    writeFileSync(path, whole)
  })

  test("on this machine's own network is asked only where that is allowed", async () => {
    const ended = await reckoner(["timestamp", "--authority", time.address, "--record", record], { env })
    expect([ended.code === 0, ended.err]).toEqual([false, expect.stringContaining("is not on the open network")])
  })

  test("needs a name once", async () => {
    const ended = await reckoner(["timestamp", "--record", record], { env: { RECKONER_HOME: join(folder, "other") } })
    expect(ended.err).toContain("no time-stamping authority is named")
  })
})
