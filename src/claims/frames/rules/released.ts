import type { Party } from "../chunk.ts"
import { hasTrait, isAdverb, isOneOf, isWordOf, partyOf } from "../neighbours.ts"
import type { FrameRule, Sight } from "../rule.ts"
import { TRAIT } from "../words.ts"
import { HOSTAGES } from "./hostages.ts"

/** Words that tell of people kept by others: who is let go where one stands was kept. */
const CAPTIVITY = ["captivity", "captors", "kidnappers", "abductors", "ransom"] as const
const FREED = ["released", "freed", "liberated"] as const
const FREEING = ["released", "freed", "liberated", "releasing", "freeing", "releases", "frees"] as const
/** "won the release of": it came about. */
const SECURING = [
  "won",
  "secured",
  "obtained",
  "negotiated",
  "announced",
  "confirmed",
  "after",
  "following",
  "to",
] as const

export const released: FrameRule = {
  id: "en.harm.released",
  because: "Hostages and kidnapped people who are let go are out of danger: rescued.",
  frame: "{hostages} … {be} released | freed {hostages} | release of {hostages}",
  on: ["party"],
  needs: ["release", "let", "free", ...FREEING],
  unaided: true,
  match(sight, at) {
    const party = partyOf(sight.chunks[at])
    const told = party !== null && party.count !== null && (party.kind === "people" || party.kind === "bare")
    if (!told || party.count?.operator === "none" || party.named || !sight.isFree(at)) return []
    const trigger = releaseOf(sight, at)
    return trigger >= 0 && isCaptive(sight, party) ? [{ party: at, measure: "rescued", trigger }] : []
  },
  reads: [
    "Forty pilgrims held hostage near the pass; all 40 hostages were released on Monday => kidnapped 40..40, rescued 40..40",
    "Nine captives have been released => rescued 9..9",
    "The raiders freed four sailors after a month in captivity => rescued 4..4",
    "The envoy won the release of six hostages => rescued 6..6",
    "Two of the kidnapped cooks were let go at dawn => rescued 2..2",
    "Raiders kidnapped three engineers. One of them was later released. => kidnapped 3..3, rescued 1..1",
  ],
  refuses: [
    "The bank released 40 clerks from their contracts",
    "They demanded the release of six hostages",
    "The captors released four letters",
    "Its chief was freed on bail",
  ],
}

/** Chunk of the word that says that those at `at` are let go; −1 where none does. */
function releaseOf(sight: Sight, at: number): number {
  const { chunks, words } = sight
  const formOf = (k: number, list: readonly string[]): boolean => sight.isFormOf(chunks[k]?.from ?? -1, list)
  if (chunks[at + 1]?.kind === "aux") {
    const verb = isAdverb(chunks[at + 2]) ? at + 3 : at + 2
    const go = isWordOf(chunks[verb], words.id("let")) && isWordOf(chunks[verb + 1], words.id("go"))
    const free = isWordOf(chunks[verb], words.id("set")) && isWordOf(chunks[verb + 1], words.id("free"))
    return go || free || formOf(verb, FREED) ? verb : -1
  }
  if (formOf(at - 1, FREEING) && chunks[at - 2]?.kind !== "aux") return at - 1
  const release =
    hasTrait(chunks[at - 1], TRAIT.of) && sight.isForm(chunks[at - 2]?.from ?? -1, "release") ? at - 2 : -1
  const before = hasTrait(chunks[release - 1], TRAIT.article) ? release - 2 : release - 1
  return release > 0 && isOneOf(sight, chunks[before], SECURING) ? release : -1
}

/** Called hostages or kidnapped, told of beside captivity, or some of those whom the text told to be kidnapped. */
function isCaptive(sight: Sight, party: Party): boolean {
  const { chunks, earlier, words } = sight
  if (party.inner?.ofPeople === "kidnapped" || (party.head >= 0 && sight.isFormOf(party.head, HOSTAGES))) return true
  if (chunks.some(({ form }) => words.isOneOf(form, CAPTIVITY))) return true
  return earlier.some(({ measure }) => measure === "kidnapped") && (party.ofThem || party.definite)
}

const CUSTODY = ["bail", "parole", "prison", "jail", "custody", "detention"] as const

/** "freed on bail", "freed from prison": out of the law's hands, and of no danger. */
export const isFromCustody = (sight: Sight, trigger: number): boolean =>
  sight.chunks.slice(trigger + 1, trigger + 4).some(({ to }) => sight.isFormOf(to - 1, CUSTODY))
