import type { Count, CountOperator } from "../model/index.ts"
import { createNumberReader, type NumberReader } from "./number-words.ts"
import type { CountPack, HedgeEntry, VagueEntry } from "./pack.ts"
import { phraseTable, type PhraseTable } from "./phrases.ts"
import { FLAG, OPENS, TOKEN, type Scan } from "./scan.ts"
import type { CountSpan, TimeSpan } from "./spans.ts"
import type { Vocabulary } from "./vocabulary.ts"
import { WordMap } from "./word-map.ts"

export interface CountFinder {
  /**
   * Every quantity in text order, without overlaps, none that touches one of `times` (in text order). Whole numbers alone; clock times, telephone
   * numbers, ordinals and the like are none. What is counted is for others to say.
   */
  find(scan: Scan, times?: readonly TimeSpan[]): CountSpan[]
}

/** The bounds that an operator gives a number (domain.md, Counts). */
export function boundsOf(
  operator: CountOperator,
  said: number,
): { readonly least: number; readonly most: number | null } {
  switch (operator) {
    case "at least":
      return { least: said, most: null }
    case "more than":
      return { least: said + 1, most: null }
    case "at most":
      return { least: 0, most: said }
    case "fewer than":
      return { least: 0, most: Math.max(0, said - 1) }
    case "almost":
      return { least: Math.min(Math.ceil((said * 9) / 10), Math.max(0, said - 1)), most: Math.max(0, said - 1) }
    case "about":
      return { least: Math.ceil((said * 9) / 10), most: Math.floor((said * 11) / 10) }
    case "exactly":
    case "between":
    case "vague":
    case "none":
      return { least: said, most: said }
  }
}

interface Draft {
  readonly first: number
  readonly end: number
  readonly numberFirst: number
  readonly numberEnd: number
  readonly count: Omit<Count, "wording">
}

const NUMBER_START = 1
const HEDGE_START = 2
const VAGUE_START = 4
const NOTHING_START = 8
const ARTICLE = 16
const QUANTITY_START = NUMBER_START | HEDGE_START | VAGUE_START | NOTHING_START | ARTICLE
const TAKES_ABOUT = 32
/** Words of motion. */
const TAKES_UP = 128
const CHANGE = 64
const SPREAD = 256
const GROWN = 512
const ASKING = 1024

export function createCountFinder(pack: CountPack, vocabulary: Vocabulary): CountFinder {
  const finder = new Finder(pack, vocabulary)
  return { find: (scan, times = []) => finder.find(scan, times) }
}

class Finder {
  readonly #numbers: NumberReader
  readonly #before: PhraseTable<HedgeEntry>
  readonly #after: PhraseTable<HedgeEntry>
  readonly #vague: PhraseTable<VagueEntry>
  readonly #nothing: PhraseTable<true>
  readonly #starts = new WordMap()
  readonly #up: number
  readonly #between: number
  readonly #and: number
  readonly #by: number
  readonly #joiners: readonly number[]
  readonly #of: number
  readonly #one: number

  constructor(pack: CountPack, vocabulary: Vocabulary) {
    this.#numbers = createNumberReader(pack.numerals, vocabulary)
    const hedges = (at: HedgeEntry["at"]): [string, HedgeEntry][] =>
      pack.hedges
        .filter((hedge) => hedge.at === at)
        .flatMap((hedge) => hedge.forms.map((form): [string, HedgeEntry] => [form, hedge]))
    this.#before = phraseTable(vocabulary, hedges("before"))
    this.#after = phraseTable(vocabulary, hedges("after"))
    this.#vague = phraseTable(
      vocabulary,
      pack.vague.flatMap((entry) => entry.forms.map((form) => [form, entry] as const)),
    )
    this.#nothing = phraseTable(
      vocabulary,
      pack.nothing.map((form) => [form, true] as const),
    )
    const start = (word: string, bit: number): void => {
      const [first = ""] = word.split(" ", 1)
      this.#starts.add(vocabulary, first, bit)
      if ((bit & QUANTITY_START) !== 0) vocabulary.open(vocabulary.add(first), OPENS.count)
    }
    for (const { form } of pack.numerals) start(form, NUMBER_START)
    for (const article of ["a", "an", "half"]) start(article, ARTICLE)
    for (const [form] of hedges("before")) start(form, HEDGE_START)
    for (const { forms } of pack.vague) for (const form of forms) start(form, VAGUE_START)
    for (const form of pack.nothing) start(form, NOTHING_START)
    for (const word of pack.takesAbout) start(word, TAKES_ABOUT)
    for (const word of pack.takesUpTo) start(word, TAKES_UP)
    for (const word of pack.changeOpeners) start(word, CHANGE)
    for (const word of pack.asking) start(word, ASKING)
    for (const word of pack.spreads) start(word, SPREAD)
    for (const word of pack.grown) start(word, GROWN)
    this.#by = vocabulary.add("by")
    const opened = pack.rangeJoiners.find(({ opener }) => opener !== null)
    this.#up = vocabulary.add("up")
    this.#between = opened?.opener == null ? 0 : vocabulary.add(opened.opener)
    if (this.#between !== 0) vocabulary.open(this.#between, OPENS.count)
    this.#and = opened === undefined ? 0 : vocabulary.add(opened.joiner)
    this.#joiners = pack.rangeJoiners
      .filter(({ opener }) => opener === null)
      .map(({ joiner }) => vocabulary.add(joiner))
    this.#of = vocabulary.add("of")
    this.#one = vocabulary.add("one")
  }

  find(scan: Scan, times: readonly TimeSpan[]): CountSpan[] {
    const found: CountSpan[] = []
    let time = 0
    for (let i = 0; i < scan.size;) {
      while (time < times.length && (times[time] as TimeSpan).endToken <= i) time++
      const until = times[time]?.firstToken ?? scan.size
      if (i >= until) {
        i = (times[time] as TimeSpan).endToken
        continue
      }
      const begins = ((scan.opens[i] as number) & OPENS.count) !== 0
      const draft = begins ? this.#at(scan, i, Math.min(until, sentenceEnd(scan, i))) : null
      if (draft === null) i++
      else {
        found.push(spanOf(scan, draft))
        i = draft.end
      }
    }
    return found
  }

  #at(scan: Scan, i: number, limit: number): Draft | null {
    if (scan.kind[i] === TOKEN.number) return this.#number(scan, i, { first: i, limit, operator: "exactly" })
    const form = scan.form[i] as number
    if (form === 0) return null
    if (form === this.#between) return this.#betweenAt(scan, i, limit)
    const starts = this.#starts.of(form)
    if ((starts & HEDGE_START) !== 0) {
      const hedge = this.#before.match(scan, i, limit)
      const first = hedge !== null && this.#isTaken(scan, i, hedge.value.operator) ? hedge.end : i
      const operator = hedge === null || first !== i ? "exactly" : hedge.value.operator
      const draft = hedge === null ? null : this.#hedged(scan, first, { from: hedge.end, limit, operator })
      if (draft !== null) return draft
    }
    if ((starts & NOTHING_START) !== 0) {
      // "a none-too-bright clerk"
      if (scan.text.charAt(scan.end[i] as number) === "-") return null
      const nothing = this.#nothing.match(scan, i, limit)
      if (nothing !== null) {
        // "no-one" is spelt with a hyphen too.
        const end = this.#isHyphenedOne(scan, nothing.end, limit) ? nothing.end + 2 : nothing.end
        return whole(i, end, { least: 0, most: 0, said: 0, operator: "none" })
      }
    }
    if ((starts & VAGUE_START) !== 0) {
      const vague = this.#vagueAt(scan, i, { first: i, limit, operator: "vague" })
      if (vague !== null) return vague
    }
    return (starts & (NUMBER_START | ARTICLE)) === 0
      ? null
      : this.#number(scan, i, { first: i, limit, operator: "exactly" })
  }

  #isHyphenedOne(scan: Scan, i: number, limit: number): boolean {
    return (
      i + 1 < limit &&
      scan.form[i + 1] === this.#one &&
      scan.kind[i] === TOKEN.punctuation &&
      scan.text.charAt(scan.start[i] as number) === "-"
    )
  }

  #hedged(scan: Scan, first: number, at: { from: number; limit: number; operator: CountOperator }): Draft | null {
    // "some" before a number is "about"; "a total of" and the like may stand between.
    const from = at.from < at.limit && scan.form[at.from] === this.#of ? at.from + 1 : at.from
    return (
      this.#number(scan, from, { first, limit: at.limit, operator: at.operator }) ??
      (from < at.limit && (this.#starts.of(scan.form[from] as number) & VAGUE_START) !== 0 && at.operator !== "about"
        ? this.#vagueAt(scan, from, { first, limit: at.limit, operator: at.operator })
        : null)
    )
  }

  #vagueAt(scan: Scan, i: number, at: { first: number; limit: number; operator: CountOperator }): Draft | null {
    const vague = this.#vague.match(scan, i, at.limit)
    if (vague === null || (i > 0 && (this.#starts.of(scan.form[i - 1] as number) & ASKING) !== 0)) return null
    const open = at.operator === "at least" || at.operator === "more than"
    const count = {
      least: vague.value.least,
      most: open ? null : vague.value.most,
      said: null,
      operator: "vague" as const,
    }
    return { first: at.first, end: vague.end, numberFirst: i, numberEnd: vague.end, count }
  }

  #number(scan: Scan, i: number, at: { first: number; limit: number; operator: CountOperator }): Draft | null {
    const number = this.#numbers.read(scan, i, at.limit)
    if (number === null) return null
    const range =
      at.operator === "exactly" || at.operator === "about"
        ? this.#rangeEnd(scan, i, { ...number, limit: at.limit })
        : null
    if (range !== null) return { ...range, first: at.first }
    const after = number.end < at.limit ? this.#postfix(scan, number.end, at.limit) : null
    const operator = at.operator === "exactly" && after !== null ? after.operator : at.operator
    const end = at.operator === "exactly" && after !== null ? after.end : number.end
    const count = { ...boundsOf(operator, number.value), said: number.value, operator }
    return { first: at.first, end, numberFirst: i, numberEnd: number.end, count }
  }

  #postfix(scan: Scan, i: number, limit: number): { operator: CountOperator; end: number } | null {
    const phrase = this.#after.match(scan, i, limit)
    if (phrase !== null) return { operator: phrase.value.operator, end: phrase.end }
    const plus = scan.kind[i] === TOKEN.symbol && scan.text.charAt(scan.start[i] as number) === "+"
    return plus && ((scan.flags[i] as number) & FLAG.spaceBefore) === 0 ? { operator: "at least", end: i + 1 } : null
  }

  /** "15-20", "10 to 15", "two or three"; null where "from" makes it a change, or the second is not larger. */
  #rangeEnd(scan: Scan, i: number, at: { value: number; end: number; limit: number }): Draft | null {
    const { value, end, limit } = at
    if (end + 1 >= limit) return null
    const dashed = scan.kind[end] === TOKEN.punctuation && "-–—".includes(scan.text.charAt(scan.start[end] as number))
    const joined = this.#joiners.includes(scan.form[end] as number)
    if (!dashed && !joined) return null
    if (joined && i > 0 && (this.#starts.of(scan.form[i - 1] as number) & CHANGE) !== 0) {
      // "estimates range from 65 to 105" say no change.
      if (i < 2 || (this.#starts.of(scan.form[i - 2] as number) & SPREAD) === 0) return null
    }
    // "rose by 20 to 120"
    const grows = joined && i > 1 && scan.form[i - 1] === this.#by
    if (grows && (this.#starts.of(scan.form[i - 2] as number) & GROWN) !== 0) return null
    const second = this.#numbers.read(scan, end + 1, limit)
    if (second === null || second.value <= value) return null
    const count = { least: value, most: second.value, said: null, operator: "between" as const }
    return { first: i, end: second.end, numberFirst: i, numberEnd: second.end, count }
  }

  #betweenAt(scan: Scan, i: number, limit: number): Draft | null {
    const low = this.#numbers.read(scan, i + 1, limit)
    if (low === null || low.end + 1 >= limit || scan.form[low.end] !== this.#and) return null
    const high = this.#numbers.read(scan, low.end + 1, limit)
    if (high === null || high.value <= low.value) return null
    const count = { least: low.value, most: high.value, said: null, operator: "between" as const }
    return { first: i, end: high.end, numberFirst: i + 1, numberEnd: high.end, count }
  }

  /** "known about 3", "has gone up to 20": the words before take the hedge for themselves. */
  #isTaken(scan: Scan, i: number, operator: CountOperator): boolean {
    const taking =
      operator === "about" ? TAKES_ABOUT : operator === "at most" && scan.form[i] === this.#up ? TAKES_UP : 0
    return i > 0 && (this.#starts.of(scan.form[i - 1] as number) & taking) !== 0
  }
}

const whole = (first: number, end: number, count: Omit<Count, "wording">): Draft => ({
  first,
  end,
  numberFirst: first,
  numberEnd: end,
  count,
})

const sentenceEnd = (scan: Scan, i: number): number =>
  scan.sentences[scan.sentenceOf[i] as number]?.endToken ?? scan.size

function spanOf(scan: Scan, { first, end, numberFirst, numberEnd, count }: Draft): CountSpan {
  const start = scan.start[first] as number
  const endOffset = scan.end[end - 1] as number
  return {
    start,
    end: endOffset,
    firstToken: first,
    endToken: end,
    count: { ...count, wording: scan.text.slice(start, endOffset) },
    number: { start: scan.start[numberFirst] as number, end: scan.end[numberEnd - 1] as number },
  }
}
