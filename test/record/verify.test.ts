import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { DatabaseSync } from "node:sqlite"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, expect, test } from "vitest"
import { hashOf } from "../../src/record/chain.ts"
import { rowName, rowSum } from "../../src/record/folder/row-sum.ts"
import { openRecord, type Act } from "../../src/record/index.ts"
import { openWorkspace, rebuild, verify, type VerifyProgress } from "../../src/workflow/index.ts"
import { NOW, recordAt, reports } from "./reports.ts"

let folder = ""
let report = ""
let incident = ""

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "reckoner-verify-"))
  const workspace = await recordAt(folder, (await reports()).slice(0, 5))
  await workspace.close()
  report = idOf("document")
  incident = idOf("line")
})
afterEach(() => rmSync(folder, { recursive: true }))

function onIndex<T>(work: (index: DatabaseSync) => T): T {
  const index = new DatabaseSync(join(folder, "index.sqlite"))
  try {
    return work(index)
  } finally {
    index.close()
  }
}
const idOf = (kind: string): string =>
  onIndex((index) => String(index.prepare("SELECT id FROM derived WHERE kind = ? ORDER BY id").get(kind)?.["id"]))
const valueOf = (index: DatabaseSync, kind: string, id: string): string =>
  String(
    index.prepare("SELECT CAST(value AS TEXT) AS value FROM derived WHERE kind = ? AND id = ?").get(kind, id)?.[
      "value"
    ],
  )
/** As a forger does, who knows of the sums. */
const change = (kind: string, id: string, from: RegExp, to: string): void =>
  onIndex((index) => {
    const value = valueOf(index, kind, id)
    expect(value).toMatch(from)
    const forged = Buffer.from(value.replace(from, to))
    const sum = rowSum(rowName(kind, id), forged)
    index.prepare("UPDATE derived SET value = ?, sum = ? WHERE kind = ? AND id = ?").run(forged, sum, kind, id)
  })
/** As a disk does. */
const harm = (kind: string, id: string, from: RegExp, to: string): void =>
  onIndex((index) => {
    const value = valueOf(index, kind, id)
    expect(value).toMatch(from)
    index
      .prepare("UPDATE derived SET value = ? WHERE kind = ? AND id = ?")
      .run(Buffer.from(value.replace(from, to)), kind, id)
  })
const textEntry = (): string =>
  readFileSync(join(folder, "log.jsonl"), "utf8")
    .split("\n")
    .find((entry) => entry.includes('"act":"text"')) ?? ""
const options = () => ({ dir: folder, from: folder, write: false, waitMs: 0, who: "a test", clock: () => NOW })
const damage = async (): Promise<readonly string[]> => (await verify(options())).damage

test("a whole record has no fault, and says what was gone through", async () => {
  const phases: VerifyProgress[] = []
  const found = await verify(options(), (progress) => phases.push(progress))
  expect(found).toMatchObject({ damage: [], texts: 5 })
  expect(found.incidents).toBeGreaterThan(0)
  expect([...new Set(phases.map(({ phase }) => phase))]).toEqual(["bytes", "texts", "figures"])
})

test("a figure that its claims do not come to is named by its incident", async () => {
  change("line", incident, /"best":\d+/, '"best":77777')
  expect(await damage()).toEqual([
    `incident ${incident} has figures that its claims do not come to: reckoner rebuild derives it again`,
  ])
})

test("a reading that the text does not give, and an incident that nothing leads to, are named", async () => {
  change("document", report, /"modality":"asserted"/, '"modality":"denied"')
  onIndex((index) => {
    index
      .prepare(
        "INSERT INTO derived (kind, id, sum, value) SELECT kind, 'inc_0', ?, value FROM derived WHERE kind = 'incident'",
      )
      .run(rowSum(rowName("incident", "inc_0"), Buffer.from(valueOf(index, "incident", incident))))
  })
  const found = await damage()
  expect(found).toContain(`what was read in ${report} is not what its text gives: reckoner rebuild derives it again`)
  expect(found).toContain("incident inc_0 is shown and does not follow from the log: reckoner rebuild")
})

test.each([
  ["mention", /"main":true/, '"main":false', "mention ID is not what its text gives"],
  ["voices", /Sample/, "Simple", "who speaks, of ID is not what its reports and decisions give"],
  [
    "queue",
    /"asked":\[/,
    '"asked":[null,',
    "what is asked of people, of ID is not what its reports and decisions give",
  ],
  ["member", /inc_/, "inc_f", "the incident of mention ID is not the one that it was grouped into"],
  ["trace", /"pass"/, '"path"', "how it was read, of ID is not what its text gives"],
])("a forged row of kind %s is named", async (kind, from, to, named) => {
  const id = idOf(kind)
  change(kind, id, from, to)
  expect(await damage()).toEqual([`${named.replace("ID", id)}: reckoner rebuild derives it again`])
  onIndex((index) => index.prepare("DELETE FROM derived WHERE kind = ? AND id = ?").run(kind, id))
  expect(await damage()).toContain(
    `${named.slice(0, named.indexOf("ID"))}${id} follows from the log and is not shown: reckoner rebuild`,
  )
  await rebuilt()
  expect(await damage()).toEqual([])
})

test("members in another order are the same row", async () => {
  onIndex((index) => {
    const capture = JSON.parse(valueOf(index, "document", report)) as Record<string, unknown>
    const turned = Buffer.from(JSON.stringify(Object.fromEntries(Object.entries(capture).toReversed())))
    index
      .prepare("UPDATE derived SET value = ?, sum = ? WHERE kind = 'document' AND id = ?")
      .run(turned, rowSum(rowName("document", report), turned), report)
  })
  expect(await damage()).toEqual([])
})

test.each(["document", "mention", "member", "incident", "line"])(
  "rows of kind %s that are no longer found by their keys are named with these",
  async (kind) => {
    onIndex((index) => index.prepare("DELETE FROM derived_key WHERE kind = ?").run(kind))
    const found = await damage()
    expect(found.length).toBeGreaterThan(0)
    for (const one of found) expect(one).toMatch(/is not found by its key "[^"]+.*: reckoner rebuild derives it again$/)
    await rebuilt()
    expect(await damage()).toEqual([])
  },
)

test("a key that was put to a row, and one that leads to no row, are named", async () => {
  const put = (row: string): void =>
    onIndex((index) =>
      index.exec(`INSERT INTO derived_key (kind, key, row) SELECT 'line', 'forged', ${row} FROM derived`),
    )
  put("(SELECT row FROM derived WHERE kind = 'line' ORDER BY id) LIMIT 1 --")
  expect(await damage()).toEqual([
    `incident ${incident} is found by the key "forged", which is none of its own: reckoner rebuild derives it again`,
  ])
  put("max(row) + 1")
  expect(await damage()).toEqual([
    expect.stringContaining('"forged"'),
    "index.sqlite: 1 of its keys to rows of kind line lead to none: reckoner rebuild derives it again",
  ])
})

test("a forged mark is named", async () => {
  onIndex((index) => {
    const none = Buffer.from("0")
    index
      .prepare("UPDATE mark SET value = ?, sum = ? WHERE name = 'count:document'")
      .run(none, rowSum("count:document", none))
  })
  expect(await damage()).toEqual([
    "index.sqlite keeps 0 as its count:document, and not 5: reckoner rebuild derives it again",
  ])
})

test("of very many faults of one kind some are named, and the rest counted", async () => {
  const values = Array.from({ length: 25 }, (_, i) => `cap_forged${String(i).padStart(2, "0")}`)
  const sum = (id: string): number => rowSum(rowName("trace", id), Buffer.from("{}"))
  onIndex((index) => {
    const put = index.prepare("INSERT INTO derived (kind, id, sum, value) VALUES ('trace', ?, ?, CAST('{}' AS BLOB))")
    for (const id of values) put.run(id, sum(id))
  })
  const found = await damage()
  expect(found.length).toBe(21)
  expect(found.at(-1)).toBe("index.sqlite: so are 5 more rows of kind trace: reckoner rebuild derives it again")
})

async function rebuilt(): Promise<string | null> {
  const workspace = await openWorkspace({ ...options(), write: true })
  const { before } = await rebuild(workspace)
  await workspace.close()
  return before
}

test.each([
  ["is no JSON any more", /"modality":"asserted"/, '"modality":"ass\u0000rted'],
  ["has a harmed name of a member", /"claims":/, '"claymes":'],
  ["has a harmed number", /"start":1/, '"start":5'],
])(
  "a row of the index that %s is named, its quotes are checked all the same, and a rebuild mends it",
  async (_, from, to) => {
    const sound = await verify(options())
    harm("document", report, from, to)
    const found = await verify(options())
    expect(found.damage).toEqual([
      `index.sqlite: document ${report} is not as it was written: reckoner rebuild derives it again`,
    ])
    expect([found.texts, found.quotes]).toEqual([sound.texts, sound.quotes])
    expect(found.unchecked).toEqual(["incidents and figures against ones that are derived anew"])
    expect(await rebuilt()).toBeNull()
    expect(await damage()).toEqual([])
  },
)

test("whoever reads a harmed row is told which it is, and the way out", async () => {
  harm("document", report, /"claims":/, '"claymes":')
  const workspace = await openWorkspace(options())
  const reading = workspace.record.derived.get("document", report)
  await expect(reading).rejects.toMatchObject({
    code: "record-damaged",
    message: `${join(folder, "index.sqlite")} is damaged: document ${report} is not as it was written`,
    wayOut: expect.stringContaining("reckoner rebuild"),
  })
  await workspace.close()
})

test("a harmed mark or table of the index stops nobody: the next writer makes it again", async () => {
  const sound = await verify(options())
  for (const harming of [
    "UPDATE mark SET value = CAST(replace(value, '\"n\":', '\"m\":') AS BLOB) WHERE name = 'applied'",
    "UPDATE mark SET value = 77 WHERE name = 'count:document'",
    "UPDATE mark SET sum = 9223372036854775807 WHERE name = 'applied'",
    "ALTER TABLE derived RENAME COLUMN value TO walue",
  ]) {
    onIndex((index) => index.exec(harming))
    expect(await damage()).toEqual([])
    const workspace = await openWorkspace({ ...options(), write: true })
    expect(await workspace.record.derived.count("document")).toBe(5)
    await workspace.close()
    expect(await verify(options())).toEqual(sound)
  }
})

test("an index that is harmed and lacks entries of the log is made again by whoever writes next", async () => {
  const sound = await verify(options())
  onIndex((index) => {
    const mark = JSON.stringify({
      n: 1,
      hash: JSON.parse(readFileSync(join(folder, "log.jsonl"), "utf8").split("\n")[0] ?? "").hash,
    })
    const bytes = Buffer.from(mark)
    index.prepare("UPDATE mark SET sum = ?, value = ? WHERE name = 'applied'").run(rowSum("applied", bytes), bytes)
  })
  harm("document", report, /"claims":/, '"claymes":')
  expect(await rebuilt()).not.toBeNull()
  expect(await verify(options())).toEqual(sound)
})

test.each([
  ["its sum beyond all that we write", "sum = 9223372036854775807"],
  ["bytes that became a text", "value = CAST(value AS TEXT)"],
])("a row is named that has %s", async (_, harming) => {
  onIndex((index) => index.prepare(`UPDATE derived SET ${harming} WHERE kind = 'document' AND id = ?`).run(report))
  expect(await damage()).toEqual([expect.stringMatching(/^index\.sqlite: .*not as (?:it was|they were) written/)])
  const workspace = await openWorkspace(options())
  await expect(workspace.record.derived.get("document", report)).rejects.toMatchObject({ code: "record-damaged" })
  await workspace.close()
  await rebuilt()
  expect(await damage()).toEqual([])
})

test("a key of the index that is harmed in one of its two places is named, and a rebuild mends it", async () => {
  const file = join(folder, "index.sqlite")
  const key = onIndex((index) => {
    index.exec("PRAGMA wal_checkpoint(TRUNCATE)")
    return String(index.prepare("SELECT max(key) AS key FROM derived_key WHERE kind = 'line'").get()?.["key"])
  })
  const bytes = readFileSync(file)
  bytes[bytes.indexOf(key) + key.length - 1] = 126
  writeFileSync(file, bytes)
  expect(await damage()).toContainEqual(expect.stringMatching(/^index\.sqlite: .*derived_key.*reckoner rebuild/))
  await rebuilt()
  expect(await damage()).toEqual([])
})

test("a row of the index that a forger took a member from is named, and a rebuild derives it again", async () => {
  change("document", report, /"claims":/, '"claymes":')
  expect(await damage()).toContainEqual(expect.stringMatching(/^index\.sqlite holds a row that nothing derived/))
  await rebuilt()
  expect(await damage()).toEqual([])
})

test("a forged row that is no JSON is named, and a rebuild derives it again", async () => {
  change("document", report, /"modality":"asserted"/, '"modality":"ass')
  expect(await damage()).toEqual([`${join(folder, "index.sqlite")} is damaged`])
  await rebuilt()
  expect(await damage()).toEqual([])
})

test("an incident that was taken away is missed", async () => {
  onIndex((index) => index.prepare("DELETE FROM derived WHERE kind = 'incident' AND id = ?").run(incident))
  expect(await damage()).toContain(`incident ${incident} follows from the log and is not shown: reckoner rebuild`)
})

test("a changed blob is named with the entry that names it", async () => {
  const line = textEntry()
  const entry = JSON.parse(line) as { readonly n: number; readonly body: { readonly text: string } }
  const path = `blobs/${entry.body.text.slice(0, 2)}/${entry.body.text.slice(2)}`
  writeFileSync(join(folder, path), "other words")
  expect(await damage()).toContain(
    `${path} does not have the SHA-256 that its name says, but ${hashOf("other words")}; entry ${entry.n} names it`,
  )
})

test("what does not rest on a harmed text is checked all the same, and what does is said to be unchecked", async () => {
  const sound = await verify(options())
  expect(sound.unchecked).toEqual([])
  const { body } = JSON.parse(textEntry()) as { readonly body: Extract<Act, { readonly act: "text" }> }
  rmSync(join(folder, "blobs", body.text.slice(0, 2), body.text.slice(2)))
  const found = await verify(options())
  expect([found.texts, found.damage.length]).toEqual([sound.texts - 1, 1])
  expect(found.quotes).toBeGreaterThan(0)
  expect(found.unchecked).toEqual([
    `the working text and the quotes of ${body.captureId}`,
    "incidents and figures against ones that are derived anew",
  ])
})

test("a log that is gone is named where anything else of the record is left, and is no record where nothing is", async () => {
  rmSync(join(folder, "log.jsonl"))
  const { damage: found, logHolds } = await verify(options())
  expect([found[0], logHolds]).toEqual(["log.jsonl is missing", false])
  const nothing = join(folder, "nothing")
  await expect(verify({ ...options(), dir: nothing })).rejects.toMatchObject({ code: "no-record" })
})

test("a root that the words of a text do not come to is named", async () => {
  const line = textEntry()
  const { body } = JSON.parse(line) as { readonly body: Extract<Act, { readonly act: "text" }> }
  const record = await openRecord(folder, { write: true })
  const [entry] = await record.append(NOW, [], [{ ...body, segmentRoot: "0".repeat(64) }])
  await record.close()
  expect(await damage()).toContain(
    `log.jsonl, entry ${entry?.n} states a root that the words of the text of ${body.captureId} do not come to`,
  )
})
