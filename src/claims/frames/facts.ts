import type { Measure } from "../../model/index.ts"
import type { Chunk, Party } from "./chunk.ts"

/** What a party or an outcome is, as bits beside those of USE: by these a rule says of which chunks it reads anything at all. */
export const FACT = {
  /** What every chunk is. */
  any: 1 << 19,
  /** A party that is a number without a noun. */
  bare: 1 << 11,
  /** People told one by one: by name, as somebody's, or by one word. */
  person: 1 << 12,
  weapon: 1 << 13,
  /** A party with an outcome among its words: "dead civilians". */
  inner: 1 << 14,
  /** A party whose noun says what became of it: "victims". */
  own: 1 << 15,
  /** An outcome of people. */
  ofPeople: 1 << 16,
  /** Outcomes of things that were damaged, or sent. */
  damaged: 1 << 17,
  deployed: 1 << 18,
} as const

/** All bits. */
const ALL = -1

/** The facts of a chunk; a word's rules are told by the word alone. `own`: what nouns say of themselves, by the token of a noun. */
export function factsOf({ party, outcome }: Chunk, own: (token: number) => Measure | null): number {
  if (party !== null) return factsOfParty(party, own)
  if (outcome === null) return ALL
  const { ofPeople, ofThings, uses } = outcome
  const things = ofThings === "damaged" ? FACT.damaged : ofThings === "deployed" ? FACT.deployed : 0
  return FACT.any | uses | things | (ofPeople === null ? 0 : FACT.ofPeople)
}

function factsOfParty(party: Party, own: (token: number) => Measure | null): number {
  const { kind, head, inner } = party
  const isPerson = kind === "people" && (party.named || party.possessed || party.described)
  return (
    FACT.any |
    (kind === "bare" ? FACT.bare : kind === "weapon" ? FACT.weapon : isPerson ? FACT.person : 0) |
    (inner === null ? 0 : FACT.inner) |
    (head >= 0 && own(head) !== null ? FACT.own : 0)
  )
}
