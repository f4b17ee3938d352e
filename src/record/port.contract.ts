import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { captureId, isoInstant, sha256Hex, type Capture, type Instant, type ReckonerError } from "../model/index.ts"
import { hashOf } from "./chain.ts"
import type { Act, LogEntry, RecordPort } from "./port.ts"

/** What a store must offer to be tested. Each call of `make` gives a new empty record. */
export interface Store {
  readonly name: string
  make(): Promise<{ open(write: boolean): Promise<RecordPort>; remove(): Promise<void> }>
}

const AT: Instant = Date.UTC(2024, 6, 8, 9, 30)
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

/** A capture act and its blob, as `add` makes them. */
export function captureOf(text: string): { readonly blob: Uint8Array; readonly act: Act } {
  const blob = bytesOf(text)
  const content = { blob: sha256Hex(blob), url: null, outlet: "Sample outlet", published: "2024-07-08", givenId: null }
  const capture: Capture = {
    ...content,
    id: captureId(content),
    byteLength: blob.length,
    title: null,
    name: "report.txt",
    mediaType: "text/plain",
    capturedAt: AT,
  }
  return { blob, act: { act: "capture", capture } }
}

export async function entriesOf(record: RecordPort, from = 1): Promise<readonly LogEntry[]> {
  const entries: LogEntry[] = []
  for await (const entry of record.entries(from)) entries.push(entry)
  return entries
}

/** Every store of the record must pass this, so that a record is the same at any size (architecture.md, Sizes). */
export function recordContract(store: Store): void {
  describe(`record contract: ${store.name}`, () => {
    let place: Awaited<ReturnType<Store["make"]>>
    let record: RecordPort
    beforeEach(async () => {
      place = await store.make()
      record = await place.open(true)
    })
    afterEach(async () => {
      await record.close()
      await place.remove()
    })
    const reopened = async (): Promise<RecordPort> => {
      await record.close()
      record = await place.open(true)
      return record
    }
    logContract(
      () => record,
      reopened,
      (write) => place.open(write),
    )
    derivedContract(
      () => record,
      reopened,
      (write) => place.open(write),
    )
  })
}

function logContract(
  now: () => RecordPort,
  reopened: () => Promise<RecordPort>,
  open: (write: boolean) => Promise<RecordPort>,
): void {
  test("a new record holds its first entry alone", async () => {
    const entries = await entriesOf(now())
    expect(entries.map(({ n, body, prev, more }) => ({ n, body, prev, more }))).toEqual([
      { n: 1, body: { act: "init", recordFormat: 1 }, prev: "0".repeat(64), more: 0 },
    ])
  })

  test("what was appended is there after opening again, chained and in order", async () => {
    const parts = [
      captureOf("Two people were hurt."),
      captureOf("Nobody was hurt."),
      captureOf("Zwölf Häuser – 12 будинків 🏚"),
    ]
    const given = await now().append(
      AT,
      parts.map((p) => p.blob),
      parts.map((p) => p.act),
    )
    const record = await reopened()
    const entries = await entriesOf(record, 2)
    expect(entries).toEqual(given)
    expect(entries.map((e) => [e.n, e.more, isoInstant(e.at)])).toEqual([
      [2, 2, "2024-07-08T09:30:00.000Z"],
      [3, 1, "2024-07-08T09:30:00.000Z"],
      [4, 0, "2024-07-08T09:30:00.000Z"],
    ])
    expect(entries.map((e) => e.prev).slice(1)).toEqual(entries.map((e) => e.hash).slice(0, -1))
    expect(await record.lastEntry()).toEqual({ n: 4, hash: entries[2]?.hash })
    for (const { blob } of parts) expect(Buffer.from(await record.getBlob(hashOf(blob)))).toEqual(Buffer.from(blob))
  })

  test("entries are given from any number on", async () => {
    for (let i = 0; i < 40; i++) await now().append(AT, [], [captureOf(`Report ${i}`).act])
    for (const from of [1, 2, 20, 41, 42, 99]) {
      const expected = Array.from({ length: Math.max(0, 42 - from) }, (_, i) => from + i)
      expect((await entriesOf(now(), from)).map((e) => e.n)).toEqual(expected)
    }
  })

  test("appends made at once are done one after another", async () => {
    const all = await Promise.all(
      Array.from({ length: 20 }, (_, i) => captureOf(`At once ${i}`)).map((p) => now().append(AT, [p.blob], [p.act])),
    )
    expect(all.flat().map((e) => e.n)).toEqual(Array.from({ length: 20 }, (_, i) => i + 2))
    expect((await entriesOf(await reopened())).length).toBe(21)
  })

  test("an absent blob is said to be missing", async () => {
    const absent = sha256Hex("never stored")
    expect(await now().hasBlob(absent)).toBe(false)
    await expect(now().getBlob(absent)).rejects.toMatchObject({
      code: "record-damaged",
      message: expect.stringContaining(absent),
    })
  })

  test("a reader sees the record as it was when opened, and does not write", async () => {
    const reader = await open(false)
    await now().append(AT, [], [captureOf("Later").act])
    expect((await reader.lastEntry()).n).toBe(1)
    expect((await entriesOf(reader)).length).toBe(1)
    expect(reader.writable).toBe(false)
    await expect(reader.append(AT, [], [captureOf("No").act])).rejects.toMatchObject({
      code: "usage",
    } satisfies Partial<ReckonerError>)
    await reader.close()
    const later = await open(false)
    expect((await later.lastEntry()).n).toBe(2)
    await later.close()
  })
}

function derivedContract(
  now: () => RecordPort,
  reopened: () => Promise<RecordPort>,
  open: (write: boolean) => Promise<RecordPort>,
): void {
  test("rows are put, replaced, found and removed", async () => {
    const { derived } = now()
    await derived.change({
      put: [
        { kind: "incident", id: "b", value: { n: 2 }, keys: ["day:2024-07-08", "region:UA.12"] },
        { kind: "incident", id: "a", value: { n: 1 }, keys: ["day:2024-07-08"] },
        { kind: "claim", id: "a", value: "other kind", keys: ["day:2024-07-08"] },
      ],
    })
    expect(await derived.get("incident", "a")).toEqual({ n: 1 })
    expect(await derived.get("incident", "c")).toBe(null)
    expect(await derived.getMany("incident", ["b", "c", "a"])).toEqual([
      { id: "a", value: { n: 1 } },
      { id: "b", value: { n: 2 } },
    ])
    expect((await derived.byKeys("incident", ["day:2024-07-08", "region:UA.12", "none"])).map((r) => r.id)).toEqual([
      "a",
      "b",
    ])
    await derived.change({
      put: [{ kind: "incident", id: "a", value: null, keys: ["region:UA.12"] }],
      remove: [{ kind: "incident", id: "b" }],
    })
    expect(await derived.byKeys("incident", ["day:2024-07-08"])).toEqual([])
    expect(await derived.byKeys("incident", ["region:UA.12"])).toEqual([{ id: "a", value: null }])
    expect([await derived.count("incident"), await derived.count("claim"), await derived.count("none")]).toEqual([
      1, 1, 0,
    ])
  })

  test("pages go through all rows of a kind once", async () => {
    const ids = Array.from({ length: 25 }, (_, i) => `id_${String(i).padStart(2, "0")}`)
    await now().derived.change({ put: ids.toReversed().map((id) => ({ kind: "k", id, value: id, keys: [] })) })
    const seen: string[] = []
    for (let after = ""; ;) {
      const page = await now().derived.page("k", after, 10)
      seen.push(...page.map((r) => r.id))
      if (page.length < 10) break
      after = page.at(-1)?.id ?? ""
    }
    expect(seen).toEqual(ids)
  })

  test("a key's prefix finds its rows by key, then id", async () => {
    const rows: readonly (readonly [string, readonly string[]])[] = [
      ["x", ["inc_aa1", "inc_ab"]],
      ["w", ["inc_ab"]],
      ["v", ["inc_b"]],
      ["u", ["inc_a\u{10FFFF}"]],
    ]
    await now().derived.change({ put: rows.map(([id, keys]) => ({ kind: "k", id, value: id, keys })) })
    const found = async (prefix: string, limit: number) =>
      (await now().derived.byKeyPrefix("k", prefix, limit)).map((r) => r.id)
    expect(await found("inc_a", 10)).toEqual(["x", "w", "x", "u"])
    expect(await found("inc_a", 2)).toEqual(["x", "w"])
    expect(await found("inc_c", 10)).toEqual([])
    expect(await now().derived.keys("k", "inc_a")).toEqual(["inc_aa1", "inc_ab", "inc_ab", "inc_a\u{10FFFF}"])
    expect(await now().derived.keys("other", "inc_a")).toEqual([])
  })

  test("rows are counted by kind, whatever is put again or removed", async () => {
    const { derived } = now()
    const row = (id: string) => ({ kind: "k", id, value: id, keys: ["key", "key"] })
    await derived.change({ put: [row("1"), row("2"), row("2"), { ...row("1"), kind: "other" }] })
    await derived.change({
      put: [row("2"), row("3")],
      remove: [
        { kind: "k", id: "1" },
        { kind: "k", id: "none" },
      ],
    })
    const again = (await reopened()).derived
    expect([await again.count("k"), await again.count("other"), await again.count("none")]).toEqual([2, 1, 0])
  })

  test("what is stored comes out in order, with its keys and marks", async () => {
    const { derived } = now()
    const row = (kind: string, id: string, keys: readonly string[]) => ({ kind, id, value: { id, n: 1 }, keys })
    await derived.change({
      put: [row("k", "b", ["z", "a", "z"]), row("k", "a", []), row("j", "c", ["a"])],
      labels: { reader: "7" },
      appliedEntry: 0,
    })
    const stored: unknown[] = []
    for await (const one of derived.stored()) stored.push(one)
    const text = (id: string): string => JSON.stringify({ id, n: 1 })
    expect(stored).toEqual([
      { kind: "j", id: "c", text: text("c"), keys: ["a"] },
      { kind: "k", id: "a", text: text("a"), keys: [] },
      { kind: "k", id: "b", text: text("b"), keys: ["a", "z"] },
    ])
    expect(await derived.strayKeys()).toEqual(new Map())
    const marks = await derived.marks()
    expect([marks.get("label:reader"), marks.get("count:k"), marks.get("count:j")]).toEqual(["7", "2", "1"])
  })

  test("a change is done as a whole or not at all", async () => {
    const { derived } = now()
    await derived.change({ put: [{ kind: "k", id: "1", value: 1, keys: ["old"] }] })
    const value = {
      get broken(): never {
        throw new Error("cannot be written")
      },
    }
    const bad = derived.change({
      clear: true,
      put: [
        { kind: "k", id: "2", value: 2, keys: ["new"] },
        { kind: "k", id: "3", value, keys: [] },
      ],
    })
    await expect(bad).rejects.toThrow("cannot be written")
    expect(await derived.byKeys("k", ["old", "new"])).toEqual([{ id: "1", value: 1 }])
  })

  test("what was read before, within and after a trial is what stood there then", async () => {
    const { derived } = now()
    const row = (id: string, value: string) => ({ kind: "k", id, value: { value }, keys: ["key"] })
    const all = async (): Promise<readonly unknown[]> => [
      await derived.getMany("k", ["3", "2", "1", "2"]),
      await derived.byKeys("k", ["key"]),
      await derived.page("k", "", 10),
    ]
    const rows = (...values: readonly (readonly [string, string])[]): readonly unknown[] => {
      const list = values.map(([id, value]) => ({ id, value: { value } }))
      return [list, list, list]
    }
    await derived.change({ put: [row("1", "a"), row("2", "b")] })
    expect(await all()).toEqual(rows(["1", "a"], ["2", "b"]))
    await derived.trial(async () => {
      await derived.change({ put: [row("2", "tried"), row("3", "c")], remove: [{ kind: "k", id: "1" }] })
      expect(await all()).toEqual(rows(["2", "tried"], ["3", "c"]))
    })
    expect(await all()).toEqual(rows(["1", "a"], ["2", "b"]))
    const broken = derived.together(async () => {
      await derived.change({ clear: true, put: [row("2", "broken")] })
      expect(await all()).toEqual(rows(["2", "broken"]))
      throw new Error("no further")
    })
    await expect(broken).rejects.toThrow("no further")
    expect(await all()).toEqual(rows(["1", "a"], ["2", "b"]))
    expect(await derived.get("k", "3")).toBeNull()
    await derived.change({ remove: [{ kind: "k", id: "1" }], put: [row("2", "d")] })
    expect(await all()).toEqual(rows(["2", "d"]))
  })

  test("labels and the applied entry stay with the rows; clearing empties all", async () => {
    await now().append(AT, [], [captureOf("One").act])
    await now().derived.change({
      put: [{ kind: "k", id: "1", value: 1, keys: ["key"] }],
      labels: { reader: "1.2" },
      appliedEntry: 2,
    })
    const { derived } = await reopened()
    expect([await derived.appliedEntry(), await derived.label("reader"), await derived.label("none")]).toEqual([
      2,
      "1.2",
      null,
    ])
    expect(await derived.byKeys("k", ["key"])).toEqual([{ id: "1", value: 1 }])
    expect(await derived.damages()).toEqual([])
    await derived.change({ clear: true })
    expect([await derived.appliedEntry(), await derived.label("reader"), await derived.count("k")]).toEqual([
      0,
      null,
      0,
    ])
  })

  test("a reader's rows stay as they were when it was opened, and it changes none", async () => {
    await now().derived.change({ put: [{ kind: "k", id: "1", value: "before", keys: [] }] })
    const reader = await open(false)
    await now().derived.change({ put: [{ kind: "k", id: "1", value: "after", keys: [] }] })
    expect(await reader.derived.get("k", "1")).toBe("before")
    expect(reader.derived.writable).toBe(false)
    await expect(reader.derived.change({ clear: true })).rejects.toMatchObject({ code: "usage" })
    await reader.close()
    expect(await now().derived.get("k", "1")).toBe("after")
  })
}
