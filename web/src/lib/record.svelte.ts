import { answerOf, api, type Told } from "../api/client.ts"

/** The record that is served: what it holds, who decides here, and when others have written to it. */
class RecordState {
  status = $state.raw<Told["RecordStatus"] | null>(null)
  /** Number of the last entry that the server told of; pages ask anew when it grows. */
  entry = $state(0)

  async refresh(): Promise<void> {
    this.status = await answerOf(api.GET("/api/v1/record"))
    this.entry = this.status.entry
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
