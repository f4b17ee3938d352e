import { ReckonerError, type DecisionId, type ErrorCode } from "../../model/index.ts"
import { counted } from "../../publication/index.ts"
import {
  decide,
  openQueue,
  questionInFull,
  weighAnswers,
  withWhy,
  type DecisionRequest,
  type Identity,
  type Question,
  type QuestionInFull,
  type Skips,
  type WeighedAnswer,
} from "../../workflow/index.ts"
import type { Keyboard } from "../keyboard.ts"
import type { Screen } from "../screen.ts"
import { shortId } from "../short-id.ts"
import { answerName, keyOfAnswer } from "./answer-words.ts"
import { askChange } from "./ask-change.ts"
import { HELP_LINES } from "./help-lines.ts"
import { moreLines, reportLines } from "./more-lines.ts"
import { showPages } from "./pages.ts"
import type { RecordSession } from "./record-session.ts"
import { questionScreen } from "./question-screen.ts"
import { typeLine } from "./type-line.ts"

/** What a walk through the queue needs. */
export interface WalkNeeds {
  readonly session: RecordSession
  readonly identity: Identity
  readonly screen: Screen
  readonly keyboard: Keyboard
  /** The incident to stay within; null for the whole record. */
  readonly name: string | null
  readonly skips: Skips
  /** Called whenever they change, so that nothing is lost where the program ends. */
  readonly keepSkips: (skips: Skips) => void
}

/** How a walk ended. */
export interface WalkEnd {
  readonly decisions: number
  readonly skipped: number
  /** Questions left that were not skipped; null where there may be more. */
  readonly finished: boolean
}

/** What a person did, so that it can be taken back. */
type Step = { readonly question: Question } & (
  | { readonly did: "decided"; readonly ids: readonly DecisionId[] }
  | { readonly did: "skipped" }
)

/** Where a pressed key leads: on to the next question, out, nowhere, or to the question of an id. */
type Went = "on" | "quit" | "stay" | { readonly to: string }

/** Lets the record go while it waits for a key. */
/** What whoever decides can put right where they are: by other words. */
const MENDED_HERE: ReadonlySet<ErrorCode> = new Set(["usage", "not-found", "ambiguous"])

const restingKeyboard = ({ keyboard, session }: WalkNeeds): Keyboard => ({
  next: async () => {
    await session.rest()
    return keyboard.next()
  },
  close: () => keyboard.close(),
})

/** A person's way through the queue, question by question. */
export class Walk {
  readonly #needs: WalkNeeds
  #skips: ReadonlyMap<string, number>
  readonly #steps: Step[] = []
  readonly #seen: string[] = []
  #message = ""
  #decided = 0
  #skipped = 0

  constructor(needs: WalkNeeds) {
    this.#needs = { ...needs, keyboard: restingKeyboard(needs) }
    this.#skips = needs.skips
  }

  /** Goes on until the person quits or nothing is left. @throws ReckonerError where the record cannot be read or written */
  async run(): Promise<WalkEnd> {
    let wanted: string | null = null
    for (;;) {
      const question = await this.#next(wanted)
      if (question === null) return this.#end(true)
      if (this.#seen.at(-1) !== question.id) this.#seen.push(question.id)
      const full = await questionInFull(await this.#needs.session.workspace(), question)
      const went = await this.#ask(full)
      if (went === "quit") return this.#end(false)
      wanted = went === "on" ? null : went.to
    }
  }

  #end(finished: boolean): WalkEnd {
    return { decisions: this.#decided, skipped: this.#skipped, finished }
  }

  #isSkipped({ id, weight }: Question): boolean {
    return weight <= (this.#skips.get(id) ?? -1)
  }

  /** The question of an id, where it is still asked; else the first that was not skipped. */
  async #next(id: string | null): Promise<Question | null> {
    const queue = await openQueue(await this.#needs.session.workspace(), this.#needs.name)
    this.#total = queue.total
    const [named] = id === null ? [] : await queue.first(1, (question) => question.id === id)
    if (named !== undefined) return named
    const [first] = await queue.first(1, (question) => !this.#isSkipped(question))
    return first ?? null
  }
  #total = 0

  #draw(full: QuestionInFull, answers: readonly WeighedAnswer[] | null, message = this.#message): void {
    const { screen } = this.#needs
    const done = [
      `${counted(this.#total, "question")} asked`,
      counted(this.#decided, "decision"),
      `${this.#skipped} skipped`,
    ]
    screen.show(questionScreen(full, answers, { standing: `Review · ${done.join(" · ")}`, message }, screen))
  }

  /** Asks one question until it is answered or left: on to the next, or to the question of an id. */
  async #ask(full: QuestionInFull): Promise<"on" | "quit" | { readonly to: string }> {
    const { session, identity, keyboard } = this.#needs
    this.#draw(full, null)
    // What is shown from here on is as it is now.
    await session.movedOn()
    const answers = await weighAnswers(await session.workspace(), identity, full.question)
    for (;;) {
      this.#draw(full, answers)
      const { name } = await keyboard.next()
      if (name === "resize") continue
      this.#message = ""
      const went = await this.#pressed(name, full, answers)
      if (went !== "stay") return went
    }
  }

  /** The same while nobody else writes; else the person is told, and may press again. */
  async #pressed(key: string, full: QuestionInFull, answers: readonly WeighedAnswer[]): Promise<Went> {
    try {
      return await this.#press(key, full, answers)
    } catch (error) {
      if (!(error instanceof ReckonerError) || error.code !== "record-busy") throw error
      this.#message = `${error.message}: nothing was decided. Press again in a moment.`
      return "stay"
    }
  }

  async #press(key: string, full: QuestionInFull, answers: readonly WeighedAnswer[]): Promise<Went> {
    const answer = answers.find((one, index) => keyOfAnswer(one, index) === key)
    if (answer !== undefined) return this.#answer(full, answers, answer)
    const { question } = full
    switch (key) {
      case "q":
      case "quit":
        return "quit"
      case "s":
        this.#skip(question)
        return "on"
      case "b":
        return this.#back()
      case "u":
        return this.#undo()
      case "n":
        return this.#note(full, answers)
      case "c":
      case "t":
        return question.kind === "claim" ? this.#change(key === "c" ? "correct" : "tier", full, answers) : "stay"
      case "v":
        return this.#pages(moreLines(full, answers, this.#needs.screen.columns))
      case "o": {
        const { lines, at } = await reportLines(await this.#needs.session.workspace(), full, this.#needs.screen)
        return this.#pages(lines, at)
      }
      case "?":
        return this.#pages(HELP_LINES)
      default:
        this.#message = "? lists the keys"
        return "stay"
    }
  }

  async #pages(lines: readonly string[], at = 0): Promise<"stay" | "quit"> {
    return (await showPages(lines, this.#needs, at)) ? "stay" : "quit"
  }

  #type(prompt: string, full: QuestionInFull, answers: readonly WeighedAnswer[] | null): Promise<string | null> {
    return typeLine(prompt, this.#needs.keyboard, (line) => {
      // Of a long line the end is seen, where the person types.
      this.#draw(full, answers, [...line].slice(1 - this.#needs.screen.columns).join(""))
    })
  }

  /** Grounds; null where they were not given though the act must have some. */
  async #why(full: QuestionInFull, answers: readonly WeighedAnswer[], doing: string): Promise<string | null> {
    const why = await this.#type(`Why ${doing}? (Esc: leave it)`, full, answers)
    if (why !== null && why !== "") return why
    this.#message = "Nothing was decided: it needs its grounds."
    return null
  }

  async #answer(full: QuestionInFull, answers: readonly WeighedAnswer[], answer: WeighedAnswer): Promise<Went> {
    const why = answer.needsWhy ? await this.#why(full, answers, answerName(answer)) : ""
    if (why === null) return "stay"
    return this.#decide(full.question, withWhy(answer.requests, why))
  }

  /**
   * Writes decisions down; stays, with what was wrong in the message, where they cannot be taken. Where others wrote since the question
   * was shown, it is shown again instead: what the person saw may not be so any more.
   */
  async #decide(question: Question, requests: readonly DecisionRequest[]): Promise<Went> {
    const { session } = this.#needs
    if (await session.movedOn()) {
      this.#message = "Others wrote to the record meanwhile, and nothing was decided: please look again."
      return { to: question.id }
    }
    try {
      const { decisions } = await decide(await session.workspace(), this.#needs.identity, requests)
      const ids = decisions.map(({ id }) => id)
      this.#steps.push({ question, did: "decided", ids })
      this.#decided += ids.length
      this.#message = `${decisions.map(({ id, decision }) => `${decision.act.kind} ${shortId(id)}`).join(", ")} · u takes it back`
      return "on"
    } catch (error) {
      if (!(error instanceof ReckonerError) || !MENDED_HERE.has(error.code)) throw error
      this.#message = `${error.message}. ${error.wayOut}`
      return "stay"
    }
  }

  async #note(full: QuestionInFull, answers: readonly WeighedAnswer[]): Promise<Went> {
    const { question, incident } = full
    const on = full.claim?.id ?? incident?.id
    if (on === undefined) {
      this.#message = "There is no claim to note it on."
      return "stay"
    }
    const why = await this.#type("Note (Esc: leave it):", full, answers)
    if (why === null || why === "") return "stay"
    return this.#stayAfter(await this.#decide(question, [{ act: "note", on: [on], why }]))
  }

  async #change(act: "correct" | "tier", full: QuestionInFull, answers: readonly WeighedAnswer[]): Promise<Went> {
    const request = await askChange(act, full, {
      ...this.#needs,
      type: (prompt) => this.#type(prompt, full, answers),
      say: (message) => {
        this.#message = message
      },
    })
    if (request === null) return "stay"
    const went = await this.#decide(full.question, [request])
    return act === "correct" ? went : this.#stayAfter(went)
  }

  /** After what does not answer the question. */
  #stayAfter(went: Went): Went {
    return went === "on" ? "stay" : went
  }

  #skip(question: Question): void {
    this.#steps.push({ question, did: "skipped" })
    this.#setSkips(new Map([...this.#skips, [question.id, question.weight]]))
    this.#skipped += 1
    this.#message = "skipped: asked again when it has come to weigh more, or with --again"
  }

  #setSkips(skips: ReadonlyMap<string, number>): void {
    this.#skips = skips
    this.#needs.keepSkips(skips)
  }

  /** To the question before this one that is still asked. */
  async #back(): Promise<"stay" | { readonly to: string }> {
    const queue = await openQueue(await this.#needs.session.workspace(), this.#needs.name)
    const here = this.#seen.pop()
    while (this.#seen.length > 0) {
      const id = this.#seen.pop() ?? ""
      const [question] = await queue.first(1, (one) => one.id === id)
      if (question !== undefined) return { to: id }
    }
    if (here !== undefined) this.#seen.push(here)
    this.#message = "Nothing before this one is still asked. u takes the last answer back."
    return "stay"
  }

  /** Takes back what was done last in this walk, and asks it again. */
  async #undo(): Promise<"stay" | { readonly to: string }> {
    const step = this.#steps.pop()
    if (step === undefined) {
      this.#message = "Nothing was done in this walk yet. See: reckoner decide undo"
      return "stay"
    }
    const { question } = step
    if (step.did === "skipped") {
      this.#setSkips(new Map([...this.#skips].filter(([id]) => id !== question.id)))
      this.#skipped -= 1
      this.#message = "asked again"
      return { to: question.id }
    }
    const undone = step.ids.map((id): DecisionRequest => ({ act: "undo", on: [id], why: "taken back in review" }))
    await decide(await this.#needs.session.workspace(), this.#needs.identity, undone)
    this.#decided -= step.ids.length
    this.#message = `undone: ${step.ids.map(shortId).join(", ")}`
    return { to: question.id }
  }
}
