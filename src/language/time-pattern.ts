import type { TimePack } from "./pack.ts"
import { TOKEN, type Scan } from "./scan.ts"
import type { TimeClasses } from "./time-classes.ts"
import type { TimeParts, TimeRule } from "./time-rule.ts"
import type { CalendarSlots } from "./time-slots.ts"
import type { Vocabulary } from "./vocabulary.ts"

/** One part of a compiled pattern. */
export interface PatternPart {
  readonly slots: readonly string[]
  /** Word sequences, any of which may stand here. */
  readonly words: readonly WordSequence[]
  /** UTF-16 unit of the mark that may stand here; null for none. */
  readonly mark: number | null
  readonly optional: boolean
  /** "of?": belongs to the part before it, so that no match begins with it. */
  readonly bindsLeft: boolean
  /** Classes of the tokens with which one of the slots may begin, and of those with which one of the words does. */
  readonly slotBits: number
  readonly wordBits: number
}

interface WordSequence {
  readonly ids: readonly number[]
  /** The class of its second word; 0 where it is one word. */
  readonly secondBit: number
}

export interface CompiledRule {
  readonly rule: TimeRule
  readonly parts: readonly PatternPart[]
  /** For each slot that must be filled, its class: a sentence that has no token of one is not tried. */
  readonly required: Int32Array
}

/** Parts of a pattern stand between spaces, but "in the" within alternatives: "the|in the|by". */
function compilePattern(pattern: string, vocabulary: Vocabulary, classes: TimeClasses): PatternPart[] {
  return pattern
    .split(" ")
    .reduce<string[]>(joinAlternatives, [])
    .map((text) => compilePart(text, vocabulary, classes))
}

/** "the|in" + "the|by" is one part: a word with a bar before or after it goes on. */
function joinAlternatives(parts: string[], text: string): string[] {
  const last = parts.at(-1)
  if (last !== undefined && last.includes("|") && text.includes("|") && !last.includes("{") && !text.includes("{")) {
    parts[parts.length - 1] = `${last} ${text}`
  } else parts.push(text)
  return parts
}

function compilePart(text: string, vocabulary: Vocabulary, classes: TimeClasses): PatternPart {
  const optional = text.endsWith("?")
  const bare = optional ? text.slice(0, -1) : text
  if (bare.startsWith("{")) {
    const slots = bare.slice(1, -1).split("|")
    const slotBits = slots.reduce((bits, slot) => bits | classes.slotBit(slot), 0)
    return { slots, words: [], mark: null, optional, bindsLeft: false, slotBits, wordBits: 0 }
  }
  const alternatives = bare.split("|")
  const mark = alternatives.find((word) => word === "," || word === "-") ?? null
  const sequences = alternatives.filter((word) => word !== mark).map((words) => words.split(" "))
  return {
    slots: [],
    words: sequences.map((words) => ({
      ids: words.map((word) => vocabulary.add(word)),
      secondBit: words[1] === undefined ? 0 : classes.wordBit(words[1]),
    })),
    mark: mark === null ? null : mark.charCodeAt(0),
    optional,
    bindsLeft: text === "of?",
    slotBits: 0,
    wordBits: sequences.reduce((bits, [first]) => (first === undefined ? bits : bits | classes.wordBit(first)), 0),
  }
}

/** Tokens from `at` on, before `limit`. */
export interface Window {
  readonly at: number
  readonly limit: number
}

/** What reads the tokens of one text for patterns. */
export interface TimeTokens {
  readonly scan: Scan
  readonly slots: CalendarSlots
  readonly classes: TimeClasses
}

/** The first way in which the pattern stands at `at`; null where it does not. Optional parts are taken where they can be. */
export function matchPattern(
  tokens: TimeTokens,
  parts: readonly PatternPart[],
  { at, limit }: Window,
): { end: number; parts: TimeParts } | null {
  const match: Match = { tokens, parts, limit, filled: null }
  const end = matchFrom(match, 0, at)
  return end === -1 ? null : { end, parts: partsOf(match) }
}

interface Match {
  readonly tokens: TimeTokens
  readonly parts: readonly PatternPart[]
  readonly limit: number
  /** Slots with their values in the order of the parts, made with the first slot that is filled: most patterns fail before. */
  filled: (string | number)[] | null
}

/** The slots' values by name; where a slot stands twice, its last. */
function partsOf({ filled }: Match): TimeParts {
  const values: Record<string, number> = {}
  if (filled === null) return values
  for (let i = 0; i < filled.length; i += 2) values[filled[i] as string] = filled[i + 1] as number
  return values
}

/** The token behind the parts from `index` on, which stand from `token` on; −1 where they do not. */
function matchFrom(match: Match, index: number, token: number): number {
  const { parts, limit, tokens } = match
  if (index === parts.length) return token
  const part = parts[index] as PatternPart
  if (token < limit) {
    const end =
      part.slots.length > 0
        ? (tokens.classes.slotsAt(tokens.scan, token) & part.slotBits) === 0
          ? -1
          : matchSlots(match, index, token)
        : matchWords(match, index, token)
    if (end !== -1) return end
  }
  return part.optional ? matchFrom(match, index + 1, token) : -1
}

function matchSlots(match: Match, index: number, token: number): number {
  const { parts, limit, tokens } = match
  const { slots } = parts[index] as PatternPart
  for (let k = 0; k < slots.length; k++) {
    const slot = slots[k] as string
    const found = tokens.slots.read(tokens.scan, slot, token)
    if (found === null || found.end > limit) continue
    const filled = match.filled ?? []
    match.filled = filled
    filled.push(slot, found.value)
    const end = matchFrom(match, index + 1, found.end)
    if (end !== -1) return end
    filled.pop()
    filled.pop()
  }
  return -1
}

function matchWords(match: Match, index: number, token: number): number {
  const { parts, limit, tokens } = match
  const part = parts[index] as PatternPart
  const behind = afterWords(tokens, part, token, limit)
  return behind === -1 ? -1 : matchFrom(match, index + 1, behind)
}

function afterWords({ scan, classes }: TimeTokens, part: PatternPart, token: number, limit: number): number {
  if (part.mark !== null && scan.kind[token] === TOKEN.punctuation && scan.mark[token] === part.mark) return token + 1
  if ((classes.wordsAt(scan, token) & part.wordBits) === 0) return -1
  for (let k = 0; k < part.words.length; k++) {
    const { ids } = part.words[k] as WordSequence
    if (token + ids.length > limit) continue
    let i = 0
    while (i < ids.length && scan.form[token + i] === ids[i]) i++
    if (i === ids.length) return token + i
  }
  return -1
}

export const compileRules = (pack: TimePack, vocabulary: Vocabulary, classes: TimeClasses): readonly CompiledRule[] =>
  pack.timeRules.map((rule) => {
    const parts = compilePattern(rule.pattern, vocabulary, classes)
    const slots = parts.filter(({ optional, slotBits }) => !optional && slotBits !== 0)
    return { rule, parts, required: Int32Array.from(slots, ({ slotBits }) => slotBits) }
  })
