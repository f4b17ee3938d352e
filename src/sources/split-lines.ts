export interface InputLine {
  /** From 1. */
  readonly number: number
  /** Without its line end (LF or CRLF); null where it is longer than the limit. */
  readonly bytes: Uint8Array | null
}

const LF = 10
const CR = 13

/** Lines of a stream in bounded memory: holds one chunk and at most `maxBytes` of one line. Empty lines are given too. */
export async function* splitLines(chunks: AsyncIterable<Uint8Array>, maxBytes: number): AsyncGenerator<InputLine> {
  let held: Uint8Array[] = []
  let heldBytes = 0
  let number = 1
  const hold = (part: Uint8Array): void => {
    heldBytes += part.length
    if (heldBytes > maxBytes + 1) held = []
    else if (part.length > 0) held.push(part)
  }
  const take = (): InputLine => {
    const whole = held.length === 1 ? held[0] : Buffer.concat(held)
    const tooLong = heldBytes > maxBytes + 1
    held = []
    heldBytes = 0
    const line = whole === undefined || tooLong ? null : withoutReturn(whole)
    return { number: number++, bytes: line === null || line.length > maxBytes ? null : line }
  }
  for await (const chunk of chunks) {
    let from = 0
    for (let at = chunk.indexOf(LF); at >= 0; at = chunk.indexOf(LF, from)) {
      hold(chunk.subarray(from, at))
      yield take()
      from = at + 1
    }
    hold(chunk.subarray(from))
  }
  if (heldBytes > 0) yield take()
}

const withoutReturn = (line: Uint8Array): Uint8Array => (line.at(-1) === CR ? line.subarray(0, -1) : line)
