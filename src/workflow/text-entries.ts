import type { CaptureId } from "../model/index.ts"
import type { RecordPort } from "../record/index.ts"

/** Where in the log a working text was entered. */
export interface TextEntry {
  readonly n: number
  readonly hash: string
  /** By which a part of the text can be proven; null of entries that were written before there was one. */
  readonly segmentRoot: string | null
}

/** Entries of working texts by capture. The log only grows, so that each of its entries is read once, when it is first asked for. */
export class TextEntries {
  readonly #known = new Map<CaptureId, TextEntry>()
  #read = 0
  #turn: Promise<unknown> = Promise.resolve()

  /** The entry of the text that a capture has now; null where the log up to where it was opened has none. */
  async of(record: RecordPort, capture: CaptureId): Promise<TextEntry | null> {
    const turn = this.#turn.then(() => this.#readOn(record))
    this.#turn = turn.catch(() => null)
    await turn
    return this.#known.get(capture) ?? null
  }

  async #readOn(record: RecordPort): Promise<void> {
    if (this.#read >= (await record.lastEntry()).n) return
    for await (const { n, hash, body } of record.entries(this.#read + 1)) {
      this.#read = n
      if (body.act === "text") {
        this.#known.set(body.captureId, { n, hash, segmentRoot: body.segmentRoot ?? null })
      }
    }
  }
}
