import { AskedInVain } from "../api/client.ts"

/** A question to the API and what has become of it; the answer before stays while another is on its way. */
export class Asked<Answer> {
  answer = $state.raw<Answer | null>(null)
  failure = $state.raw<AskedInVain | null>(null)
  waiting = $state(false)
  #turn = 0

  /** Asks; of several questions that are on their way the last alone counts. */
  async ask(question: () => Promise<Answer>): Promise<void> {
    this.#turn += 1
    const turn = this.#turn
    this.waiting = true
    try {
      const answer = await question()
      if (turn !== this.#turn) return
      this.answer = answer
      this.failure = null
    } catch (error) {
      if (turn !== this.#turn) return
      this.failure = error instanceof AskedInVain ? error : new AskedInVain(null)
    }
    this.waiting = false
  }
}
