import { packParsed, parserOf, unpackParsed, type ParsedCapture } from "../documents/index.ts"
import { canonicalJson, captureId, ReckonerError, type Capture, type CaptureId, type Json } from "../model/index.ts"
import { segmentTree, type Act, type RecordPort } from "../record/index.ts"
import { found, type Findings } from "./findings.ts"
import { parse } from "./parse/parse-apart.ts"

type TextAct = Extract<Act, { readonly act: "text" }>

/** An entry of the log, in messages. */
const entryName = (n: number): string => `log.jsonl, entry ${n}`

/** A capture under one id is captured once: whoever entered it again, otherwise, put other words, or other dates, in the place of the first. */
function faultOfCapture(capture: Capture, former: { readonly n: number; readonly capture: Capture } | undefined) {
  if (captureId(capture) !== capture.id) return `states the id ${capture.id}, which what it captured does not have`
  const same = (a: Capture): string => canonicalJson(a as unknown as Json)
  return former === undefined || same(former.capture) === same(capture)
    ? null
    : `captures ${capture.id} once more, and otherwise than entry ${former.n}`
}

/** What the parser of today makes of a capture; null where it makes nothing of it. */
async function parsedAgain(capture: Capture, bytes: Uint8Array): Promise<ParsedCapture | null> {
  try {
    return await parse({ ...capture, bytes, name: capture.name ?? capture.id })
  } catch (error) {
    if (error instanceof ReckonerError && error.code === "bad-input") return null
    throw error
  }
}

/** In words what of a logged text is not as its capture gives it; whether that was looked at. */
async function checkText(
  record: RecordPort,
  { n, act, capture }: { readonly n: number; readonly act: TextAct; readonly capture: Capture },
): Promise<{ readonly faults: readonly string[]; readonly madeAgain: boolean }> {
  const textBytes = await record.getBlob(act.text)
  const faults: string[] = []
  if (act.segmentRoot !== undefined && segmentTree(textBytes).root !== act.segmentRoot) {
    faults.push(`${entryName(n)} states a root that the words of the text of ${capture.id} do not come to`)
  }
  const bytes = await record.getBlob(capture.blob)
  if (bytes.length !== capture.byteLength) {
    faults.push(`${capture.id} has ${bytes.length} bytes, and is logged with ${capture.byteLength}`)
  }
  if (parserOf(capture.mediaType)?.version !== act.parserVersion) return { faults, madeAgain: false }
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(textBytes)
  const again = await parsedAgain(capture, bytes)
  if (again === null || again.text !== text) {
    return {
      faults: [...faults, `working text of ${capture.id} does not come out of its capture again`],
      madeAgain: true,
    }
  }
  // Records written before a field was kept have nothing in its place.
  const filled = (packed: string): string => packParsed(unpackParsed(packed, text))
  const kept = filled(new TextDecoder().decode(await record.getBlob(act.parsed)))
  if (kept !== filled(packParsed(again)) || act.parser !== again.parser) {
    faults.push(
      `${entryName(n)}: what the bytes of ${capture.id} say of themselves, or where its words stand in them, does not come out of them again`,
    )
  }
  return { faults, madeAgain: true }
}

/**
 * Sets what the log says of captures and their texts beside the bytes: that a capture has the id that follows from it and is captured once,
 * and that each text, its map, what the bytes say of themselves and the root of its words come out of them again, where the parser's version is
 * present. What a withdrawal erased is passed over; a blob that is gone otherwise is named by the check of blobs.
 * @returns captures whose text in use was made by another version of its parser, so that nothing says that it comes out of their bytes
 */
export async function checkCaptured(
  record: RecordPort,
  findings: Findings,
  onText: (done: number) => void,
): Promise<readonly CaptureId[]> {
  const captures = new Map<CaptureId, { readonly n: number; readonly capture: Capture }>()
  const notMadeAgain = new Map<CaptureId, boolean>()
  let done = 0
  for await (const { n, body } of record.entries(1)) {
    if (body.act === "capture") {
      const { capture } = body
      const fault = faultOfCapture(capture, captures.get(capture.id))
      if (fault !== null) findings.damage.push(`${entryName(n)} ${fault}`)
      captures.set(capture.id, { n, capture })
    }
    if (body.act !== "text") continue
    const known = captures.get(body.captureId)
    if (known === undefined) {
      findings.damage.push(`${entryName(n)} is a text of ${body.captureId}, which no entry before it captured`)
      continue
    }
    const isHere = (await record.hasBlob(body.text)) && (await record.hasBlob(known.capture.blob))
    if (!isHere) continue
    const what = `the text of ${body.captureId} that entry ${n} names`
    const checked = await found(() => checkText(record, { n, act: body, capture: known.capture }), what, findings)
    if (checked === null) continue
    findings.damage.push(...checked.faults)
    notMadeAgain.set(body.captureId, !checked.madeAgain)
    done += 1
    onText(done)
  }
  return [...notMadeAgain].flatMap(([id, isSo]) => (isSo ? [id] : [])).toSorted()
}
