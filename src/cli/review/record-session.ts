import type { Workspace } from "../../workflow/index.ts"

/**
 * A record that is held open for writing only while something is asked of it or written, and let go while a person thinks, so that
 * others can write meanwhile.
 */
export class RecordSession {
  readonly #open: (former: Workspace | null) => Promise<Workspace>
  #held: Workspace | null = null
  #former: Workspace | null = null
  #lastSeen: number | null = null
  #movedOn = false

  /** `open` opens the record for writing; it is given what was open before, whose reader and gazetteer can be used again. */
  constructor(open: (former: Workspace | null) => Promise<Workspace>) {
    this.#open = open
  }

  /** The record, until `rest`. @throws ReckonerError "record-busy" where another process writes to it */
  async workspace(): Promise<Workspace> {
    if (this.#held !== null) return this.#held
    const workspace = await this.#open(this.#former)
    this.#held = workspace
    const { n } = await workspace.record.lastEntry()
    if (this.#lastSeen !== null && this.#lastSeen !== n) this.#movedOn = true
    return workspace
  }

  /** Lets the record go. What is written until it is asked again is others'. */
  async rest(): Promise<void> {
    const held = this.#held
    if (held === null) return
    this.#lastSeen = (await held.record.lastEntry()).n
    this.#held = null
    this.#former = held
    await held.close()
  }

  /** True, once, where others wrote to the record since the person last saw it. Opens it. */
  async movedOn(): Promise<boolean> {
    await this.workspace()
    const moved = this.#movedOn
    this.#movedOn = false
    return moved
  }
}
