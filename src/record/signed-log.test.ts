import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { canonicalJson, type Json } from "../model/index.ts"
import { chainEntries, NO_ENTRY } from "./chain.ts"
import { signHead, type Head } from "./head.ts"
import { initRecord, openRecord } from "./open-record.ts"
import { captureOf } from "./port.contract.ts"
import { NOTHING_NOTED, readNotedHeads } from "./noted.ts"
import { exportRecordKey, importRecordKey, keyringAt, makeRecordKey, recordKeyFile } from "./record-keys.ts"
import { newPrivateKey, signerOf } from "./signing.ts"
import { verifyRecord } from "./verify-record.ts"

let folder = ""
let home = ""
let key = ""
const record = (): string => join(folder, "record")
const heads = (): string => join(record(), "heads.jsonl")
const log = (): string => join(record(), "log.jsonl")

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "reckoner-signed-"))
  home = join(folder, "home", "identity.json")
  key = (await initRecord(record(), 0, { identityFile: home })) ?? ""
})
afterEach(() => rmSync(folder, { recursive: true }))

async function write(words: string, signs = true): Promise<void> {
  const { blob, act } = captureOf(words)
  const opened = await openRecord(record(), { write: true, ...(signs ? { keyring: keyringAt(home) } : {}) })
  try {
    await opened.append(1, [blob], [act])
  } finally {
    await opened.close()
  }
}
const deleteIndex = (): void => {
  for (const name of readdirSync(record())) if (name.startsWith("index.sqlite")) rmSync(join(record(), name))
}
const faults = (noted = NOTHING_NOTED): readonly string[] =>
  verifyRecord(record(), () => {}, noted).damages.map(({ where, why }) => `${where} ${why}`)
const signed = () => verifyRecord(record()).signed

test("every writer signs the log as it leaves it, and the key lies outside the record", async () => {
  expect(signed()).toMatchObject({ key, upTo: 1, heads: 1 })
  await write("Two people were hurt.")
  await write("Nobody was hurt.")
  expect(signed()).toMatchObject({ key, upTo: 3, heads: 3 })
  expect(faults()).toEqual([])
  const secret = readFileSync(recordKeyFile(home, key) ?? "", "utf8").split("\n")[1] ?? ""
  for (const file of [log(), heads()]) expect(readFileSync(file, "utf8")).not.toContain(secret)
})

test("a writer without the key leaves its entries unsigned; the next one with it signs them too", async () => {
  await write("Two people were hurt.", false)
  expect(signed()).toMatchObject({ key, upTo: 1, heads: 1 })
  expect(faults()).toEqual([])
  await write("Nobody was hurt.")
  expect(signed()).toMatchObject({ key, upTo: 3, heads: 2 })
})

test("a copy of the key lets another machine sign", async () => {
  const [copy, elsewhere] = [join(folder, "key.pem"), join(folder, "elsewhere", "identity.json")]
  exportRecordKey(home, key, copy)
  expect(importRecordKey(elsewhere, copy)).toBe(key)
  home = elsewhere
  await write("Two people were hurt.")
  expect(signed().upTo).toBe(2)
})

test("another key takes over by an act of the log, and only from there on", async () => {
  const opened = await openRecord(record(), { write: true, keyring: keyringAt(home) })
  const second = makeRecordKey(home)
  await opened.append(1, [], [{ act: "key", key: second }])
  await opened.close()
  expect(signed()).toEqual({
    key: second,
    keys: [
      { key, since: 1, handedOver: null },
      { key: second, since: 2, handedOver: true },
    ],
    upTo: 2,
    heads: 3,
  })
  await write("Two people were hurt.")
  expect(signed()).toMatchObject({ key: second, upTo: 3, heads: 4 })
  expect(faults()).toEqual([])
})

test("a clock that was set back is told with the entry, and is no fault", async () => {
  await write("Two people were hurt.")
  expect(verifyRecord(record()).setBack).toBeNull()
  const opened = await openRecord(record(), { write: true, keyring: keyringAt(home) })
  await opened.append(9, [], [{ act: "key", key }])
  await opened.append(4, [], [{ act: "key", key }])
  await opened.append(2, [], [{ act: "key", key }])
  await opened.close()
  expect(verifyRecord(record())).toMatchObject({ setBack: { n: 4, fromAt: 9, toAt: 4 }, damages: [] })
})

test("a key that a stranger names takes over without the signature of the one before, and that is told", async () => {
  const own = home
  home = join(folder, "stranger", "identity.json")
  const strangers = makeRecordKey(home)
  const opened = await openRecord(record(), { write: true, keyring: keyringAt(home) })
  await opened.append(1, [], [{ act: "key", key: strangers }])
  await opened.close()
  home = own
  await write("Two people were hurt.")
  expect(signed().keys).toEqual([
    { key, since: 1, handedOver: null },
    { key: strangers, since: 2, handedOver: false },
  ])
  expect(faults()).toEqual([])
  expect(faults({ ...NOTHING_NOTED, key })).toEqual([
    `log.jsonl, entry 2 names the key ${strangers}, to which the noted one did not sign that it gives way`,
  ])
  expect(faults({ ...NOTHING_NOTED, key: strangers })).toEqual([])
})

test("a writer that was killed between both signatures of a change of keys is made good by the next", async () => {
  const second = makeRecordKey(home)
  const opened = await openRecord(record(), { write: true, keyring: keyringAt(home) })
  await opened.append(1, [], [{ act: "key", key: second }])
  await opened.close()
  const lines = readFileSync(heads(), "utf8").split("\n")
  writeFileSync(heads(), `${lines.slice(0, 2).join("\n")}\n`)
  await (await openRecord(record(), { write: true, keyring: keyringAt(home) })).close()
  expect(readFileSync(heads(), "utf8").split("\n")).toEqual(lines)
})

describe("what was kept elsewhere", () => {
  test("shows a log that its own key wrote anew, which is without fault in itself", async () => {
    await write("Two people were hurt.")
    const copy = join(folder, "heads-of-copy.jsonl")
    copyFileSync(heads(), copy)
    const { head: noted } = verifyRecord(record())
    for (const part of ["log.jsonl", "heads.jsonl"]) rmSync(join(record(), part))
    deleteIndex()
    const pem = join(folder, "key.pem")
    exportRecordKey(home, key, pem)
    expect(await initRecord(record(), 0, { identityFile: home, keyFile: pem })).toBe(key)
    await write("Nobody was hurt.")
    expect(faults()).toEqual([])
    expect(faults({ ...NOTHING_NOTED, key })).toEqual([])
    expect(faults({ ...NOTHING_NOTED, entries: [noted] })).toEqual([
      `log.jsonl has no entry ${noted}, which was noted: it was cut short, or written anew`,
    ])
    expect(faults({ ...NOTHING_NOTED, heads: readNotedHeads(copy) })).toEqual([
      `${copy}, line 2, signs another log: up to entry 2 the lines do not come to its root`,
    ])
  })

  test("holds of a log that only grew, and shows one that was cut short with its heads", async () => {
    const first = { log: readFileSync(log()), heads: readFileSync(heads()) }
    await write("Two people were hurt.")
    const copy = join(folder, "heads-of-copy.jsonl")
    copyFileSync(heads(), copy)
    const { head: noted } = verifyRecord(record())
    await write("Nobody was hurt.")
    const kept = { key, entries: [noted], heads: readNotedHeads(copy) }
    expect(faults(kept)).toEqual([])
    writeFileSync(log(), first.log)
    writeFileSync(heads(), first.heads)
    deleteIndex()
    expect(faults()).toEqual([])
    expect(faults(kept)).toEqual([
      `${copy}, line 2, signs entry 2, which this log does not have: it was cut short, or is another`,
      `log.jsonl has no entry ${noted}, which was noted: it was cut short, or written anew`,
    ])
  })

  test("is refused where it is nothing that was signed", () => {
    const file = join(folder, "notes.txt")
    for (const [text, why] of [
      ["", "holds no signed head"],
      ["{}\n", "is of format undefined"],
      ["PK and no more", "cannot be unpacked"],
    ] as const) {
      writeFileSync(file, text)
      expect(() => readNotedHeads(file)).toThrow(why)
    }
  })
})

test("a log that was written anew, with right hashes, is not the one that was signed", async () => {
  await write("Two people were hurt.")
  const lines = readFileSync(log(), "utf8").trimEnd().split("\n")
  const first = JSON.parse(lines[0] ?? "") as { readonly body: { readonly act: "init"; readonly recordFormat: 1 } }
  const { blob, act } = captureOf("Nobody was hurt.")
  const forged = chainEntries(chainEntries(NO_ENTRY, 0, [first.body])[0]?.entry ?? NO_ENTRY, 1, [act])
  writeFileSync(log(), `${lines[0]}\n${forged[0]?.line}\n`)
  deleteIndex()
  expect(blob.length).toBeGreaterThan(0)
  expect(faults()).toContain(
    "heads.jsonl, line 2 signs another log: up to entry 2 the lines do not come to its root; those up to entry 1 are as they were signed",
  )
  await expect(write("Three people were hurt.")).rejects.toMatchObject({ code: "record-damaged" })
})

test("a log that was cut short is missed, also where the index is gone", async () => {
  await write("Two people were hurt.")
  const first = readFileSync(log(), "utf8").indexOf("\n") + 1
  truncateSync(log(), first)
  deleteIndex()
  expect(faults()).toEqual(["heads.jsonl, line 2 signs entry 2, which cannot be found as it was signed"])
  await expect(write("Nobody was hurt.")).rejects.toMatchObject({ code: "record-damaged" })
})

test("heads that were taken away, changed, or made with another key are named", async () => {
  await write("Two people were hurt.")
  const whole = readFileSync(heads(), "utf8")
  renameSync(heads(), `${heads()}.away`)
  expect(faults()).toEqual(["heads.jsonl signs nothing, though the log names the record's key: heads were taken away"])
  writeFileSync(heads(), whole.replace('"n":2', '"n":1'))
  expect(faults()).toEqual(["heads.jsonl, line 2 does not have the signature of the key that it names"])
  writeFileSync(heads(), whole)
  await initRecord(join(folder, "other"), 0, { identityFile: home })
  writeFileSync(heads(), `${whole.split("\n")[0]}\n${readFileSync(join(folder, "other", "heads.jsonl"), "utf8")}`)
  expect(faults()).toEqual(["heads.jsonl, line 2 signs entry 1 with a key that is not the record's"])
})

test("a head that a stranger put at the end does not take the signing over: whoever writes next is told", async () => {
  await write("Two people were hurt.")
  const lines = readFileSync(heads(), "utf8").trimEnd().split("\n")
  const { n, hash, root, peaks } = JSON.parse(lines.at(-1) ?? "") as Head
  const strangers = signHead({ n, hash, root, peaks }, signerOf(newPrivateKey()))
  writeFileSync(heads(), `${lines.join("\n")}\n${canonicalJson(strangers as unknown as Json)}\n`)
  await expect(write("Nobody was hurt.")).rejects.toMatchObject({
    code: "record-damaged",
    message: expect.stringContaining(`${strangers.key}, which is no key of this record`),
  })
  writeFileSync(heads(), `${lines.join("\n")}\n`)
  await write("Nobody was hurt.")
  expect(signed()).toMatchObject({ key, upTo: 3 })
})

test("a torn last head is passed over, and the next writer signs over it", async () => {
  await write("Two people were hurt.")
  truncateSync(heads(), readFileSync(heads()).length - 9)
  expect(signed()).toMatchObject({ key, upTo: 1, heads: 1 })
  await write("Nobody was hurt.")
  expect(signed()).toMatchObject({ key, upTo: 3, heads: 2 })
  expect(faults()).toEqual([])
})

test("a long write is signed in between", async () => {
  const opened = await openRecord(record(), { write: true, keyring: keyringAt(home) })
  const acts = Array.from({ length: 5000 }, () => ({ act: "key", key }) as const)
  await opened.append(1, [], acts)
  expect(existsSync(heads())).toBe(true)
  expect(signed().upTo).toBe(5001)
  await opened.close()
  expect(signed()).toMatchObject({ key, upTo: 5001, heads: 2 })
})

test("an append whose signing fails is an append, and closing says that it could not be signed", async () => {
  const opened = await openRecord(record(), { write: true, keyring: keyringAt(home) })
  const acts = Array.from({ length: 5000 }, () => ({ act: "key", key }) as const)
  rmSync(heads())
  mkdirSync(heads())
  expect(await opened.append(1, [], acts)).toHaveLength(5000)
  await opened.append(1, [], [{ act: "key", key }])
  await expect(opened.close()).rejects.toMatchObject({ code: "io" })
})

test("what could not be signed is told at the closing to whoever listens, and fails nothing", async () => {
  const told: string[] = []
  const onUnsigned = (why: string, wayOut: string) => told.push(`${why}. ${wayOut}`)
  const keyring = keyringAt(join(folder, "elsewhere", "identity.json"))
  const { blob, act } = captureOf("Two people were hurt.")
  for (const acts of [[act], []]) {
    const opened = await openRecord(record(), { write: true, keyring, onUnsigned })
    await opened.append(1, [blob], acts)
    await opened.close()
  }
  expect(told).toEqual([`the record's key ${key} is not on this machine. See: reckoner key`])
  const opened = await openRecord(record(), { write: true, keyring: keyringAt(home), onUnsigned })
  rmSync(heads())
  mkdirSync(heads())
  await opened.close()
  expect(told.slice(1)).toEqual([
    expect.stringMatching(/^cannot write to .*heads\.jsonl: .*sign it with: reckoner key$/),
  ])
})
