import { answerOf, api, AskedInVain, type Told } from "../api/client.ts"

/** So many lines come at once: some 20 kB on the wire. */
const PAGE = 200

/** Lines of the list, as far as they were looked at: the rest is asked for when it comes into sight. */
export class IncidentList {
  lines = $state.raw<readonly Told["IncidentLine"][]>([])
  total = $state(0)
  failure = $state.raw<AskedInVain | null>(null)
  /** True until the first answer. */
  waiting = $state(true)
  #next: string | null = null
  #query: Readonly<Record<string, string>> = {}
  #turn = 0
  #asking = false

  async start(query: Readonly<Record<string, string>>): Promise<void> {
    this.#turn += 1
    this.#query = query
    this.#next = null
    this.#asking = false
    await this.#ask(true)
  }

  /** Asks on until line `index` is there. */
  async reach(index: number): Promise<void> {
    while (index >= this.lines.length && this.#next !== null && !this.#asking) await this.#ask(false)
  }

  async #ask(first: boolean): Promise<void> {
    const turn = this.#turn
    this.#asking = true
    const cursor = this.#next === null ? {} : { cursor: this.#next }
    try {
      const page = await answerOf(
        api.GET("/api/v1/incidents", { params: { query: { ...this.#query, limit: PAGE, ...cursor } } }),
      )
      if (turn !== this.#turn) return
      this.lines = first ? page.incidents : [...this.lines, ...page.incidents]
      this.total = page.total
      this.#next = page.next
      this.failure = null
    } catch (error) {
      if (turn !== this.#turn) return
      this.failure = error instanceof AskedInVain ? error : new AskedInVain(null)
      this.#next = null
    }
    this.waiting = false
    this.#asking = false
  }
}
