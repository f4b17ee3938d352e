import { NAME_KIND, PREFIX_BITS, SINGLE_POSTING } from "../../src/language/gazetteer-format.ts"
import { PlaceKey, slotOf } from "../../src/language/place-key.ts"
import { UNIT, UNIT_CLASS } from "../../src/language/fold.ts"
import type { PlaceRow } from "./place-row.ts"

export interface NameIndex {
  readonly checks: Uint32Array
  readonly postings: Uint32Array
  readonly lists: Uint32Array
  readonly prefixes: Uint8Array
  readonly nameCount: number
}

interface Entry {
  readonly slot: number
  readonly check: number
  /** row × 4 + kind; each row once, with its best kind. */
  readonly senses: number[]
}

/** Open addressing over the keys of all names; senses of a name by falling weight, main names first. */
export function indexNames(places: readonly PlaceRow[]): NameIndex {
  const prefixes = new Uint8Array(PREFIX_BITS / 8)
  const entries = collect(places, prefixes)
  let capacity = 1 << 16
  while (capacity < entries.length * 1.6) capacity *= 2
  const checks = new Uint32Array(capacity)
  const postings = new Uint32Array(capacity)
  // Offset 0 means "no posting".
  const lists: number[] = [0]
  const rank = (sense: number): number =>
    (places[sense >>> 2] as PlaceRow).weight - ((sense & 3) === NAME_KIND.main ? 0 : 15)
  for (const { slot, check, senses } of entries) {
    let at = slotOf(slot, capacity - 1)
    while (checks[at] !== 0) at = (at + 1) & (capacity - 1)
    checks[at] = check
    if (senses.length === 1) postings[at] = SINGLE_POSTING + (senses[0] as number)
    else {
      senses.sort((a, b) => rank(b) - rank(a) || a - b)
      postings[at] = lists.length
      lists.push(senses.length, ...senses)
    }
  }
  return { checks, postings, lists: Uint32Array.from(lists), prefixes, nameCount: entries.length }
}

function collect(places: readonly PlaceRow[], prefixes: Uint8Array): Entry[] {
  const byKey = new Map<number, Entry>()
  const key = new PlaceKey()
  for (const [row, place] of places.entries()) {
    for (const { text, kind } of place.names) {
      key.reset()
      for (let start = 0, end = wordEnd(text, 0); start < text.length; start = end, end = wordEnd(text, end)) {
        if (start > 0) {
          const bit = slotOf(key.slot ^ key.check, PREFIX_BITS - 1)
          prefixes[bit >>> 3] = (prefixes[bit >>> 3] as number) | (1 << (bit & 7))
        }
        key.add(text, start, end)
      }
      const check = key.stored >>> 0
      // 32 bits of the one hash and 21 of the other: what a number holds exactly.
      const id = (key.slot >>> 0) * 0x20_0000 + (check & 0x1f_ffff)
      const entry = byKey.get(id)
      if (entry === undefined) byKey.set(id, { slot: key.slot, check, senses: [row * 4 + kind] })
      else addSense(entry.senses, row, kind)
    }
  }
  return [...byKey.values()]
}

function addSense(senses: number[], row: number, kind: number): void {
  const last = senses.at(-1) as number
  // Names come place by place, so that a place's other sense can only be the last.
  if (last >>> 2 === row) senses[senses.length - 1] = Math.min(last, row * 4 + kind)
  else senses.push(row * 4 + kind)
}

/** End of the word that begins at or after `start`, as the text's tokens would end: at spaces, hyphens and stops. */
function wordEnd(text: string, start: number): number {
  let at = start
  while (at < text.length && !inWord(text, at)) at++
  while (at < text.length && inWord(text, at)) at++
  return at
}

function inWord(text: string, at: number): boolean {
  const kind = UNIT_CLASS[text.charCodeAt(at)] as number
  return kind <= UNIT.digit || kind === UNIT.apostrophe || kind === UNIT.dropped
}
