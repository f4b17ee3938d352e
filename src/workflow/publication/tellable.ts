import type { Person, ScopedClaim } from "../../model/index.ts"
import { WITHHELD, type PublishedAuthor, type PublishedSpeaker, type PublishedWords } from "./published.ts"
import type { Veil } from "./veil.ts"

/** So many digits of a key tell recorders apart in sentences. */
const KEY_DIGITS = 8

/** Turns sentences that the record makes (reasons, grounds) into ones that may be published: who is private becomes a role, who decided a key. */
export class Tellable {
  readonly #veil: Veil
  readonly #named: ReadonlySet<string>
  readonly #instead = new Map<string, string>()
  #sorted: readonly (readonly [string, string])[] | null = null

  constructor(veil: Veil, named: readonly string[]) {
    this.#veil = veil
    this.#named = new Set(named)
  }

  author({ name, key }: Person): PublishedAuthor {
    return { key, name: this.#named.has(key) ? name : null }
  }

  /** Their names stand in reasons too. */
  hideAuthor(person: Person): void {
    if (this.#named.has(person.key)) return
    this.#put(person.name, `recorder ${person.key.slice(0, KEY_DIGITS)}`)
    this.#veil.note({ what: "author", reason: "author", captureId: null, span: null, of: person.key }, person.name)
  }

  /** The claim's origin, outlet and wording, where they are private. */
  hideVoice({ origin, outlet, claim }: ScopedClaim, speaker: PublishedSpeaker): void {
    if (speaker.as !== "public" && speaker.as !== "outlet") {
      this.#put(origin.name, speaker.name)
      if (claim.speaker !== null) this.#put(claim.speaker, speaker.name)
    }
    const hide = (name: string | null | undefined, tell: (name: string) => PublishedWords): void => {
      const { text, withheld } = tell(name ?? "")
      if (withheld.length > 0) this.#put(name ?? "", text)
    }
    hide(claim.count?.wording, (words) => this.#veil.words(words))
    for (const name of [outlet, ...claim.relayedBy]) hide(name, (words) => this.#veil.outlet(words))
  }

  /** A place of refuge, as sentences name it. */
  hidePlace(name: string): void {
    this.#put(name, WITHHELD)
  }

  /** @param of What it belongs to, for the list of what is withheld. */
  sentence(text: string): PublishedWords {
    this.#sorted ??= [...this.#instead].toSorted(([a], [b]) => b.length - a.length || (a < b ? -1 : 1))
    return this.#veil.words(this.#sorted.reduce((said, [name, role]) => said.replaceAll(name, role), text))
  }

  #put(name: string, instead: string): void {
    if (name.trim() === "" || this.#instead.has(name)) return
    this.#instead.set(name, instead)
    this.#sorted = null
  }
}
