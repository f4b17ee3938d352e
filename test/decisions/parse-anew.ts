import { packParsed, parseCapture } from "../../src/documents/index.ts"
import { sha256Hex } from "../../src/model/index.ts"
import type { DocumentRow, Workspace } from "../../src/workflow/index.ts"
import { NOW } from "./small-record.ts"

/** Adds another working text of a report, as a later version of its parser would. */
export async function parseAnew(
  workspace: Workspace,
  { capture, text: former }: DocumentRow,
  change: (text: string) => string,
): Promise<void> {
  const text = change(new TextDecoder().decode(await workspace.record.getBlob(former.hash)))
  const bytes = new TextEncoder().encode(text)
  const parsed = {
    ...(await parseCapture({ bytes, mediaType: "text/plain", name: capture.name ?? "report" })),
    parserVersion: "next",
  }
  const packed = packParsed(parsed)
  await workspace.record.append(
    NOW,
    [bytes, new TextEncoder().encode(packed)],
    [
      {
        act: "text",
        captureId: capture.id,
        parser: parsed.parser,
        parserVersion: parsed.parserVersion,
        text: sha256Hex(bytes),
        parsed: sha256Hex(packed),
      },
    ],
  )
}
