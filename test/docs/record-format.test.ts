import { execFileSync } from "node:child_process"
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { bytesOfSpan, packParsed, parseCapture } from "../../src/documents/index.ts"
import { captureId, sha256Hex, type Capture } from "../../src/model/index.ts"
import { initRecord, openRecord } from "../../src/record/index.ts"

const PAGE = readFileSync(new URL("../../docs/record-format.md", import.meta.url), "utf8")
const blocks = (language: string): readonly string[] =>
  [...PAGE.matchAll(new RegExp(`\`\`\`${language}\n([^]*?)\`\`\``, "g"))].map((match) => match[1] ?? "")
const [LINE = "", PARSED = ""] = blocks("json").map((block) => block.trimEnd())
const [LOG = ""] = blocks("jsonl")
const [CHECK_BLOBS = "", CHECK_CHAIN = ""] = blocks("sh")

let folder = ""
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "reckoner-format-"))
  await makeExample()
})
afterEach(() => rmSync(folder, { recursive: true }))

const run = (script: string): string => {
  try {
    return execFileSync("sh", ["-c", script], { cwd: folder, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] })
  } catch (cause) {
    return String((cause as { readonly stdout: unknown }).stdout)
  }
}

const parsedExample = () =>
  parseCapture({ bytes: Buffer.from(LINE), mediaType: "application/x-ndjson-line", name: "reports.ndjson:1" })

async function makeExample(): Promise<void> {
  const bytes = Buffer.from(LINE)
  const parsed = await parsedExample()
  const packed = packParsed(parsed)
  const at = Date.UTC(2026, 10, 22, 9, 1)
  const content = {
    blob: sha256Hex(bytes),
    url: null,
    outlet: "Sample Gazette",
    published: "2024-07-08",
    givenId: "r1",
  }
  const capture: Capture = {
    ...content,
    id: captureId(content),
    byteLength: bytes.length,
    title: null,
    name: "reports.ndjson:1",
    mediaType: "application/x-ndjson-line",
    capturedAt: at,
  }
  const { parser, parserVersion, text } = parsed
  await initRecord(folder, Date.UTC(2026, 10, 22, 9, 0))
  const record = await openRecord(folder, { write: true })
  await record.append(
    at,
    [bytes, Buffer.from(text), Buffer.from(packed)],
    [
      { act: "capture", capture },
      { act: "text", captureId: capture.id, parser, parserVersion, text: sha256Hex(text), parsed: sha256Hex(packed) },
    ],
  )
  await record.close()
}

describe("docs/record-format.md", () => {
  test("its example is what a record holds", async () => {
    expect(readFileSync(join(folder, "log.jsonl"), "utf8")).toBe(LOG)
    expect(packParsed(await parsedExample())).toBe(PARSED)
    const path = /blob `(blobs\/[^`]+)` was/.exec(PAGE)?.[1] ?? ""
    expect(readFileSync(join(folder, path), "utf8")).toBe(PARSED)
  })

  test("its words on the span are true", async () => {
    const parsed = await parsedExample()
    expect(parsed.text.slice(1, 11)).toBe("At least 3")
    expect(bytesOfSpan(parsed, { start: 1, end: 11 })).toEqual({ byteStart: 21, byteEnd: 31 })
    expect(Buffer.from(LINE).toString("utf8", 21, 31)).toBe("At least 3")
    expect(bytesOfSpan(parsed, { start: 0, end: 1 })).toEqual({ byteStart: 19, byteEnd: 21 })
  })

  test("its command for the chain prints the last entry, and names what was changed", () => {
    expect(run(CHECK_CHAIN)).toBe("3 af5178c4aa1750f2e9c862e91632248e114453b15de8a5497b8254da2cb98be3\n")
    const log = join(folder, "log.jsonl")
    writeFileSync(log, LOG.replace("Sample Gazette", "Other Gazette"))
    expect(run(CHECK_CHAIN)).toMatch(/^entry 2 was changed\n3 /)
    writeFileSync(
      log,
      LOG.split("\n")
        .filter((_, i) => i !== 1)
        .join("\n"),
    )
    expect(run(CHECK_CHAIN)).toMatch(/^entry 2 does not follow the one before\n2 /)
  })

  test("its command for the blobs is silent, and names what was changed", () => {
    expect(run(CHECK_BLOBS)).toBe("")
    const hash = sha256Hex(LINE)
    const path = join(hash.slice(0, 2), hash.slice(2))
    writeFileSync(join(folder, "blobs", path), LINE.replace("3", "4"))
    expect(run(CHECK_BLOBS)).toBe(`${path}: FAILED\n`)
  })
})
