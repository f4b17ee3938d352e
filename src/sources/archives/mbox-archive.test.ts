import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import fc from "fast-check"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import type { FetchOutcome } from "../fetched.ts"
import { fetchPaths } from "../fetch-paths.ts"
import { mboxMessages } from "./mbox-messages.ts"

let folder = ""
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "reckoner-mbox-"))
})
afterEach(() => rmSync(folder, { recursive: true }))

const FROM = "From desk@sample.example Mon Jul  8 11:36:00 2024"
const mail = (subject: string, body: string): string =>
  `Subject: ${subject}\nDate: Mon, 08 Jul 2024 11:36:00 +0300\n\n${body}\n`
const mailbox = (mails: readonly string[], end = "\n"): string =>
  mails
    .map((one) => `${FROM}\n${one}\n`)
    .join("")
    .replaceAll("\n", end)

async function fetchMbox(content: string, maxBytes?: number): Promise<readonly FetchOutcome[]> {
  const path = join(folder, "reports.mbox")
  writeFileSync(path, content)
  const outcomes: FetchOutcome[] = []
  for await (const outcome of fetchPaths([path], maxBytes === undefined ? {} : { maxBytes })) outcomes.push(outcome)
  return outcomes
}
/** A line for each outcome: "name = first line", or "! message". */
const inShort = (outcomes: readonly FetchOutcome[]): readonly string[] =>
  outcomes.map((o) => {
    if (o.kind === "fetched") return `${o.name} = ${Buffer.from(o.bytes).toString().split(/\r?\n/, 1)[0]}`
    return o.kind === "bad-input" ? `! ${o.error.message.replace(`${folder}/`, "")}` : o.what
  })

describe("mailboxes", () => {
  test.each(["\n", "\r\n"])(
    "each message is a mail of its own, with its place in the mailbox (line end %j)",
    async (end) => {
      const outcomes = await fetchMbox(
        mailbox([mail("One", "Two were hurt.\n\nFrom here on roads are shut."), mail("Two", "Three.")], end),
      )
      expect(inShort(outcomes)).toEqual([
        "reports.mbox: message 1 = Subject: One",
        "reports.mbox: message 2 = Subject: Two",
      ])
      const [first] = outcomes
      expect(first).toMatchObject({ mediaType: "message/rfc822", within: { name: "reports.mbox", part: "message 1" } })
    },
  )

  test("a message that is too long or empty is named, and the rest goes on", async () => {
    const outcomes = await fetchMbox(mailbox([mail("Long", "x".repeat(500)), mail("Two", "Three.")]), 200)
    expect(inShort(outcomes)).toEqual([
      "! reports.mbox: message 1: is longer than 200 bytes",
      "reports.mbox: message 2 = Subject: Two",
    ])
    expect(inShort(await fetchMbox(`${FROM}\n${FROM}\n${mail("Two", "x")}`))).toEqual([
      `reports.mbox: message 1 = ${FROM}`,
    ])
  })

  test.each([
    ["", "nothing"],
    ["Subject: a mail alone\n\nx", "a mail"],
    ["{}", "JSON"],
  ])("%j is no mailbox: %s", async (content) => {
    expect(inShort(await fetchMbox(content))).toEqual([
      "! reports.mbox: is no mailbox: it does not begin with a line “From …”",
    ])
  })

  test("however it is cut into chunks, the messages are the same, byte for byte", async () => {
    const body = fc.array(fc.constantFrom("From ", "\n", "From a 2024\n", "\r\n", "x".repeat(500), "й"), {
      maxLength: 12,
    })
    await fc.assert(
      fc.asyncProperty(
        fc.array(body, { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 1, max: 700 }),
        async (bodies, size) => {
          const bytes = Buffer.from(
            bodies
              .map((parts) => `\n${FROM}\n${parts.join("")}\n`)
              .join("")
              .slice(1),
          )
          const cut = async (width: number): Promise<readonly string[]> => {
            const messages: string[] = []
            const chunks = (async function* () {
              for (let at = 0; at < bytes.length; at += width) yield bytes.subarray(at, at + width)
            })()
            for await (const { bytes: one } of mboxMessages(chunks, 100_000)) {
              messages.push(Buffer.from(one ?? []).toString("latin1"))
            }
            return messages
          }
          const whole = await cut(bytes.length)
          expect(whole.length).toBeGreaterThanOrEqual(1)
          expect(await cut(size)).toEqual(whole)
        },
      ),
    )
  })
})
