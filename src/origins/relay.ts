import { knownOutlet } from "../language/index.ts"
import { compareCodeUnits } from "../model/index.ts"
import type { VoicedClaim } from "./voiced-claim.ts"
import { wordsOf } from "./countries.ts"

/** Passages share a wording from so many words on, and at this share of common three-word shingles. */
const PASSAGE_WORDS = 8
const PASSAGE_PERCENT = 80
/** Ends of host names that are no part of an outlet's name. */
const HOST_PREFIX = /^(?:www|m|amp|en|eng|edition)\./

/** Host of a URL without its usual prefix; null where it has none. */
function hostOf(url: string): string | null {
  const host = /^[a-z][a-z0-9+.-]{0,20}:\/\/([^/?#:@]{1,253})/i.exec(url)?.[1]
  return host === undefined ? null : host.replace(HOST_PREFIX, "")
}

/** Who first carried the words to us: the innermost relay, else the outlet, else the host; null where unknown. */
function carrierOf({ claim, document }: VoicedClaim): { name: string; credited: boolean } | null {
  const [innermost] = claim.relayedBy
  const outlet = document.outlet ?? (document.url === null ? null : hostOf(document.url))
  const name = innermost ?? outlet
  if (name === null) return null
  return { name: knownOutlet(name) ?? name, credited: innermost !== undefined && innermost !== outlet }
}

const shingles = (words: readonly string[]): ReadonlySet<string> =>
  new Set(words.slice(2).map((word, i) => `${words[i]} ${words[i + 1]} ${word}`))

function alike(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  let common = 0
  for (const shingle of a) if (b.has(shingle)) common++
  return 100 * common >= PASSAGE_PERCENT * (a.size + b.size - common)
}

interface Sentence {
  readonly words: number
  readonly shingles: ReadonlySet<string>
}

function readSentence(sentence: string): Sentence {
  const words = wordsOf(sentence)
  return { words: words.length, shingles: shingles(words) }
}

const isSamePassage = (a: Sentence, b: Sentence): boolean =>
  a.words >= PASSAGE_WORDS && b.words >= PASSAGE_WORDS && alike(a.shingles, b.shingles)

/** Claims of the same measure and count whose sentences, or documents, are near-duplicates: one text, however often printed. */
function copies(claims: readonly VoicedClaim[]): readonly (readonly VoicedClaim[])[] {
  const parent = claims.map((_, i) => i)
  const root = (i: number): number => {
    let at = i
    while (parent[at] !== at) at = parent[at] ?? at
    return at
  }
  const sentences: (Sentence | undefined)[] = []
  const sentenceOf = (i: number): Sentence => (sentences[i] ??= readSentence(claims[i]?.sentence ?? ""))
  const byCount = new Map<string, number[]>()
  for (const [i, { claim }] of claims.entries()) {
    const key = `${claim.measure}|${claim.group}|${claim.count?.least}|${claim.count?.most}`
    byCount.set(key, [...(byCount.get(key) ?? []), i])
  }
  for (const indices of byCount.values()) {
    for (const [n, i] of indices.entries()) {
      for (const j of indices.slice(n + 1)) {
        const [a, b] = [claims[i], claims[j]]
        if (a === undefined || b === undefined || root(i) === root(j)) continue
        if (a.document.copyClass === b.document.copyClass || isSamePassage(sentenceOf(i), sentenceOf(j))) {
          parent[root(j)] = root(i)
        }
      }
    }
  }
  const classes = new Map<number, VoicedClaim[]>()
  for (const [i, claim] of claims.entries()) classes.set(root(i), [...(classes.get(root(i)) ?? []), claim])
  return [...classes.values()]
}

/**
 * The first identifiable carrier of each claim's words, by claim id. Near-duplicates share one: the one that any of them
 * credits, else the first by name; a text that nobody signs is its own.
 */
export function carriers(claims: readonly VoicedClaim[]): ReadonlyMap<string, string> {
  const carried = new Map<string, string>()
  for (const same of copies(claims)) {
    const known = same.flatMap((claim) => carrierOf(claim) ?? [])
    const credited = known.filter((carrier) => carrier.credited)
    const names = (credited.length > 0 ? credited : known).map((carrier) => carrier.name).toSorted(compareCodeUnits)
    const alone = same.map(({ document }) => document.copyClass).toSorted(compareCodeUnits)[0] ?? ""
    for (const { claim } of same) carried.set(claim.id, names[0] ?? `an unsigned report (${alone.slice(4, 12)})`)
  }
  return carried
}
