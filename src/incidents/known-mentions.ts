import type { Mention, MentionId } from "../model/index.ts"
import { blockKeys } from "./block-keys.ts"

/** Those stored under a key, less the ones that a walk has done with; what became known since it last looked is taken in. */
interface Left {
  readonly mentions: Set<Mention>
  /** How many of the key's list are taken in. */
  taken: number
}

/** The mentions that a regrouping has seen so far, by the keys under which they meet others. */
export class KnownMentions {
  readonly byId = new Map<MentionId, Mention>()
  readonly #byKey = new Map<string, Mention[]>()
  readonly #asked = new Set<string>()

  constructor(mentions: Iterable<Mention>) {
    for (const mention of mentions) this.add(mention)
  }

  add(mention: Mention): void {
    if (this.byId.has(mention.id)) return
    this.byId.set(mention.id, mention)
    for (const key of blockKeys(mention).stored) {
      const list = this.#byKey.get(key)
      if (list === undefined) this.#byKey.set(key, [mention])
      else list.push(mention)
    }
  }

  /** All that are stored under a key. */
  under(key: string): readonly Mention[] {
    return this.#byKey.get(key) ?? []
  }

  /** Looks keys up that were not asked for before: yields them, and takes in what comes back. */
  *ask(keys: Iterable<string>): Generator<readonly string[], void, readonly Mention[]> {
    const fresh = new Set<string>()
    for (const key of keys) if (!this.#asked.has(key)) fresh.add(key)
    if (fresh.size === 0) return
    for (const key of fresh) this.#asked.add(key)
    for (const mention of yield [...fresh].toSorted()) this.add(mention)
  }

  /**
   * Looks for those that a mention meets, itself left out; `done` says whom the walk needs no more, and must go on saying so. Each is passed
   * over once a key at most after it is done: near-linear over a whole walk.
   */
  walk(done: (mention: Mention) => boolean): (mention: Mention) => readonly Mention[] {
    const leftOf = new Map<string, Left>()
    return (mention) => {
      const met = new Set<Mention>()
      for (const key of blockKeys(mention).sought) {
        const list = this.#byKey.get(key)
        if (list === undefined) continue
        const left = leftOf.get(key) ?? { mentions: new Set(), taken: 0 }
        leftOf.set(key, left)
        for (; left.taken < list.length; left.taken++) left.mentions.add(list[left.taken] as Mention)
        for (const other of left.mentions) {
          if (done(other)) left.mentions.delete(other)
          else if (other.id !== mention.id) met.add(other)
        }
      }
      return [...met]
    }
  }
}
