import { onDestroy } from "svelte"
import { answerOf, api, AskedInVain, type Told } from "../api/client.ts"
import type { DecisionRequest } from "./act-forms.ts"
import { Asked } from "./asked.svelte.ts"
import { decideOn, movedOn } from "./deciding.svelte.ts"
import { keep, kept } from "./kept.ts"
import { place } from "./router.svelte.ts"

/** So many questions of the queue are shown beside the one that is asked. */
const SHOWN = 50
const KEPT = "skipped"

/** Questions that were put off here, each with how far it moved a figure then: one that has come to move more is asked again. */
function keptSkips(): Map<string, number> {
  try {
    return new Map(Object.entries(JSON.parse(kept(KEPT) ?? "{}") as Record<string, number>))
  } catch {
    return new Map()
  }
}

type Question = Told["Question"]

/** A person's way through the queue, question by question. Where it stands is in the address: `?q=`, and `?incident=` to stay within one. */
export class ReviewWalk {
  readonly queue = new Asked<Told["QuestionPage"]>()
  readonly full = new Asked<Told["QuestionInFull"]>()
  /** What was decided last, or taken back. */
  last = $state.raw<{ readonly words: string; readonly undone: boolean; readonly effects: Told["Effects"] } | null>(
    null,
  )
  failure = $state.raw<AskedInVain | null>(null)
  busy = $state(false)
  decided = $state(0)
  #skips = $state.raw(keptSkips())
  readonly #done: { readonly question: string; readonly ids: readonly string[]; readonly words: string }[] = []
  #shown = ""
  #left = false

  constructor() {
    onDestroy(() => {
      this.#left = true
    })
  }

  get questions(): readonly Question[] {
    return this.queue.answer?.questions ?? []
  }

  get id(): string | null {
    return place.query.get("q")
  }

  isSkipped({ id, movesAtMost }: Question): boolean {
    return (movesAtMost ?? 0) <= (this.#skips.get(id) ?? -1)
  }

  /** Reads the queue as it is now, of one incident or of all, and goes to the first question where none is open. */
  async start(incident: string | null): Promise<void> {
    await this.queue.ask(() =>
      answerOf(
        api.GET("/api/v1/review", { params: { query: { limit: SHOWN, ...(incident === null ? {} : { incident }) } } }),
      ),
    )
    // Of a queue that is asked for anew the next answer says which is first.
    if (this.id === null && !this.queue.waiting) this.#go(this.#first())
  }

  /** Asks the question of the address; where it names none, what the queue has now. */
  async show(): Promise<void> {
    const { id } = this
    if (id === null) {
      this.#shown = ""
      this.full.forget()
      if (this.queue.answer !== null && !this.queue.waiting) await this.start(place.query.get("incident"))
      return
    }
    if (this.#shown !== id) this.full.answer = null
    this.#shown = id
    await this.full.ask(() => answerOf(api.GET("/api/v1/review/{id}", { params: { path: { id } } })))
    // Answered meanwhile, here or by others: the next one is asked instead.
    if (this.full.failure?.problem?.status === 404 && this.id === id) this.#go(this.#first(id))
  }

  step(by: 1 | -1): void {
    const at = this.questions.findIndex(({ id }) => id === this.id)
    const to = this.questions[at + by]
    if (to !== undefined) this.#go(to.id)
  }

  skip(): void {
    const { question } = this.full.answer ?? {}
    if (question === undefined) return
    this.#skips = new Map([...this.#skips, [question.id, question.movesAtMost ?? 0]])
    keep(KEPT, JSON.stringify(Object.fromEntries(this.#skips)))
    this.last = null
    this.#go(this.#after(question.id))
  }

  /** Decides what answers the question, and goes on to the next. */
  async answer(requests: readonly DecisionRequest[]): Promise<void> {
    const { question, entry } = this.full.answer ?? {}
    if (question === undefined || entry === undefined || this.busy) return
    const next = this.#after(question.id)
    const decided = await this.#decide(requests, { entry })
    if (decided !== null) this.took(question.id, decided, next)
  }

  /** Something was decided, here or in the dialog. `next`: the question that is asked then; absent: the same goes on. */
  took(question: string, decided: Told["Decided"], next?: string | null): void {
    const words = decided.decisions.map(({ inWords }) => inWords).join("; ")
    this.#done.push({ question, ids: decided.decisions.map(({ id }) => id), words })
    this.decided += decided.decisions.length
    this.last = { words, undone: false, effects: decided.effects }
    if (next !== undefined) this.#go(next)
  }

  /** The question that is asked after one is answered. */
  nextOf(question: string): string | null {
    return this.#after(question)
  }

  get undoable(): boolean {
    return this.decided > 0
  }

  /** Takes back what was done last in this walk, and asks it again. */
  async undo(why: string): Promise<void> {
    const step = this.#done.at(-1)
    if (step === undefined) return
    const undone = await this.#decide(
      step.ids.toReversed().map((id) => ({ act: "undo", on: [id], why })),
      {},
    )
    if (undone === null) return
    this.#done.pop()
    this.decided -= step.ids.length
    this.last = { words: step.words, undone: true, effects: undone.effects }
    if (this.id === step.question) await this.show()
    else this.#go(step.question)
  }

  async #decide(requests: readonly DecisionRequest[], terms: { entry?: number }): Promise<Told["Decided"] | null> {
    this.busy = true
    try {
      const decided = await decideOn(requests, terms)
      this.failure = null
      return decided
    } catch (error) {
      this.failure = error instanceof AskedInVain ? error : new AskedInVain(null)
      if (movedOn(this.failure)) await this.show()
      return null
    } finally {
      this.busy = false
    }
  }

  #first(but: string | null = null): string | null {
    return this.questions.find((one) => one.id !== but && !this.isSkipped(one))?.id ?? null
  }

  #after(id: string): string | null {
    const at = this.questions.findIndex((one) => one.id === id)
    const later = this.questions.slice(at + 1).find((one) => !this.isSkipped(one))
    return later?.id ?? this.#first(id)
  }

  #go(id: string | null): void {
    // What is answered after the page was left says nothing of where the reader is now.
    if (!this.#left) place.ask({ q: id })
  }
}
