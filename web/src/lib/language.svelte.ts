import en from "../messages/en.json"
import { keep, kept } from "./kept.ts"

export type Message = keyof typeof en
export const LANGUAGES = { en: "English", uk: "Українська" } as const
export type LanguageTag = keyof typeof LANGUAGES

const KEPT = "language"

function firstLanguage(): LanguageTag {
  const chosen = kept(KEPT)
  if (chosen === "en" || chosen === "uk") return chosen
  return navigator.language.toLowerCase().startsWith("uk") ? "uk" : "en"
}

/** Made once a language, and when first asked for: the browser takes long to make the first. */
const grouped = new Map<LanguageTag, Intl.NumberFormat>()
const plurals = new Map<LanguageTag, Intl.PluralRules>()

function once<Rules>(made: Map<LanguageTag, Rules>, tag: LanguageTag, make: () => Rules): Rules {
  const rules = made.get(tag) ?? make()
  made.set(tag, rules)
  return rules
}

/** The language of the interface. What reports and reasons say stays as it is. */
class Language {
  tag = $state<LanguageTag>("en")
  #words = $state.raw<Readonly<Record<string, string>>>(en)
  #wanted: LanguageTag = "en"

  async start(): Promise<void> {
    await this.choose(firstLanguage())
  }

  /** The language stays as it is where the words of the other cannot be fetched. */
  async choose(tag: LanguageTag): Promise<void> {
    this.#wanted = tag
    const words =
      tag === "en"
        ? en
        : await import("../messages/uk.json").then(
            ({ default: uk }) => uk,
            () => null,
          )
    // Another was chosen meanwhile.
    if (words === null || tag !== this.#wanted) return
    this.#words = words
    this.tag = tag
    document.documentElement.lang = tag
    keep(KEPT, tag)
  }

  /**
   * A message with its words filled in. A message of several forms has them apart by " | ", in the order of the language's plural
   * categories one, few, many, other (English: one, other); `count` chooses.
   */
  say(message: Message, fill: Readonly<Record<string, string | number>> = {}): string {
    const text = this.#words[message] ?? en[message]
    const forms = text.split(" | ")
    const { count } = fill
    const form =
      forms.length > 1 && typeof count === "number" ? (forms[this.#formOf(count, forms.length)] ?? text) : text
    return form.replace(/\{(\w+)\}/g, (_, name: string) => {
      const word = fill[name]
      return typeof word === "number" ? this.number(word) : (word ?? "")
    })
  }

  number(n: number): string {
    // Nothing to group, and both languages have these digits.
    if (Number.isInteger(n) && n >= 0 && n < 1000) return String(n)
    return once(grouped, this.tag, () => new Intl.NumberFormat(this.tag)).format(n)
  }

  #formOf(count: number, forms: number): number {
    const rules = once(plurals, this.tag, () => new Intl.PluralRules(this.tag))
    const order = forms === 2 ? ["one", "other"] : ["one", "few", "many", "other"]
    return Math.min(forms - 1, Math.max(0, order.indexOf(rules.select(count))))
  }
}

export const language = new Language()
/** Says a message in the language of the interface. */
export const say = (message: Message, fill?: Readonly<Record<string, string | number>>): string =>
  language.say(message, fill)
