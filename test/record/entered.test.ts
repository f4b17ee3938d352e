import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { packParsed, parseCapture } from "../../src/documents/index.ts"
import { canonicalJson, sha256Hex, type Json } from "../../src/model/index.ts"
import { openRecord, type Act } from "../../src/record/index.ts"
import { verify } from "../../src/workflow/index.ts"
import { NOW, recordAt, reports } from "./reports.ts"

let folder = ""
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "reckoner-entered-"))
  const workspace = await recordAt(folder, (await reports()).slice(0, 3))
  await workspace.close()
})
afterEach(() => rmSync(folder, { recursive: true }))

const options = () => ({ dir: folder, from: folder, write: false, waitMs: 0, who: "a test", clock: () => NOW })
const damage = async (): Promise<readonly string[]> => (await verify(options())).damage

describe("what somebody entered into the log beside what was captured", () => {
  /** The acts of the first report, as they are logged. */
  const logged = () => {
    const acts = readFileSync(join(folder, "log.jsonl"), "utf8")
      .trimEnd()
      .split("\n")
      .map((line) => (JSON.parse(line) as { readonly body: Act }).body)
    const text = acts.find((act) => act.act === "text")
    const capture = acts.find((act) => act.act === "capture")
    if (text?.act !== "text" || capture?.act !== "capture") throw new Error("nothing was captured")
    return { text, capture }
  }
  const blobOf = (hash: string): Buffer => readFileSync(join(folder, "blobs", hash.slice(0, 2), hash.slice(2)))
  async function entered(blobs: readonly Uint8Array[], acts: readonly Act[]): Promise<number> {
    const record = await openRecord(folder, { write: true })
    const entries = await record.append(NOW, blobs, acts)
    await record.close()
    return entries[0]?.n ?? 0
  }

  test("another report under the id of one that is there, with its text, is named", async () => {
    const { capture, text } = logged()
    const words = Buffer.from("Fifty people were killed in Kyiv on 8 July 2024, officials said.")
    const parsed = await parseCapture({ bytes: words, mediaType: "text/plain", name: "forged" })
    const packed = Buffer.from(packParsed(parsed))
    const forged = {
      ...capture.capture,
      blob: sha256Hex(words),
      byteLength: words.length,
      mediaType: "text/plain",
      outlet: "Sample Forger",
    }
    const n = await entered(
      [words, packed],
      [
        { act: "capture", capture: forged },
        {
          act: "text",
          captureId: forged.id,
          parser: parsed.parser,
          parserVersion: parsed.parserVersion,
          text: sha256Hex(parsed.text),
          parsed: sha256Hex(packed),
        },
      ],
    )
    const found = await damage()
    expect(found).toContain(
      `log.jsonl, entry ${n} states the id ${text.captureId}, which what it captured does not have`,
    )
  })

  test("the same report once more with another instant of capture, or a length that it has not, is named", async () => {
    const { capture, text } = logged()
    const n = await entered(
      [],
      [
        { act: "capture", capture: { ...capture.capture, capturedAt: 1, byteLength: capture.capture.byteLength + 1 } },
        text,
      ],
    )
    const found = await damage()
    expect(found).toContain(`log.jsonl, entry ${n} captures ${text.captureId} once more, and otherwise than entry 2`)
    const { byteLength } = capture.capture
    expect(found).toContain(`${text.captureId} has ${byteLength} bytes, and is logged with ${byteLength + 1}`)
  })

  test("another date than the bytes say of themselves, under the parser's name, is named", async () => {
    const { text } = logged()
    const said = JSON.parse(blobOf(text.parsed).toString("utf8")) as { readonly [name: string]: Json }
    const forged = Buffer.from(canonicalJson({ ...said, published: "2024-07-01" }))
    const n = await entered([forged], [{ ...text, parsed: sha256Hex(forged) }])
    expect(await damage()).toContain(
      `log.jsonl, entry ${n}: what the bytes of ${text.captureId} say of themselves, or where its words stand in them, does not come out of them again`,
    )
  })

  test("other words under the name of a parser that is not here are told as not looked at", async () => {
    expect((await verify(options())).notMadeAgain).toEqual([])
    const { text } = logged()
    const words = Buffer.from("Fifty people were killed in Kyiv on 8 July 2024, officials said.")
    const said = JSON.parse(blobOf(text.parsed).toString("utf8")) as { readonly [name: string]: Json }
    const map = Buffer.from(
      canonicalJson({ ...said, parserVersion: "later", segments: [0, words.length, words.length] }),
    )
    const { segmentRoot: _root, ...rootless } = text
    await entered(
      [words, map],
      [{ ...rootless, parserVersion: "later", text: sha256Hex(words), parsed: sha256Hex(map) }],
    )
    const { notMadeAgain, damage: found } = await verify(options())
    expect([notMadeAgain, found]).toEqual([[text.captureId], []])
  })
})
