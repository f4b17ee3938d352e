import type { Person, ScopedClaim } from "../../model/index.ts"
import { Instead } from "./instead.ts"
import { saidIn } from "./publish-speaker.ts"
import type { PublishedAuthor, PublishedSpeaker, PublishedWords } from "./published.ts"
import type { Veil } from "./veil.ts"

/** So many digits of a key tell recorders apart in sentences. */
const KEY_DIGITS = 8

/** Turns sentences that the record makes (reasons, grounds) into ones that may be published: who is private becomes a role, who decided a key. */
export class Tellable {
  readonly #veil: Veil
  readonly #named: ReadonlySet<string>
  readonly #instead = new Instead()

  constructor(veil: Veil, named: readonly string[]) {
    this.#veil = veil
    this.#named = new Set(named)
  }

  author({ name, key }: Person): PublishedAuthor {
    return { key, name: this.#named.has(key) ? name : null }
  }

  /** Their names stand in reasons too, and in what their own counts are called. */
  noteAuthor(person: Person): void {
    if (this.#named.has(person.key)) return
    this.#veil.note({ what: "author", reason: "author", captureId: null, span: null, of: person.key }, person.name)
  }

  /** The claim's origin, outlet and wording, where they are private. */
  hideVoice(scoped: ScopedClaim, speaker: PublishedSpeaker): void {
    const { origin, outlet, claim } = scoped
    if (speaker.as !== "public" && speaker.as !== "outlet") {
      this.#instead.put(origin.name, speaker.name)
      if (claim.speaker !== null) this.#instead.put(claim.speaker, speaker.name)
    }
    const hide = (words: string | null | undefined, tell?: (name: string) => PublishedWords): void => {
      const { text, withheld } = this.#veil.ofSentence(saidIn(scoped), words ?? "", tell)
      if (withheld.length > 0) this.#instead.put(words ?? "", text)
    }
    for (const words of [claim.count?.wording, claim.channel]) hide(words)
    for (const name of [outlet, ...claim.relayedBy]) hide(name, (words) => this.#veil.outlet(words))
  }

  /** A site that may not be called by its name, as sentences name it. */
  hidePlace(name: string | undefined, shown: PublishedWords | undefined): void {
    if (shown !== undefined) this.#instead.put(name ?? "", shown.text)
  }

  /** @param of What it belongs to, for the list of what is withheld. */
  sentence(text: string): PublishedWords {
    return this.#veil.words(this.#instead.in(text))
  }
}

/** What stands for recorders who did not agree to be named (`named`: keys of those who did), wherever their names do. */
export function authorsInstead(people: readonly Person[], named: readonly string[]): Instead {
  const instead = new Instead()
  for (const { name, key } of people) {
    if (!named.includes(key)) instead.put(name, `recorder ${key.slice(0, KEY_DIGITS)}`)
  }
  return instead
}
