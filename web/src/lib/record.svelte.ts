import { answerOf, api, type Told } from "../api/client.ts"

/** A line that the server refuses is tried again after such a pause. */
const AGAIN_MS = 30_000

/** The record that is served: what it holds, who decides here, and when others have written to it. */
class RecordState {
  status = $state.raw<Told["RecordStatus"] | null>(null)
  /** How often the log has grown since these pages were opened: they ask anew each time, and not once more for learning where it stood at first. */
  grown = $state(0)
  #asked = 0
  #answered = 0
  #line: EventSource | null = null

  /** Number of the last entry that the server told of. */
  get entry(): number {
    return this.status?.entry ?? 0
  }

  /** @throws AskedInVain */
  async refresh(): Promise<void> {
    this.#asked += 1
    const turn = this.#asked
    const status = await answerOf(api.GET("/api/v1/record"))
    // A later question was answered already.
    if (turn < this.#answered) return
    this.#answered = turn
    const before = this.status?.entry
    this.status = status
    // What stood there when it was asked says nothing: the page that decided and the line that tells of it ask at the same time.
    if (before !== undefined && before !== this.entry) this.grown += 1
  }

  /**
   * Listens for what others write while the page is in sight: a browser keeps six connections to a server for all of its pages together,
   * and those that nobody looks at would leave none for the next.
   */
  follow(): void {
    const turn = (): void => {
      if (document.visibilityState === "hidden") this.#leave()
      else this.#listen(turn)
    }
    document.addEventListener("visibilitychange", turn)
    turn()
  }

  #listen(again: () => void): void {
    if (this.#line !== null) return
    const line = new EventSource("/api/v1/live")
    this.#line = line
    let broken = false
    line.addEventListener("record", (event) => {
      const { entry } = JSON.parse((event as MessageEvent<string>).data) as { entry: number }
      const back = broken
      broken = false
      // In vain: the line tells of the next entry, or of this one when it is there again.
      if (entry !== this.entry) void this.refresh().catch(() => null)
      // What was asked meanwhile had no answer: pages ask once more, as they do of a record that has grown.
      else if (back) this.grown += 1
    })
    line.addEventListener("error", () => {
      broken = true
      // A line that broke the browser mends by itself; one that was refused it gives up.
      if (line.readyState !== EventSource.CLOSED) return
      this.#leave()
      setTimeout(again, AGAIN_MS)
    })
  }

  #leave(): void {
    this.#line?.close()
    this.#line = null
  }
}

export const record = new RecordState()
