import { answerOf, api, type Told } from "../api/client.ts"

/** The record that is served: what it holds, who decides here, and when others have written to it. */
class RecordState {
  status = $state.raw<Told["RecordStatus"] | null>(null)
  /** How often the log has grown since these pages were opened: they ask anew each time, and not once more for learning where it stood at first. */
  grown = $state(0)

  /** Number of the last entry that the server told of. */
  get entry(): number {
    return this.status?.entry ?? 0
  }

  async refresh(): Promise<void> {
    const before = this.status?.entry
    this.status = await answerOf(api.GET("/api/v1/record"))
    if (before !== undefined && before !== this.entry) this.grown += 1
  }

  /** Listens for what others write. */
  follow(): void {
    const live = new EventSource("/api/v1/live")
    live.addEventListener("record", (event) => {
      const { entry } = JSON.parse((event as MessageEvent<string>).data) as { entry: number }
      if (entry !== this.entry) void this.refresh()
    })
  }
}

export const record = new RecordState()
