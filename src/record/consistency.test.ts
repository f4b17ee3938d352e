import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, expect, test } from "vitest"
import { consistencyLine, proveConsistency, readConsistency } from "./consistency.ts"
import { initRecord, openRecord } from "./open-record.ts"
import { captureOf } from "./port.contract.ts"
import { keyringAt } from "./record-keys.ts"

const ENTRIES = 12
let folder = ""
const record = (): string => join(folder, "record")
const log = (): string => join(record(), "log.jsonl")

/** A record that was signed at each of so many entries. */
async function signedRecord(at: string, entries: number, words = "people were hurt"): Promise<void> {
  const identityFile = join(folder, "home", "identity.json")
  await initRecord(at, 0, { identityFile })
  for (let n = 2; n <= entries; n++) {
    const opened = await openRecord(at, { write: true, keyring: keyringAt(identityFile) })
    const { blob, act } = captureOf(`${n} ${words}.`)
    await opened.append(1, [blob], [act])
    await opened.close()
  }
}
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "reckoner-consistency-"))
  await signedRecord(record(), ENTRIES)
})
afterAll(() => rmSync(folder, { recursive: true }))

const proven = (earlier: number, later: number): string =>
  consistencyLine(proveConsistency(record(), String(earlier), String(later)))
function read(text: string): ReturnType<typeof readConsistency> {
  const path = join(folder, "consistency.json")
  writeFileSync(path, text)
  return readConsistency(path)
}

test("of any two heads it is proven that the later log goes on from the earlier", () => {
  for (let earlier = 1; earlier < ENTRIES; earlier++) {
    for (let later = earlier + 1; later <= ENTRIES; later++) {
      const found = read(`${proven(earlier, later)}\n`)
      expect([found.earlier.n, found.later.n]).toEqual([earlier, later])
    }
  }
})

test("the last signed head is the later one where none is named; a file stands for its last head", () => {
  const copy = join(folder, "heads.jsonl")
  writeFileSync(copy, readFileSync(join(record(), "heads.jsonl"), "utf8").split("\n").slice(0, 5).join("\n"))
  expect(proveConsistency(record(), copy)).toEqual(proveConsistency(record(), "5", String(ENTRIES)))
})

test.each([
  [
    "a hash of the proof",
    /"proof":\["[0-9a-f]/,
    (found: string) => `${found.slice(0, -1)}${found.endsWith("0") ? "1" : "0"}`,
  ],
  ["a head", /"n":5/, () => '"n":6'],
  ["a root", /"root":"[0-9a-f]/, (found: string) => `${found.slice(0, -1)}${found.endsWith("0") ? "1" : "0"}`],
  ["a signature", /"signature":"[0-9a-f]{4}/, () => '"signature":"0000'],
  ["a hash too few", /,"[0-9a-f]{64}"\]/, () => "]"],
])("a proof in which %s was changed does not hold", (_, from, to) => {
  const sound = proven(5, 11)
  const changed = sound.replace(from, to)
  expect(changed).not.toBe(sound)
  expect(() => read(changed)).toThrow(expect.objectContaining({ code: "record-damaged" }))
})

const deep = `{"v":1,"earlier":{"x":${"[".repeat(200_000)}${"]".repeat(200_000)}},"later":{},"proof":[]}`
test.each([
  ["nothing", ""],
  ["no JSON", "no JSON"],
  ["null", "null"],
  ["no heads", '{"v":1}'],
  ["no head", '{"v":1,"earlier":null,"later":{},"proof":[]}'],
  ["another version", '{"v":2}'],
  ["what nests without end", deep],
])("what is no proof is refused: %s", (_, text) => {
  expect(() => read(text)).toThrow(expect.objectContaining({ code: "usage" }))
})

test("a line of heads that is no head is said", () => {
  const path = join(folder, "no-heads.jsonl")
  writeFileSync(path, "null\n")
  expect(() => proveConsistency(record(), path)).toThrow(expect.objectContaining({ name: "ReckonerError" }))
})

test("heads that are not there, or in the wrong order, are said", () => {
  expect(() => proven(17, 18)).toThrow("entry 17 is not one at which the log was signed")
  expect(() => proven(5, 5)).toThrow("is not later than")
  expect(() => proven(6, 5)).toThrow("is not later than")
})

test("a log that was written anew under the same key does not go on from a head of the former one", async () => {
  const other = join(folder, "other")
  await signedRecord(other, 5, "people were killed")
  expect(() => proveConsistency(record(), join(other, "heads.jsonl"))).toThrow(
    expect.objectContaining({
      code: "record-damaged",
      message: expect.stringContaining("is not the log that was signed at entry 5"),
    }),
  )
})

test("a log that was cut short does not come to its heads", () => {
  const whole = join(folder, "whole.jsonl")
  copyFileSync(log(), whole)
  writeFileSync(log(), readFileSync(whole, "utf8").split("\n").slice(0, 8).join("\n"))
  expect(() => proven(5, ENTRIES)).toThrow(expect.objectContaining({ code: "record-damaged" }))
  copyFileSync(whole, log())
})
