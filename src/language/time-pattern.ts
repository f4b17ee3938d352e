import type { TimePack } from "./pack.ts"
import { TOKEN, type Scan } from "./scan.ts"
import type { TimeParts, TimeRule } from "./time-rule.ts"
import type { Vocabulary } from "./vocabulary.ts"

/** One part of a compiled pattern. */
export interface PatternPart {
  readonly slots: readonly string[]
  /** Word sequences, any of which may stand here. */
  readonly words: readonly (readonly number[])[]
  /** UTF-16 unit of the mark that may stand here; null for none. */
  readonly mark: number | null
  readonly optional: boolean
  /** "of?": belongs to the part before it, so that no match begins with it. */
  readonly bindsLeft: boolean
}

export interface CompiledRule {
  readonly rule: TimeRule
  readonly parts: readonly PatternPart[]
}

/** What fills a slot at a token: its value and the token behind it. */
interface Filled {
  readonly value: number
  readonly end: number
}

export interface SlotReader {
  /** Null where the slot is not filled at `at`. */
  read(scan: Scan, slot: string, at: number): Filled | null
}

/** Parts of a pattern stand between spaces, but "in the" within alternatives: "the|in the|by". */
export function compilePattern(pattern: string, vocabulary: Vocabulary): PatternPart[] {
  return pattern
    .split(" ")
    .reduce<string[]>(joinAlternatives, [])
    .map((text) => compilePart(text, vocabulary))
}

/** "the|in" + "the|by" is one part: a word with a bar before or after it goes on. */
function joinAlternatives(parts: string[], text: string): string[] {
  const last = parts.at(-1)
  if (last !== undefined && last.includes("|") && text.includes("|") && !last.includes("{") && !text.includes("{")) {
    parts[parts.length - 1] = `${last} ${text}`
  } else parts.push(text)
  return parts
}

function compilePart(text: string, vocabulary: Vocabulary): PatternPart {
  const optional = text.endsWith("?")
  const bare = optional ? text.slice(0, -1) : text
  if (bare.startsWith("{")) {
    return { slots: bare.slice(1, -1).split("|"), words: [], mark: null, optional, bindsLeft: false }
  }
  const alternatives = bare.split("|")
  const mark = alternatives.find((word) => word === "," || word === "-") ?? null
  const words = alternatives
    .filter((word) => word !== mark)
    .map((word) => word.split(" ").map((one) => vocabulary.add(one)))
  return { slots: [], words, mark: mark === null ? null : mark.charCodeAt(0), optional, bindsLeft: text === "of?" }
}

/** Tokens from `at` on, before `limit`. */
export interface Window {
  readonly at: number
  readonly limit: number
}

/** The first way in which the pattern stands at `at`; null where it does not. Optional parts are taken where they can be. */
export function matchPattern(
  scan: Scan,
  slots: SlotReader,
  parts: readonly PatternPart[],
  { at, limit }: Window,
): { end: number; parts: TimeParts } | null {
  const match: Match = { scan, slots, parts, limit, filled: null }
  const end = matchFrom(match, 0, at)
  return end === -1 ? null : { end, parts: match.filled ?? {} }
}

interface Match {
  readonly scan: Scan
  readonly slots: SlotReader
  readonly parts: readonly PatternPart[]
  readonly limit: number
  /** Made with the first slot that is filled: most patterns fail before. */
  filled: Record<string, number | undefined> | null
}

/** The token behind the parts from `index` on, which stand from `token` on; −1 where they do not. */
function matchFrom(match: Match, index: number, token: number): number {
  const { parts, limit, scan, slots } = match
  if (index === parts.length) return token
  const part = parts[index] as PatternPart
  for (let k = 0; k < part.slots.length; k++) {
    const slot = part.slots[k] as string
    const found = token < limit ? slots.read(scan, slot, token) : null
    if (found === null || found.end > limit) continue
    const filled = match.filled ?? {}
    match.filled = filled
    const before = filled[slot]
    filled[slot] = found.value
    const end = matchFrom(match, index + 1, found.end)
    if (end !== -1) return end
    filled[slot] = before
  }
  const behind = matchWords(match, part, token)
  if (behind !== -1) {
    const end = matchFrom(match, index + 1, behind)
    if (end !== -1) return end
  }
  return part.optional ? matchFrom(match, index + 1, token) : -1
}

function matchWords({ scan, limit }: Match, part: PatternPart, token: number): number {
  if (token >= limit) return -1
  if (part.mark !== null && scan.kind[token] === TOKEN.punctuation && scan.mark[token] === part.mark) return token + 1
  for (let k = 0; k < part.words.length; k++) {
    const sequence = part.words[k] as readonly number[]
    if (token + sequence.length > limit) continue
    let i = 0
    while (i < sequence.length && scan.form[token + i] === sequence[i]) i++
    if (i === sequence.length) return token + i
  }
  return -1
}

export const compileRules = (pack: TimePack, vocabulary: Vocabulary): readonly CompiledRule[] =>
  pack.timeRules.map((rule) => ({ rule, parts: compilePattern(rule.pattern, vocabulary) }))
