import { OPENS, WordClasses, type FramePack, type Scan, type Sentence, type Vocabulary } from "../../language/index.ts"
import { CARE_WORDS, HEALING } from "./care.ts"
import { FICTION_WORDS } from "./fiction.ts"
import type { FrameRule } from "./rule.ts"
import { DOUBT_WORDS } from "./unconfirmed.ts"
import { TRAIT, type FrameWords } from "./words.ts"

/** A rule that needs no words: all bits, so that any sentence has one. */
const ANY = -1
/** Words that begin "Of these, nine were children". */
const LEADING = ["of", "among"] as const
/** Tokens of a sentence's head in which they stand. */
const LED_WITHIN = 5

/**
 * The words that call for rules. A sentence is walked over once for what it holds: most hold nothing from which a rule could start, and of
 * the rules that are asked those are left out whose own words are absent. The mask may let a rule be asked for nothing, and never hides one
 * that would read something (triggers.prop.test.ts).
 */
export class Triggers {
  readonly #words: FrameWords
  readonly #classes: WordClasses
  /** The pack's words of outcomes and the like, for which any sentence is read. */
  readonly #telling: number
  /** Words for which a sentence is read that counts something. */
  readonly #alone: number
  /** One word of each phrase that says an outcome: common words, so that the phrase itself must stand there, or a rule's own word. */
  readonly #ofPhrases: number
  /** Words of rules that need no outcome, and such as make one. */
  readonly #unaided: number
  /** Words for hospitals, which tell something of people only where somebody is brought to one, treated or "in" one. */
  readonly #hospitals: number
  readonly #bringing: number
  /** Words for what is made up or practised, and for what was not confirmed. */
  readonly fiction: number
  readonly doubt: number
  readonly #needs = new Map<FrameRule, number>()

  constructor(pack: FramePack, vocabulary: Vocabulary, words: FrameWords, rules: readonly FrameRule[]) {
    this.#words = words
    this.#classes = new WordClasses(vocabulary, OPENS.frame)
    this.#telling = this.#classes.add(tellingWords(pack))
    this.#alone = this.#classes.add(rules.flatMap(({ alone, starts = [] }) => (alone === true ? starts : [])))
    this.#ofPhrases = this.#classes.add(phraseWords(pack, (word) => words.traits(vocabulary.idOf(word)) !== 0))
    this.#unaided = this.#classes.add([
      ...CARE_WORDS,

      ...rules.flatMap(({ unaided, starts = [], needs = [] }) => (unaided === true ? [...starts, ...needs] : [])),
    ])
    this.#hospitals = this.#classes.add(pack.grammar["hospital"] ?? [])
    this.#bringing = this.#classes.add([...(pack.grammar["transport"] ?? []), ...HEALING, "in"])
    this.fiction = this.#classes.add(FICTION_WORDS)
    this.doubt = this.#classes.add(DOUBT_WORDS)
    for (const rule of rules) {
      if (rule.needs === undefined) continue
      for (const word of rule.needs) words.id(word)
      this.#needs.set(rule, this.#classes.add(rule.needs))
    }
  }

  /** Bits of which a sentence must hold one for the rule to be asked. */
  neededBy(rule: FrameRule): number {
    return this.#needs.get(rule) ?? ANY
  }

  /** What a sentence holds; 0 where there is nothing from which any rule could start. */
  heldBy(scan: Scan, sentence: Sentence, isCounted: boolean): number {
    const { firstToken, endToken } = sentence
    const held = this.#classes.heldBy(scan, firstToken, endToken)
    const reasons = isCounted ? this.#telling | this.#alone : this.#telling
    const isRead =
      (held & reasons) !== 0 ||
      ((held & this.#hospitals) !== 0 && (held & (this.#bringing | this.#unaided)) !== 0) ||
      ((held & this.#ofPhrases) !== 0 && ((held & this.#unaided) !== 0 || this.#holdsPhrase(scan, sentence))) ||
      this.#isLed(scan, sentence)
    return isRead ? held | this.#telling : 0
  }

  #holdsPhrase(scan: Scan, { firstToken, endToken }: Sentence): boolean {
    const { outcomePhrases } = this.#words
    for (let i = firstToken; i < endToken; i++) if (outcomePhrases.match(scan, i, endToken) !== null) return true
    return false
  }

  /** "Of these, nine were children", "at least nine of them were children" tell of the sentence before. */
  #isLed({ form }: Scan, { firstToken, endToken }: Sentence): boolean {
    const words = this.#words
    for (let i = firstToken; i < Math.min(endToken - 1, firstToken + LED_WITHIN); i++) {
      if ((words.traits(form[i + 1] as number) & TRAIT.them) !== 0 && words.isOneOf(form[i] as number, LEADING)) {
        return true
      }
    }
    return false
  }
}

/** Outcome words, weapons, and nouns that say an outcome. */
function* tellingWords(pack: FramePack): Generator<string> {
  yield* ["toll", "hostage", "hostages", "ambulance", "helicopter", "airlifted", "condition", "late", "matched"]
  for (const entry of pack.outcomes) {
    for (const words of [entry.verb, entry.adjective, entry.intransitive, entry.noun, entry.event]) yield* words ?? []
  }
  for (const { kind, one, many } of pack.things) if (kind === "weapon") yield* [...one, ...many]
  for (const { nouns } of pack.ownMeasures) yield* nouns
  yield* pack.grammar["wound"] ?? []
}

/** Of each phrase that says an outcome, its last word that is no small one. */
function* phraseWords({ outcomePhrases }: FramePack, isSmall: (word: string) => boolean): Generator<string> {
  for (const phrase of outcomePhrases.flatMap(({ phrases }) => phrases)) {
    const words = phrase.split(" ")
    yield words.findLast((word) => !isSmall(word)) ?? words.at(-1) ?? phrase
  }
}
