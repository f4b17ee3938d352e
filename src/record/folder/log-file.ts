import { closeSync, constants, fdatasync, fstatSync, ftruncateSync, openSync, readSync, writeSync } from "node:fs"
import { promisify } from "node:util"
import { ReckonerError } from "../../model/index.ts"
import { breakInChain, NO_ENTRY, readEntry } from "../chain.ts"
import type { LogEntry } from "../port.ts"
import { ioError, withPath } from "./io-error.ts"

const fdatasyncOf = promisify(fdatasync)
const CHUNK_BYTES = 1 << 16
const LINE_END = 10

/** The last entry of the last whole append, and where its line ends. */
export interface LogEnd {
  readonly n: number
  readonly hash: string
  readonly offsetBytes: number
}

interface Line {
  readonly text: string
  readonly startBytes: number
  readonly endBytes: number
}

/** `log.jsonl`: whole appends up to `end`; what stands behind it is torn and does not count. */
export class LogFile {
  readonly path: string
  readonly #fd: number
  #end: LogEnd
  readonly #sizeAtOpening: number
  /** Set after a failure that leaves unknown what is on disk: no append after it. */
  #broken: ReckonerError | null = null

  private constructor(path: string, fd: number, sizeAtOpening: number) {
    this.path = path
    this.#fd = fd
    this.#sizeAtOpening = sizeAtOpening
    this.#end = { ...NO_ENTRY, offsetBytes: 0 }
  }

  /** @throws ReckonerError "record-damaged" where the last whole line is no entry. Cost does not grow with the log. */
  static open(path: string, write: boolean): LogFile {
    return withPath(path, "open", () => {
      const fd = openSync(path, write ? constants.O_RDWR : constants.O_RDONLY)
      try {
        const log = new LogFile(path, fd, fstatSync(fd).size)
        log.#end = log.#findEnd()
        return log
      } catch (cause) {
        closeSync(fd)
        throw cause
      }
    })
  }

  get end(): LogEnd {
    return this.#end
  }

  /** Bytes behind the last whole append: the rest of a write that was killed, never acknowledged. */
  readTorn(): Uint8Array {
    return this.#read(this.#end.offsetBytes, this.#sizeAtOpening - this.#end.offsetBytes)
  }

  /** For the writer, at opening. */
  cutTorn(): void {
    withPath(this.path, "cut the torn end of", () => ftruncateSync(this.#fd, this.#end.offsetBytes))
  }

  /** Entries from number `from` on. @throws ReckonerError "record-damaged" naming the first that does not hold. */
  *entries(from: number): Generator<LogEntry> {
    for (const { entry } of this.lines(from)) yield entry
  }

  /** The same, with the lines that they stand in, without line ends. */
  *lines(from: number): Generator<{ readonly entry: LogEntry; readonly line: string }> {
    const end = this.#end
    let before: { readonly n: number; readonly hash: string } | null = from <= 1 ? NO_ENTRY : null
    let expected = Math.max(1, from)
    for (const line of this.#forward(this.#offsetOf(expected, end), end.offsetBytes)) {
      const entry = readEntry(line.text)
      if (typeof entry === "string") throw this.#damaged(expected, entry)
      const broken =
        before === null ? (entry.n === expected ? null : `has the number ${entry.n}`) : breakInChain(before, entry)
      if (broken !== null) throw this.#damaged(expected, broken)
      yield { entry, line: line.text }
      before = entry
      expected = entry.n + 1
    }
  }

  /** Appends whole lines (with their ends) durably: returns after they are on disk. */
  async append(lines: Uint8Array, last: { readonly n: number; readonly hash: string }): Promise<void> {
    if (this.#broken !== null) throw this.#broken
    const at = this.#end.offsetBytes
    try {
      for (let done = 0; done < lines.length;) done += writeSync(this.#fd, lines, done, lines.length - done, at + done)
    } catch (cause) {
      this.#takeBack(at)
      throw ioError(this.path, "write to", cause)
    }
    try {
      await fdatasyncOf(this.#fd)
    } catch (cause) {
      // After a failed fsync nobody knows what is on disk; only opening again finds out.
      this.#broken = ioError(this.path, "make durable", cause)
      throw this.#broken
    }
    this.#end = { n: last.n, hash: last.hash, offsetBytes: at + lines.length }
  }

  close(): void {
    closeSync(this.#fd)
  }

  #takeBack(offsetBytes: number): void {
    try {
      ftruncateSync(this.#fd, offsetBytes)
    } catch (cause) {
      this.#broken = ioError(this.path, "cut a failed write off", cause)
    }
  }

  #findEnd(): LogEnd {
    for (const line of this.#backward(this.#sizeAtOpening)) {
      const entry = readEntry(line.text)
      if (typeof entry === "string") {
        throw new ReckonerError("record-damaged", `the last line of ${this.path} ${entry}`, RESTORE)
      }
      if (entry.more === 0) return { n: entry.n, hash: entry.hash, offsetBytes: line.endBytes }
    }
    return { ...NO_ENTRY, offsetBytes: 0 }
  }

  /** Where the line of entry `n` begins, counted back from the end: cheap for the last entries, which are those asked for. */
  #offsetOf(n: number, end: LogEnd): number {
    if (n <= 1) return 0
    let number = end.n
    if (n > number) return end.offsetBytes
    for (const line of this.#backward(end.offsetBytes)) {
      if (number === n) return line.startBytes
      number -= 1
    }
    return 0
  }

  #damaged(n: number, why: string): ReckonerError {
    return new ReckonerError("record-damaged", `entry ${n} of ${this.path} ${why}`, RESTORE)
  }

  #read(offset: number, length: number): Buffer {
    const bytes = Buffer.allocUnsafe(length)
    const done = withPath(this.path, "read", () => {
      let read = 0
      for (let got = -1; got !== 0 && read < length; read += got) {
        got = readSync(this.#fd, bytes, read, length - read, offset + read)
      }
      return read
    })
    return bytes.subarray(0, done)
  }

  *#forward(startBytes: number, endBytes: number): Generator<Line> {
    let rest: Buffer = Buffer.alloc(0)
    let restStart = startBytes
    for (let offset = startBytes; offset < endBytes;) {
      const chunk = this.#read(offset, Math.min(CHUNK_BYTES, endBytes - offset))
      if (chunk.length === 0) return
      offset += chunk.length
      rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk])
      let from = 0
      for (let at = rest.indexOf(LINE_END); at >= 0; at = rest.indexOf(LINE_END, from)) {
        yield { text: rest.toString("utf8", from, at), startBytes: restStart + from, endBytes: restStart + at + 1 }
        from = at + 1
      }
      rest = rest.subarray(from)
      restStart += from
    }
  }

  /** Whole lines that end at or before `endBytes`, last first. */
  *#backward(endBytes: number): Generator<Line> {
    let held: Buffer = Buffer.alloc(0)
    let heldStart = endBytes
    let lineEnd = -1
    while (heldStart > 0 || held.length > 0) {
      const at = lineEnd < 0 ? held.lastIndexOf(LINE_END) : lineEnd === 0 ? -1 : held.lastIndexOf(LINE_END, lineEnd - 1)
      if (at < 0 && heldStart > 0) {
        const length = Math.min(CHUNK_BYTES, heldStart)
        heldStart -= length
        held = Buffer.concat([this.#read(heldStart, length), held])
        if (lineEnd >= 0) lineEnd += length
        continue
      }
      if (lineEnd >= 0) {
        yield {
          text: held.toString("utf8", at + 1, lineEnd),
          startBytes: heldStart + at + 1,
          endBytes: heldStart + lineEnd + 1,
        }
        held = held.subarray(0, at + 1)
      }
      if (at < 0) return
      lineEnd = at
    }
  }
}

const RESTORE = "Run `reckoner verify`, and restore the file from a copy: nothing has been changed."
