import { LIMITS } from "../../model/index.ts"
import { badInput } from "../bad-input.ts"

/** Packed streams shorter than this unpack to some ten megabytes at the most, whatever they hold. */
const HARMLESS_BYTES = 20_000
/** What a file may unpack to whatever its own length. */
const ALWAYS_BYTES = 50_000_000
/** A stream's dictionary stands right before it. */
const DICTIONARY_BYTES = 400
const PACKED = /\/(?:FlateDecode|Fl)(?![A-Za-z])/g

/**
 * The library holds each stream of a PDF unpacked: what would unpack to far more than was sent is refused before it is handed over.
 * @throws ReckonerError "bad-input"
 */
export async function refuseBombs(bytes: Uint8Array, name: string): Promise<void> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const most = Math.max(ALWAYS_BYTES, bytes.length * LIMITS.unpackingRatio)
  let unpacked = 0
  for (let at = file.indexOf("stream"); at >= 0;) {
    const dictionary = file.toString("latin1", Math.max(0, at - DICTIONARY_BYTES), at)
    const filters = dictionary.slice(dictionary.lastIndexOf("obj")).match(PACKED)?.length ?? 0
    if (filters > 1) throw badInput(name, "holds what is packed more than once, as only a bomb does")
    if (filters === 0 || dictionary.endsWith("end")) {
      at = file.indexOf("stream", at + 6)
      continue
    }
    const start = file[at + 6] === 13 ? at + 8 : at + 7
    const found = file.indexOf("endstream", start)
    const end = found < 0 ? file.length : found
    if (end - start >= HARMLESS_BYTES) {
      unpacked += await unpackedLength(file.subarray(start, end), most - unpacked)
    }
    if (unpacked > most) throw badInput(name, `unpacks to more than ${most} bytes`)
    // Behind its end: streams do not stand in streams, and each byte is looked at once.
    at = file.indexOf("stream", end + 9)
  }
}

/** Counted until it is more than `most`; what is damaged counts as far as it goes. */
async function unpackedLength(packed: Uint8Array, most: number): Promise<number> {
  let length = 0
  try {
    const source = new Blob([Uint8Array.from(packed)]).stream().pipeThrough(new DecompressionStream("deflate"))
    for await (const chunk of source as AsyncIterable<Uint8Array>) {
      length += chunk.length
      if (length > most) break
    }
  } catch {
    return length
  }
  return length
}
