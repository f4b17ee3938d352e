import type { ClaimMark, CountOperator, Group, Measure, Modality, SiteKind } from "../model/index.ts"
import type { BlockKind } from "./scan.ts"
import type { TimeRelation } from "./spans.ts"
import type { TimeRule } from "./time-rule.ts"

/** What the scanner must know of a language. Words are single tokens; phrases are words with spaces between. */
export interface ScanPack {
  /** BCP-47. */
  readonly language: string
  readonly abbreviations: readonly AbbreviationEntry[]
  /** Words that begin sentences, and hardly follow an abbreviation within one: "the", "he", "police". */
  readonly starters: readonly string[]
  readonly blockCues: readonly BlockCue[]
}

/**
 * title: a name follows ("Gen.", "St."), so that the sentence goes on. number: a number follows ("No.", "Oct.").
 * either: the sentence may end here ("Inc.", "p.m.").
 */
export interface AbbreviationEntry {
  readonly forms: readonly string[]
  readonly before: "title" | "number" | "either"
}

/** Words by which a block shows what it is. */
export interface BlockCue {
  readonly kind: Extract<BlockKind, "caption" | "background-header" | "link" | "boilerplate">
  /** Where the words stand: the block begins with them, or has them anywhere. */
  readonly at: "start" | "anywhere"
  readonly phrases: readonly string[]
  /** The cue counts only before a colon or dash. */
  readonly marked?: true
  /** The cue counts only in blocks of at most so many words; absent: any. */
  readonly longest?: number
  readonly why: string
}

/** What the count finder must know of a language. */
export interface CountPack {
  readonly numerals: readonly NumeralEntry[]
  readonly hedges: readonly HedgeEntry[]
  readonly vague: readonly VagueEntry[]
  /** "no", "none", "nobody": 0. */
  readonly nothing: readonly string[]
  /** Before a vague word they ask for a number: "how many". */
  readonly asking: readonly string[]
  /** Words that take "about" for themselves: "known about 3 dead" is 3. */
  readonly takesAbout: readonly string[]
  /** Verbs that take "up to" for themselves: "the toll has gone up to 20" is 20. */
  readonly takesUpTo: readonly string[]
  /** Words between the ends of a range, by the word that must stand before it ("between 10 and 15"), or none ("10 to 15"). */
  readonly rangeJoiners: readonly { readonly opener: string | null; readonly joiner: string }[]
  /** Before "10 to 15" these make it a change and no range: "from". */
  readonly changeOpeners: readonly string[]
  /** Before "from 10 to 15" these make it a range all the same: "ranging". */
  readonly spreads: readonly string[]
  /** Before "by three to 41" these make the first number a growth: "up". */
  readonly grown: readonly string[]
}

/** unit: 1–19. ten: 20–90. scale: multiplies what stands before it ("hundred", "dozen"). */
export interface NumeralEntry {
  readonly form: string
  readonly kind: "unit" | "ten" | "scale"
  readonly value: number
}

export interface HedgeEntry {
  readonly forms: readonly string[]
  readonly operator: Exclude<CountOperator, "exactly" | "between" | "vague" | "none">
  /** Where it stands: before the number, or after it ("12 or more"). */
  readonly at: "before" | "after"
}

export interface VagueEntry {
  readonly forms: readonly string[]
  readonly least: number
  readonly most: number | null
  /** Why these bounds: domain.md's table, or an analogy with a row of it. */
  readonly why: string
}

/** A word, or the five forms of a verb, that says what became of those counted. */
export interface OutcomeEntry {
  readonly measure: Measure
  /** Base, third person, past, participle, gerund. */
  readonly verb?: readonly [string, string, string, string, string]
  readonly adjective?: readonly string[]
  readonly intransitive?: readonly string[]
  /** Countable nouns: "12 deaths". */
  readonly noun?: readonly string[]
  /** Nouns before "of" and whom it befell: "the killing of two guards". */
  readonly event?: readonly string[]
  /** The participle or adjective stands for people by itself: "20 wounded". */
  readonly collective?: boolean
  readonly singular?: boolean
  /** Said of people alone. */
  readonly people?: boolean
}

export interface PeopleEntry {
  readonly group: Group
  readonly one: readonly string[]
  readonly many: readonly string[]
}

/** Words of a table's heads that say one measure. */
export interface TableHeadEntry {
  readonly measure: Measure
  readonly words: readonly string[]
}

export interface ThingEntry {
  /**
   * structure: what is built. movable: vehicles, vessels, windows and the like, which count only with a number. area: cities, districts. weapon: what is launched. supply: generators and the like.
   * object: nothing that a claim counts, listed since it might be taken for people ("letters").
   */
  readonly kind: "structure" | "movable" | "area" | "weapon" | "supply" | "object"
  readonly one: readonly string[]
  readonly many: readonly string[]
}

export interface ModalityEntry {
  readonly modality: Modality
  /** Between the people and the outcome. */
  readonly near: readonly string[]
  /** Anywhere before them in the clause. */
  readonly before: readonly string[]
}

export interface MarkEntry {
  readonly mark: ClaimMark
  readonly phrases: readonly string[]
}

export interface OutcomePhrase {
  readonly measure: Measure
  readonly phrases: readonly string[]
  /** Takes its people as an object ("shot dead two men"); otherwise they stand before it. */
  readonly active?: true
}

/** Nouns of people that say an outcome where no other word does. */
export interface OwnMeasureEntry {
  readonly measure: Measure
  readonly nouns: readonly string[]
}

/** What the frame reader must know of a language. */
export interface FramePack {
  readonly outcomes: readonly OutcomeEntry[]
  readonly outcomePhrases: readonly OutcomePhrase[]
  readonly people: readonly PeopleEntry[]
  readonly things: readonly ThingEntry[]
  readonly grammar: Readonly<Record<string, readonly string[]>>
  readonly modality: readonly ModalityEntry[]
  readonly marks: readonly MarkEntry[]
  readonly ownMeasures: readonly OwnMeasureEntry[]
  /** First names of people, and common surnames. */
  readonly givenNames: readonly string[]
  readonly surnames: readonly string[]
  readonly tableHeads: readonly TableHeadEntry[]
  readonly noTableHeads: readonly string[]
  readonly tableTotals: readonly string[]
  /** One or two words each. */
  readonly tableParts: readonly string[]
  readonly tableSevere: readonly string[]
  /** Single words that the rules' matchers name. */
  readonly ruleWords: readonly string[]
}

/** What the place finder must know of a language. */
export interface PlacePack {
  readonly placeCues: readonly PlaceCueEntry[]
  /** Names that hold a place's name, or are spelt as one, and mean none. */
  readonly notPlaces: readonly string[]
  /** First names of people: the capitalised word behind one is a surname. */
  readonly givenNames: readonly string[]
  /** Common surnames, folded; none that is a great city's name alone. */
  readonly surnames: readonly string[]
  /** Common words that are places too, mostly small ones. */
  readonly placeHomographs: readonly string[]
}

export interface PlaceCueEntry {
  readonly kind:
    | "locative"
    | "preposition"
    | "title"
    | "part"
    | "body"
    | "paper"
    | "street"
    | "water"
    | "calendar"
    | "honour"
    | "speaks"
    | "settlement"
    | "quarter"
    | "article"
    | "event"
    | "kin"
    | "block"
    | "streets"
  readonly forms: readonly string[]
  readonly why: string
}

/** What the time finder must know of a language. */
export interface TimePack {
  readonly calendar: readonly CalendarEntry[]
  readonly timeRelations: readonly { readonly forms: readonly string[]; readonly relation: TimeRelation }[]
  /** Tried in order at each token; the longest match wins, then the earlier rule. */
  readonly timeRules: readonly TimeRule[]
}

export interface CalendarEntry {
  /** The place in a pattern that the word fills. */
  readonly slot:
    | "weekday"
    | "weekdays"
    | "month"
    | "ordinal"
    | "number"
    | "unit"
    | "daypart"
    | "hour"
    | "season"
    | "century"
    | "tens"
    | "tenYears"
    | "deictic"
    | "tonight"
    | "previous"
    | "this"
    | "next"
    | "edge"
    | "about"
    | "half"
    | "clockzone"
    | "now"
    | "once"
    | "each"
    | "regular"
    | "alike"
    | "dayparts"
    | "will"
  readonly forms: readonly string[]
  readonly value: number
}

/** What the site finder must know of a language. */
export interface SitePack {
  readonly siteHeads: readonly SiteHeadEntry[]
  readonly streetHeads: readonly string[]
  /** Words without a capital that may stand between an article and a facility. */
  readonly siteModifiers: readonly string[]
  readonly owners: readonly string[]
  readonly knownSites: readonly KnownSiteEntry[]
}

export interface SiteHeadEntry {
  readonly kind: SiteKind
  /** Singular; hyphens and possessives as words of their own ("children 's hospital"). */
  readonly forms: readonly string[]
}

export interface KnownSiteEntry {
  readonly name: string
  readonly kind: SiteKind
  /** Folded forms, hyphens as spaces. */
  readonly forms: readonly string[]
}
