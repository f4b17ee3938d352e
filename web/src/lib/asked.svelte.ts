import { AskedInVain } from "../api/client.ts"

/** A page that is being turned asks when it rests. */
const REST_MS = 150

/** A question to the API and what has become of it; the answer before stays while another is on its way. */
export class Asked<Answer> {
  answer = $state.raw<Answer | null>(null)
  failure = $state.raw<AskedInVain | null>(null)
  waiting = $state(false)
  #turn = 0

  /**
   * Calls `ask` once the page has rested, at once where nothing was asked yet. For the effects of what follows a page that is turned: what it
   * gives is how to give it up. It reads nothing that changes with the answer, or each answer would be asked for anew.
   */
  rested(ask: () => void): () => void {
    const timer = setTimeout(ask, this.#turn === 0 ? 0 : REST_MS)
    return () => clearTimeout(timer)
  }

  /** As if nothing had been asked: what is on its way counts no more. */
  forget(): void {
    this.#turn += 1
    this.answer = null
    this.failure = null
    this.waiting = false
  }

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
