import { type Count, type ScopedClaim, intervalInWords, type Clock } from "../model/index.ts"
import type { Total } from "./total.ts"

/** The count as its operator reads: "38", "at least 28", "10 to 15"; vague words are quoted. */
export function countInWords(count: Count): string {
  const said = count.said ?? count.least
  switch (count.operator) {
    case "exactly":
      return String(said)
    case "at least":
    case "more than":
    case "fewer than":
    case "almost":
    case "about":
      return `${count.operator} ${said}`
    case "at most":
      return `up to ${said}`
    case "between":
      return `${count.least} to ${count.most ?? "more"}`
    case "none":
      return "none"
    case "vague":
      return `“${count.wording}”`
  }
}

/** Lists as sentences have them: "A", "A and B", "A, B and C". */
export function listInWords(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1) ?? ""}`
}

/** The count, and its wording where that says more than the number. */
export function countAsWorded(scoped: ScopedClaim): string {
  const { count } = scoped.claim
  if (count === null) return "no number"
  const plain = countInWords(count)
  const worded = count.wording.trim()
  const adds = worded !== "" && worded !== String(count.said ?? "") && worded !== plain && count.operator !== "vague"
  return adds ? `${plain} (“${worded}”)` : plain
}

/** Who says it, by which channel and relay: "Volodymyr Zelenskyy (Telegram), relayed by Censor.NET,"; a comma closes the relay. */
export function sourceInWords(scoped: ScopedClaim): string {
  const { claim, origin, outlet } = scoped
  const channel = claim.channel === null ? "" : ` (${claim.channel})`
  const chain = [...claim.relayedBy, outlet ?? ""].filter(
    (name, i, all) => name !== "" && name !== origin.name && all.indexOf(name) === i,
  )
  const via = chain.filter((name) => !origin.name.endsWith(` via ${name}`))
  return `${origin.name}${channel}${via.length === 0 ? "" : `, relayed by ${listInWords(via)},`}`
}

/** "as of 9 July 2024"; where no time was stated, that it was not. */
export function asOfInWords(total: Total, clock: Clock): string {
  if (total.asOfFrom !== null) {
    return `as of ${intervalInWords(clock, total.asOf)}, when the same number was first reported`
  }
  return total.scoped.claim.asOfStated ? `as of ${intervalInWords(clock, total.asOf)}` : "its time not stated"
}

export const publishedInWords = ({ known, undated }: ScopedClaim, clock: Clock): string =>
  undated === true
    ? `not dated, held here since ${intervalInWords(clock, known)}`
    : `published ${intervalInWords(clock, known)}`

/** One claim in a few words, for sentences about another: "38 (Volodymyr Zelenskyy, 9 July 2024)". */
export function claimInShort(scoped: ScopedClaim, clock: Clock): string {
  const count = scoped.claim.count === null ? "no number" : countInWords(scoped.claim.count)
  return `${count} (${voiceInShort(scoped, clock)})`
}

/** "UN Human Rights Monitoring Mission in Ukraine, 9 August 2024": who, and when it was published, where that is known. */
export const voiceInShort = ({ origin, known, undated }: ScopedClaim, clock: Clock): string =>
  `${origin.name}, ${undated === true ? "not dated" : intervalInWords(clock, known)}`

export const plural = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`
