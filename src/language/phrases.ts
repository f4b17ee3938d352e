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

/** Words are added to the vocabulary. Hyphens and other marks in phrases stand for nothing: write the words alone. */
export function phraseTable<Value>(
  vocabulary: Vocabulary,
  phrases: Iterable<readonly [string, Value]>,
): PhraseTable<Value> {
  const byFirst = new Map<number, Entry<Value>[]>()
  for (const [phrase, value] of phrases) {
    const [first, ...rest] = phraseWords(phrase).map((word) => vocabulary.add(word))
    if (first === undefined) continue
    const entries = byFirst.get(first) ?? []
    entries.push({ rest, value })
    byFirst.set(first, entries)
  }
  const byId: (readonly Entry<Value>[] | undefined)[] = []
  const starts = new Uint8Array(Math.max(0, ...byFirst.keys()) + 1)
  for (const [first, entries] of [...byFirst].sort(([a], [b]) => a - b)) {
    byId[first] = entries.sort((a, b) => b.rest.length - a.rest.length)
    starts[first] = 1
  }
  return {
    startsWith: (id) => id < starts.length && starts[id] === 1,
    match(scan, at, limit) {
      const first = scan.form[at] as number
      if (first >= starts.length || starts[first] === 0) return null
      const entries = byId[first]
      if (entries === undefined) return null
      for (const { rest, value } of entries) {
        const end = matchRest(scan, at + 1, limit, rest)
        if (end !== -1) return { value, end }
      }
      return null
    },
  }
}

function matchRest(scan: Pick<Scan, "form">, from: number, limit: number, rest: readonly number[]): number {
  if (from + rest.length > limit) return -1
  for (let k = 0; k < rest.length; k++) if (scan.form[from + k] !== rest[k]) return -1
  return from + rest.length
}
