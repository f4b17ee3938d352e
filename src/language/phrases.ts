import { fold, UNIT, UNIT_CLASS } from "./fold.ts"
import type { Scan } from "./scan.ts"
import type { Vocabulary } from "./vocabulary.ts"

/** Phrases of one or more words, found by word ids; each carries a value. */
export interface PhraseTable<Value> {
  /** The longest phrase that stands at token `at` and ends before `limit`; null where none does. */
  match(scan: Pick<Scan, "form">, at: number, limit: number): { readonly value: Value; readonly end: number } | null
  /** True where some phrase begins with the word of this id: a cheap first question. */
  startsWith(id: number): boolean
}

interface Entry<Value> {
  /** The second word; −1 where the first stands alone. */
  readonly second: number
  readonly rest: readonly number[]
  readonly value: Value
}

/** Cuts a phrase into the scanner's tokens: words and single marks ("see more :" or "see more:"). */
export function phraseWords(phrase: string): readonly string[] {
  const words: string[] = []
  let word = ""
  for (const character of fold(phrase)) {
    const unitClass = UNIT_CLASS[character.charCodeAt(0)] as number
    if (unitClass <= UNIT.digit || unitClass === UNIT.apostrophe) word += character
    else {
      if (word !== "") words.push(word)
      word = ""
    }
  }
  if (word !== "") words.push(word)
  return words
}

/** Words are added to the vocabulary, the first of each phrase as one that may begin `opens` (bits of OPENS). Hyphens and other marks in phrases stand for nothing: write the words alone. */
export function phraseTable<Value>(
  vocabulary: Vocabulary,
  phrases: Iterable<readonly [string, Value]>,
  opens = 0,
): PhraseTable<Value> {
  const byFirst = new Map<number, Entry<Value>[]>()
  for (const [phrase, value] of phrases) {
    const [first, ...rest] = phraseWords(phrase).map((word) => vocabulary.add(word))
    if (first === undefined) continue
    vocabulary.open(first, opens)
    const entries = byFirst.get(first) ?? []
    entries.push({ second: rest[0] ?? -1, rest, value })
    byFirst.set(first, entries)
  }
  const limit = Math.max(0, ...byFirst.keys(), ...[...byFirst.values()].flat().map(({ second }) => second)) + 1
  const byId: (readonly Entry<Value>[] | undefined)[] = Array.from({ length: limit })
  // Most words that begin a phrase are small and go on otherwise: what stands behind them is asked first.
  const starts = new Uint8Array(limit)
  const seconds = new Uint8Array(limit)
  for (const [first, entries] of byFirst) {
    byId[first] = entries.sort((a, b) => b.rest.length - a.rest.length)
    starts[first] = entries.some(({ second }) => second === -1) ? ALONE : WITH_SECOND
    for (const { second } of entries) if (second !== -1) seconds[second] = 1
  }
  return {
    startsWith: (id) => id < limit && starts[id] !== 0,
    match(scan, at, end) {
      const first = scan.form[at] as number
      if (first >= limit || starts[first] === 0) return null
      const next = at + 1 < end ? (scan.form[at + 1] as number) : 0
      if (starts[first] === WITH_SECOND && (next >= limit || seconds[next] === 0)) return null
      const entries = byId[first] as readonly Entry<Value>[]
      for (let k = 0; k < entries.length; k++) {
        const { second, rest, value } = entries[k] as Entry<Value>
        if (second !== -1 && second !== next) continue
        const behind = matchRest(scan, at + 1, end, rest)
        if (behind !== -1) return { value, end: behind }
      }
      return null
    },
  }
}

/** How a phrase may begin with a word: by itself, or only with another behind it. */
const ALONE = 1
const WITH_SECOND = 2

function matchRest(scan: Pick<Scan, "form">, from: number, limit: number, rest: readonly number[]): number {
  if (from + rest.length > limit) return -1
  for (let k = 0; k < rest.length; k++) if (scan.form[from + k] !== rest[k]) return -1
  return from + rest.length
}
