/** Reads a stream of bytes piece by piece, holding no more than what is asked for. */
export class ByteReader {
  readonly #chunks: AsyncIterator<Uint8Array>
  #held: Uint8Array = new Uint8Array()
  #read = 0

  constructor(chunks: AsyncIterable<Uint8Array>) {
    this.#chunks = chunks[Symbol.asyncIterator]()
  }

  /** Bytes that were given out or passed over. */
  get position(): number {
    return this.#read
  }

  /** Up to and with `mark`, or what is left where it does not come. @throws RangeError where it is not among the first `most` bytes */
  async through(mark: string, most: number): Promise<Uint8Array> {
    const needle = Buffer.from(mark, "latin1")
    for (let from = 0; ;) {
      const found = Buffer.from(this.#held.buffer, this.#held.byteOffset, this.#held.length).indexOf(needle, from)
      if (found >= 0 && found + needle.length <= most) return this.#give(found + needle.length)
      if (found >= 0 || this.#held.length > most) throw new RangeError(`has a head of more than ${most} bytes`)
      from = Math.max(0, this.#held.length - needle.length)
      if (!(await this.#more())) return this.#give(this.#held.length)
    }
  }

  /** The next bytes; fewer where the stream ends. */
  async take(count: number): Promise<Uint8Array> {
    const parts: Uint8Array[] = []
    let missing = count
    while (missing > 0) {
      if (this.#held.length === 0 && !(await this.#more())) break
      const part = this.#give(Math.min(missing, this.#held.length))
      parts.push(part)
      missing -= part.length
    }
    return parts.length === 1 ? (parts[0] as Uint8Array) : Buffer.concat(parts)
  }

  /** @returns how many bytes there were to pass over, at most `count`. */
  async skip(count: number): Promise<number> {
    let missing = count
    while (missing > 0) {
      if (this.#held.length === 0 && !(await this.#more())) break
      missing -= this.#give(Math.min(missing, this.#held.length)).length
    }
    return count - missing
  }

  #give(count: number): Uint8Array {
    const given = this.#held.subarray(0, count)
    this.#held = this.#held.subarray(count)
    this.#read += count
    return given
  }

  async #more(): Promise<boolean> {
    const next = await this.#chunks.next()
    if (next.done === true) return false
    this.#held = this.#held.length === 0 ? next.value : Buffer.concat([this.#held, next.value])
    return true
  }
}
