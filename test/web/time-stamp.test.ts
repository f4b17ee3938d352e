import { execFileSync } from "node:child_process"
import { once } from "node:events"
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { createServer, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { faultsOf } from "../cli/schema-faults.ts"
import { jsonLines, reckoner, temporaryFolder, type Ended } from "../cli/reckoner.ts"
import { findRequirement } from "../requirements.ts"

const openssl = findRequirement("openssl")
const folder = temporaryFolder()
const record = join(folder, "record")
const authority = join(folder, "authority")
const env = { RECKONER_HOME: join(folder, "home") }
let server: Server
let address = ""
/** What the authority does instead of answering. */
let otherwise: ((request: Buffer) => { readonly type: string; readonly body: Buffer }) | null = null

const CONFIGURATION = `[tsa]
default_tsa = own
[own]
serial = serial
signer_cert = tsa.pem
certs = root.pem
signer_key = tsa.key
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256
ess_cert_id_alg = sha256
[stamping]
extendedKeyUsage = critical,timeStamping
[plain]
extendedKeyUsage = serverAuth
`
const run = (...words: readonly string[]): Buffer =>
  execFileSync(openssl ?? "", words, { cwd: authority, stdio: ["ignore", "pipe", "ignore"] })

/** An authority of this test's own: a root, and a certificate that it signed. */
function setUp(): void {
  mkdirSync(authority)
  writeFileSync(join(authority, "tsa.cnf"), CONFIGURATION)
  writeFileSync(join(authority, "serial"), "01")
  run(
    "req",
    "-x509",
    "-newkey",
    "rsa:2048",
    "-nodes",
    "-keyout",
    "root.key",
    "-out",
    "root.pem",
    "-subj",
    "/CN=Root",
    "-days",
    "30",
  )
  run(
    "req",
    "-newkey",
    "rsa:2048",
    "-nodes",
    "-keyout",
    "tsa.key",
    "-out",
    "tsa.csr",
    "-subj",
    "/O=Sample Authority/CN=Time",
  )
  const signs = [
    "x509",
    "-req",
    "-in",
    "tsa.csr",
    "-CA",
    "root.pem",
    "-CAkey",
    "root.key",
    "-CAcreateserial",
    "-days",
    "30",
  ]
  run(...signs, "-out", "tsa.pem", "-extfile", "tsa.cnf", "-extensions", "stamping")
}

function stampOf(request: Buffer): Buffer {
  writeFileSync(join(authority, "request.tsq"), request)
  run("ts", "-reply", "-config", "tsa.cnf", "-section", "own", "-queryfile", "request.tsq", "-out", "answer.tsr")
  return readFileSync(join(authority, "answer.tsr"))
}

const stamp = (...words: readonly string[]): Promise<Ended> =>
  reckoner(["timestamp", "--allow-private", "--record", record, ...words], { env })
const kept = (): readonly string[] => readdirSync(join(record, "timestamps")).toSorted()

describe.runIf(openssl !== null)("a time-stamping authority", () => {
  beforeAll(async () => {
    setUp()
    server = createServer((request, response) => {
      const chunks: Buffer[] = []
      request.on("data", (chunk: Buffer) => chunks.push(chunk))
      request.on("end", () => {
        const sent = Buffer.concat(chunks)
        const { type, body } = otherwise?.(sent) ?? { type: "application/timestamp-reply", body: stampOf(sent) }
        response.writeHead(200, { "content-type": type }).end(body)
      })
    })
    await once(server.listen(0, "127.0.0.1"), "listening")
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
    await reckoner(["init", record], { env })
  })
  afterAll(() => {
    server.close()
    rmSync(folder, { recursive: true })
  })

  test("confirms the signed log; verify says so, and OpenSSL agrees", async () => {
    const ended = await stamp("--authority", address, "--json")
    const [said] = jsonLines(ended.out)
    expect([ended.code, said?.["authority"], said?.["n"]]).toEqual([0, "O=Sample Authority, CN=Time", 1])
    expect(faultsOf("timestamp", said)).toBe("")
    writeFileSync(join(authority, "head.json"), readFileSync(join(record, "heads.jsonl"), "utf8").trimEnd())
    const file = join(record, String(said?.["file"]))
    expect(run("ts", "-verify", "-in", file, "-data", "head.json", "-CAfile", "root.pem").toString()).toContain("OK")
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
        (request) => stampOf(Buffer.concat([request.subarray(0, 40), Buffer.alloc(1, 7), request.subarray(41)])),
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
    run(...signs, "-out", "other.pem", "-extfile", "tsa.cnf", "-extensions", "stamping")
    const [own = "", other = ""] = ["tsa.pem", "other.pem"].map((file) =>
      run("x509", "-in", file, "-outform", "DER").toString("hex"),
    )
    expect([own.length, own]).toEqual([other.length, expect.not.stringContaining(other)])
    otherwise = (request) => ({
      type: "application/timestamp-reply",
      body: Buffer.from(stampOf(request).toString("hex").replace(own, other), "hex"),
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
    const ended = await reckoner(["timestamp", "--authority", address, "--record", record], { env })
    expect([ended.code === 0, ended.err]).toEqual([false, expect.stringContaining("is not on the open network")])
  })

  test("needs a name once", async () => {
    const ended = await reckoner(["timestamp", "--record", record], { env: { RECKONER_HOME: join(folder, "other") } })
    expect(ended.err).toContain("no time-stamping authority is named")
  })
})
