import { sha256Hex, type CaptureId } from "../model/index.ts"
import { segmentTree, type Act } from "../record/index.ts"

/** What is logged of a working text that a parser made: its hash, that of its segment map, and the root by which a part of it can be proven. */
export function textAct(
  captureId: CaptureId,
  { parser, parserVersion }: { readonly parser: string; readonly parserVersion: string },
  { text, parsed }: { readonly text: Uint8Array; readonly parsed: Uint8Array },
): Act {
  return {
    act: "text",
    captureId,
    parser,
    parserVersion,
    text: sha256Hex(text),
    parsed: sha256Hex(parsed),
    segmentRoot: segmentTree(text).root,
  }
}
