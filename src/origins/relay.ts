import { knownOutlet } from "../language/index.ts"
import { compareCodeUnits, remembered } from "../model/index.ts"
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

const shingles = remembered(
  (words: readonly string[]): ReadonlySet<string> =>
    new Set(words.slice(2).map((word, i) => `${words[i]} ${words[i + 1]} ${word}`)),
)

function alike(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  let common = 0
  for (const shingle of a) if (b.has(shingle)) common++
  return 100 * common >= PASSAGE_PERCENT * (a.size + b.size - common)
}

/** A sentence of some claims, as near-duplicates are told by it. */
interface Passage {
  readonly shingles: ReadonlySet<string>
  /** Position of the claim that stands for it. */
  readonly claim: number
}

/** Roots of sets that grow by union. */
class Sets {
  readonly #parent: number[]
  constructor(size: number) {
    this.#parent = Array.from({ length: size }, (_, i) => i)
  }
  root(i: number): number {
    let at = i
    for (let up = this.#parent[at]; up !== undefined && up !== at; up = this.#parent[at]) at = up
    this.#parent[i] = at
    return at
  }
  join(a: number, b: number): void {
    this.#parent[this.root(b)] = this.root(a)
  }
}

/** The first passage of each wording among some claims; claims of one wording, or of one document's copies, are joined at once. */
function passagesOf(indices: readonly number[], claims: readonly VoicedClaim[], sets: Sets): Passage[] {
  const [byCopyClass, byWording] = [new Map<string, number>(), new Map<string, number>()]
  const passages: Passage[] = []
  for (const i of indices) {
    const voiced = claims[i]
    if (voiced === undefined) continue
    const { copyClass } = voiced.document
    const copied = byCopyClass.get(copyClass)
    if (copied === undefined) byCopyClass.set(copyClass, i)
    else sets.join(copied, i)
    const words = wordsOf(voiced.sentence)
    if (words.length < PASSAGE_WORDS) continue
    const wording = words.join(" ")
    const repeated = byWording.get(wording)
    if (repeated !== undefined) {
      sets.join(repeated, i)
      continue
    }
    byWording.set(wording, i)
    passages.push({ shingles: shingles(words), claim: i })
  }
  return passages
}

/**
 * Joins passages that are alike. Two of them share one of each other's rarest shingles, of which so many are looked at that
 * no pair is missed (prefix filtering): few pairs are compared where wordings differ.
 */
function joinAlike(passages: readonly Passage[], sets: Sets): void {
  const times = new Map<string, number>()
  for (const { shingles: all } of passages) for (const one of all) times.set(one, (times.get(one) ?? 0) + 1)
  const timesOf = (shingle: string): number => times.get(shingle) ?? 0
  const byShingle = new Map<string, Passage[]>()
  const joinWith = (passage: Passage, beside: readonly Passage[]): void => {
    for (const other of beside) {
      if (sets.root(other.claim) === sets.root(passage.claim)) continue
      if (alike(other.shingles, passage.shingles)) sets.join(other.claim, passage.claim)
    }
  }
  for (const passage of passages) {
    const { size } = passage.shingles
    const rarest = [...passage.shingles].toSorted((a, b) => timesOf(a) - timesOf(b) || compareCodeUnits(a, b))
    for (const shingle of rarest.slice(0, size - Math.ceil((size * PASSAGE_PERCENT) / 100) + 1)) {
      const beside = byShingle.get(shingle) ?? []
      joinWith(passage, beside)
      if (beside.push(passage) === 1) byShingle.set(shingle, beside)
    }
  }
}

/** Claims of the same measure and count whose sentences, or documents, are near-duplicates: one text, however often printed. */
function copies(claims: readonly VoicedClaim[]): readonly (readonly VoicedClaim[])[] {
  const sets = new Sets(claims.length)
  const byCount = new Map<string, number[]>()
  for (const [i, { claim }] of claims.entries()) {
    const key = `${claim.measure}|${claim.group}|${claim.count?.least}|${claim.count?.most}`
    const same = byCount.get(key)
    if (same === undefined) byCount.set(key, [i])
    else same.push(i)
  }
  for (const indices of byCount.values()) {
    if (indices.length > 1) joinAlike(passagesOf(indices, claims, sets), sets)
  }
  const classes = new Map<number, VoicedClaim[]>()
  for (const [i, claim] of claims.entries()) {
    const root = sets.root(i)
    const same = classes.get(root)
    if (same === undefined) classes.set(root, [claim])
    else same.push(claim)
  }
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
