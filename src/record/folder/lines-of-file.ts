import { closeSync, openSync, readSync } from "node:fs"
import { withPath } from "./io-error.ts"

const CHUNK_BYTES = 1 << 18
const LINE_END = 10

/** Lines without their ends, in bounded memory. `whole` is false for a last one that has no end. */
export function* linesOfFile(path: string): Generator<{ readonly text: string; readonly whole: boolean }> {
  const fd = withPath(path, "open", () => openSync(path, "r"))
  try {
    const chunk = Buffer.alloc(CHUNK_BYTES)
    let rest: Buffer = Buffer.alloc(0)
    for (;;) {
      const got = withPath(path, "read", () => readSync(fd, chunk, 0, CHUNK_BYTES, null))
      if (got === 0) break
      rest = Buffer.concat([rest, chunk.subarray(0, got)])
      let from = 0
      for (let at = rest.indexOf(LINE_END); at >= 0; at = rest.indexOf(LINE_END, from)) {
        yield { text: rest.toString("utf8", from, at), whole: true }
        from = at + 1
      }
      rest = rest.subarray(from)
    }
    if (rest.length > 0) yield { text: rest.toString("utf8"), whole: false }
  } finally {
    closeSync(fd)
  }
}
