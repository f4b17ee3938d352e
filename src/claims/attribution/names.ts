import { nameKey, OFFICE_PHRASES, type SourcePhrase } from "../../language/index.ts"

/** Who stands behind a cue, after names, pronouns and offices are joined over the text. */
export interface Voice {
  /** null where the words name nobody ("reports say"). */
  readonly name: string | null
  readonly outlet: boolean
  /** How the name was reached, for the trace. */
  readonly why: string
}

interface Known {
  readonly name: string
  readonly kind: SourcePhrase["kind"]
  readonly roles: readonly string[]
  readonly order: number
}

const NOBODY: Voice = { name: null, outlet: false, why: "names nobody" }
const voice = (name: string, kind: SourcePhrase["kind"], why: string): Voice => ({
  name,
  outlet: kind === "outlet",
  why,
})

const OFFICES: ReadonlyMap<string, string> = new Map(OFFICE_PHRASES.map(({ phrase, office }) => [phrase, office]))

/** Joins the names of one document's speakers: surnames to full names, offices to their holders, pronouns to who spoke last. */
export class NameBook {
  readonly #known: Known[] = []
  /** Persons by the last word of their names, one for each name. */
  readonly #persons = new Map<string, Map<string, Known>>()
  /** Answers about the whole text, each found once. */
  readonly #holders = new Map<string, Known | null>()
  readonly #bodies = new Map<string, Known | null>()
  readonly #bodiesInText = new Map<string, string | null>()
  readonly #wholeText: string
  #lastPerson: Known | null = null
  #last: Known | null = null
  #lastPlural: Known | null = null

  /** `sources`: every source phrase of the document in text order, so that a later full name serves an earlier surname. */
  constructor(sources: readonly SourcePhrase[], text: string) {
    this.#wholeText = text
    for (const [order, source] of sources.entries()) {
      if (source.kind === "pronoun" || source.kind === "text") continue
      const known: Known = { name: source.name, kind: source.kind, roles: source.roles, order }
      this.#known.push(known)
      if (known.kind === "person") this.#addPerson(known)
    }
  }

  #addPerson(known: Known): void {
    const key = nameKey(known.name)
    const last = lastWord(key)
    const named = this.#persons.get(last) ?? new Map<string, Known>()
    this.#persons.set(last, named)
    if (!named.has(key)) named.set(key, known)
  }

  /** Resolves the source of a cue; cues must be asked in text order. `via`'s names are not remembered as speakers. */
  resolve(source: SourcePhrase): Voice {
    if (source.kind === "pronoun") return this.#pronoun(source)
    if (source.kind === "text") return this.#text(source)
    if (source.kind === "outlet") return voice(source.name, "outlet", "an outlet")
    const found = source.kind === "person" ? this.#person(source) : this.#described(source)
    const known: Known = { name: found.name ?? source.name, kind: source.kind, roles: source.roles, order: -1 }
    this.#last = known
    if (known.kind === "person" || known.kind === "office") this.#lastPerson = known
    else this.#lastPlural = known
    return found
  }

  /** Resolves a pronoun that stands for somebody named, who has not spoken before. */
  resolveAs(pronoun: SourcePhrase, named: SourcePhrase): Voice {
    const { name } = this.resolve(named)
    return voice(name ?? named.name, named.kind, `“${pronoun.name}” is whom the sentence before names`)
  }

  /** The person who speaks somewhere in the text and has this name, or one that ends in it; null where there is none, or several. */
  personOf(name: string): Voice | null {
    const key = nameKey(name)
    const named = key === "" ? undefined : this.#persons.get(lastWord(key))
    const found = [...(named ?? [])].filter(
      ([other]) => ` ${other}`.endsWith(` ${key}`) || ` ${key}`.endsWith(` ${other}`),
    )
    const longest = found.toSorted(([a], [b]) => b.length - a.length)[0]?.[1]
    if (longest === undefined || found.some(([other]) => !nameKey(longest.name).endsWith(other))) return null
    this.#last = longest
    this.#lastPerson = longest
    return voice(longest.name, "person", `the sentence before begins with “${name}”`)
  }

  /** Forgets who spoke, where another story begins. */
  forget(): void {
    this.#last = null
    this.#lastPerson = null
    this.#lastPlural = null
  }

  #pronoun(source: SourcePhrase): Voice {
    const who = source.plural
      ? (this.#lastPlural ?? this.#last)
      : nameKey(source.name) === "it"
        ? (this.#lastPlural ?? this.#last)
        : (this.#lastPerson ?? this.#last)
    return who === null ? NOBODY : voice(who.name, who.kind, `“${source.name}” is who spoke last`)
  }

  #text(source: SourcePhrase): Voice {
    const key = nameKey(source.name)
    if (
      /^(reports?|figures|data|records|images?|photos?|photographs?|videos?|footage|pictures?|posts|documents?)$/.test(
        key,
      )
    ) {
      return NOBODY
    }
    if (!/ (of|by|from) /.test(` ${key} `) && key.split(" ").length === 1 && this.#last !== null) {
      return voice(this.#last.name, this.#last.kind, `“${source.name}” is of who spoke last`)
    }
    return key.split(" ").length >= 2 &&
      !/^(some|other|these|those|all|social media|several|many|local media|media|latest|recent|early|first|initial|preliminary|various|earlier) /.test(
        `${key} `,
      )
      ? voice(source.name, "text", "a text that is named")
      : NOBODY
  }

  #person(source: SourcePhrase): Voice {
    const key = nameKey(source.name)
    const tail = ` ${key}`
    let best: Known | null = null
    for (const [other, known] of this.#persons.get(lastWord(key)) ?? []) {
      if (!` ${other}`.endsWith(tail) || other.length <= key.length) continue
      if (best === null || other.length > nameKey(best.name).length) best = known
    }
    return best === null
      ? voice(source.name, "person", "named in the sentence")
      : voice(best.name, "person", `“${source.name}” is named in full elsewhere`)
  }

  #described(source: SourcePhrase): Voice {
    const key = nameKey(source.name)
    const office = OFFICES.get(key.startsWith("same ") ? key.slice("same ".length) : key)
    if (office !== undefined || source.kind === "office") {
      const holder = this.#holderOf(office ?? key.split(" ").at(-1) ?? key, source)
      if (holder !== null) return voice(holder.name, "person", `“${source.name}” is the office of`)
    }
    if (key.startsWith("same ")) {
      const same = this.#last
      if (same !== null) return voice(same.name, same.kind, `“${source.name}” is who spoke last`)
    }
    if (source.kind === "body" || source.kind === "generic") {
      const fuller = this.#fullerBody(key)?.name ?? this.#bodyInText(source.name)
      if (fuller !== null) return voice(fuller, source.kind, `“${source.name}” is named more fully elsewhere`)
    }
    return voice(source.name, source.kind, "named in the sentence")
  }

  /** The person introduced with this office; the nearest before, else the first after. */
  #holderOf(office: string, source: SourcePhrase): Known | null {
    if (source.roles.length > 0 && /^(a|an|one|another)$/.test(source.roles[0] ?? "")) return null
    const definite =
      /^(president|mayor|governor|minister|premier|chief|sheriff|spokesman|spokeswoman|spokesperson|prosecutor|commissioner|coroner|commander|head|director)$/.test(
        office,
      )
    return definite ? answer(this.#holders, office, () => this.#findHolder(office)) : null
  }

  #findHolder(office: string): Known | null {
    const holders = this.#known.filter((known) => known.kind === "person" && known.roles.includes(office))
    const names = new Set(holders.map((known) => nameKey(known.name)))
    return names.size === 1 ? (holders[0] ?? null) : null
  }

  /** "city police" and "police" where the text has one "Fort Wayne police". */
  #fullerBody(key: string): Known | null {
    return answer(this.#bodies, key, () => this.#findFullerBody(key))
  }

  #findFullerBody(key: string): Known | null {
    const head = key.split(" ").at(-1) ?? key
    if (SHORT_BODY.test(key)) return this.#bodyOfHead(head)
    if (!/^(police|sheriff|officers|deputies|firefighters)$/.test(head) || !/^(city |local |the )?[a-z]+$/.test(key)) {
      return null
    }
    const fuller = this.#known.filter((known) => {
      const other = nameKey(known.name)
      return (
        other.endsWith(` ${head}`) &&
        other.split(" ").length <= 4 &&
        /^[A-Z]/.test(known.name) &&
        !/^(City|Local|State|Military)\b/.test(known.name)
      )
    })
    const names = new Set(fuller.map((known) => nameKey(known.name)))
    return names.size === 1 ? (fuller[0] ?? null) : null
  }

  /** "the Mission" with a capital: the one name of the text that ends in that word, though it speaks nowhere; null where there are several. */
  #bodyInText(head: string): string | null {
    if (!/^\p{Lu}\p{Ll}{3,}$/u.test(head) || !SHORT_BODY.test(nameKey(head))) return null
    return answer(this.#bodiesInText, head, () => this.#findBodyInText(head))
  }

  #findBodyInText(head: string): string | null {
    const found = new Map<string, string>()
    for (const [name, before, last] of this.#wholeText.matchAll(FULL_BODY)) {
      if (last !== head || before === "The " || before === "A ") continue
      const full = name.replace(/^(?:The|A|An) /, "")
      found.set(nameKey(full), full)
    }
    const [only] = found.values()
    return found.size === 1 && only !== undefined ? only : null
  }

  /** The one body of the text whose name has this head: "UN … Monitoring Mission in …" for "mission"; null where there are several. */
  #bodyOfHead(head: string): Known | null {
    const fuller = this.#known.filter(({ name }) => {
      const words = nameKey(name).split(" ")
      const at = words.indexOf(head)
      return words.length > 1 && at > 0 && (at === words.length - 1 || /^(?:of|in|for|on)$/.test(words[at + 1] ?? ""))
    })
    const names = new Set(fuller.map((known) => nameKey(known.name)))
    return names.size === 1 ? (fuller[0] ?? null) : null
  }
}

const lastWord = (key: string): string => key.slice(key.lastIndexOf(" ") + 1)

/** What is known under a key, found the first time that it is asked for. */
function answer<Found>(known: Map<string, Found>, key: string, find: () => Found): Found {
  const found = known.has(key) ? (known.get(key) as Found) : find()
  known.set(key, found)
  return found
}

/** Two to seven words with capitals. */
const FULL_BODY = /(?<!\p{L})((?:\p{Lu}\p{L}{0,20} ){1,6})(\p{Lu}\p{Ll}{3,20})(?!\p{L})/gu

/** "the mission said": a body by its head word alone. */
const SHORT_BODY =
  /^(?:the )?(?:mission|service|ministry|council|committee|agency|bureau|commission|command|administration|department|authority|network|observatory)$/
