import { mkdirSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { madePdf } from "../made/pdf.ts"
import { madeZip } from "../made/zip.ts"
import { jsonLines, reckoner, temporaryFolder, type Ended } from "./reckoner.ts"

const ENGLISH =
  "LVIV, 2 May 2023. At least nine people were killed and 30 injured when a missile hit a depot in Lviv on Tuesday, police said. The depot burned for two hours."
const UKRAINIAN =
  "ЛЬВІВ, 2 травня 2023 року. Щонайменше дев’ятеро людей загинули, ще 30 поранено внаслідок ракетного удару по складу. Пожежу гасили дві години, повідомили рятувальники."

const folder = temporaryFolder()
const record = join(folder, "record")
const on = (...words: readonly string[]): Promise<Ended> => reckoner([...words, "--record", record])
let added: Ended | null = null

beforeAll(async () => {
  const reports = join(folder, "reports")
  mkdirSync(reports)
  await reckoner(["init", record])
  const mail = `From: press@rescue.example\r\nDate: Tue, 2 May 2023 18:00:00 +0300\r\nSubject: Depot in Lviv\r\n\r\n${ENGLISH}`
  const pdf = madePdf([[{ text: "Nine people were killed at a depot in Lviv on 2 May 2023.", x: 60, y: 700 }]])
  writeFileSync(join(reports, "uk.txt"), UKRAINIAN)
  writeFileSync(join(reports, "mail.eml"), mail)
  writeFileSync(join(reports, "all.zip"), madeZip([{ name: "list.pdf", bytes: pdf }]))
  added = await on("add", reports, "--json")
}, 60_000)
afterAll(() => {
  rmSync(folder, { recursive: true })
})

describe.concurrent("reports of other forms and languages", () => {
  it("are added, and counted as unread where their language is not read", () => {
    expect(jsonLines(added?.out ?? "").at(-1)).toMatchObject({ added: 3, bad: [], unread: { uk: 1 } })
  })
  it("are listed as unread, without claims", async () => {
    const lines = jsonLines((await on("documents", "--json")).out) as {
      language: string
      unread: boolean
      claims: number
    }[]
    const unread = lines.filter((line) => line.unread)
    expect(unread.map(({ language, claims }) => [language, claims])).toEqual([["uk", 0]])
    expect(lines.filter(({ claims }) => claims > 0).length).toBe(2)
    expect((await on("documents")).out).toContain("unread (uk)")
  })
  it("are found by their words in any form and case, with the sentence", async () => {
    const found = await on("documents", "--search", "ПОРАНЕН склад")
    expect(found.out).toContain(
      "  Щонайменше дев’ятеро людей загинули, ще 30 поранено внаслідок ракетного удару по складу.\n",
    )
    expect(found.out).toContain("1 report with")
    const depot = jsonLines((await on("documents", "--search", "depot", "--json")).out) as { hits: string[] }[]
    expect(depot.map(({ hits }) => hits.length).toSorted((a, b) => a - b)).toEqual([1, 3])
    expect((await on("documents", "--search", "depot hospital")).out).toBe('0 reports with "depot hospital".\n')
    expect((await on("documents", "--search", "epot")).out).toBe('0 reports with "epot".\n')
  })
})
