import type { Told } from "../api/client.ts"
import type { ActName, DecisionRequest, Subject } from "./act-forms.ts"
import { say } from "./language.svelte.ts"
import { record } from "./record.svelte.ts"
import type { ReviewWalk } from "./review-walk.svelte.ts"

/** What a person does at the question that is open, by button or by key; and what stands open meanwhile: grounds, a dialog, the keys, a name. */
export class ReviewDesk {
  /** Index of the answer whose grounds are asked for; null where none are. */
  asking = $state<number | null>(null)
  dialog = $state.raw<{ readonly question: string; readonly subject: Subject; readonly act: ActName } | null>(null)
  keys = $state(false)
  /** What waits until somebody is named who decides here. */
  waiting = $state.raw<(() => void) | null>(null)
  readonly #walk: ReviewWalk

  constructor(walk: ReviewWalk) {
    this.#walk = walk
  }

  get full(): Told["QuestionInFull"] | null {
    return this.#walk.full.answer
  }

  get writable(): boolean {
    return record.status?.writable === true
  }

  answer(requests: readonly DecisionRequest[]): void {
    const work = (): void => void this.#walk.answer(requests)
    if (record.status?.person === null) this.waiting = work
    else work()
  }

  named(): void {
    const work = this.waiting
    this.waiting = null
    work?.()
  }

  choose(index: number): void {
    const chosen = this.full?.answers[index]
    if (chosen === undefined || !this.writable || this.#walk.busy) return
    if (chosen.needsWhy) this.asking = index
    else this.answer(chosen.requests)
  }

  open(act: ActName): void {
    const { claim, question } = this.full ?? {}
    if (claim === undefined || claim === null || question === undefined || !this.writable) return
    this.dialog = { question: question.id, subject: { kind: "claim", id: claim.id, quote: claim.quote, claim }, act }
  }

  closed(decided: Told["Decided"] | null): void {
    const { act, question } = this.dialog ?? {}
    this.dialog = null
    if (decided === null || question === undefined) return
    this.#walk.took(question, decided, act === "note" ? undefined : this.#walk.nextOf(question))
    if (act === "note") void this.#walk.show()
  }

  /** Another question is open: what was begun at the one before is left. */
  turned(): void {
    this.asking = null
    this.waiting = null
    this.dialog = null
  }

  /** What the keys do is not meant while something stands open before the question. */
  get covered(): boolean {
    return this.waiting !== null || this.dialog !== null || this.keys
  }

  undo(): void {
    if (this.#walk.undoable && !this.#walk.busy) void this.#walk.undo(say("review.undoWhy"))
  }

  #chooseKind(kind: "accept" | "reject"): void {
    this.choose(this.full?.answers.findIndex((one) => one.kind === kind) ?? -1)
  }

  /** Of decisions in conflict: let that one stand. */
  #chooseNumber(index: number): void {
    const kind = this.full?.answers[index]?.kind
    if (kind !== "accept" && kind !== "reject") this.choose(index)
  }

  /** What each single letter does. */
  readonly acts: Readonly<Record<string, () => void>> = {
    a: () => this.#chooseKind("accept"),
    r: () => this.#chooseKind("reject"),
    "1": () => this.#chooseNumber(0),
    "2": () => this.#chooseNumber(1),
    c: () => this.open("correct"),
    t: () => this.open("tier"),
    m: () => this.open("move"),
    n: () => this.open("note"),
    s: () => this.#walk.skip(),
    u: () => this.undo(),
    j: () => this.#walk.step(1),
    k: () => this.#walk.step(-1),
    "?": () => {
      this.keys = true
    },
  }
}
