import type {
  PhraseTable,
  PlaceFinder,
  Scan,
  SiteFinder,
  SiteSpan,
  SpeakerFinder,
  TimeFinder,
} from "../language/index.ts"

/** What a capitalised word is by itself. */
export const WORD = {
  /** No name, or one of its own: "Rescuers" at the beginning of a sentence, "Monday". */
  none: 0,
  /** A place, a body, an outlet, a person known to all: public as it stands. */
  known: 1,
  /** A word of the language with a capital within a sentence: of a name, if what stands beside it is. */
  soft: 2,
  /** A name that nothing says to be public. */
  hard: 3,
} as const

export interface Finders {
  readonly places: PlaceFinder
  readonly sites: SiteFinder
  readonly speakers: SpeakerFinder
  readonly times: TimeFinder
  /** Names of bodies, outlets and the like, as phrases; true of those that are all capitals. */
  readonly known: PhraseTable<boolean>
}

/** One text under the eyes of the finder of names: its tokens, and of each what it may be. */
export interface Sheet {
  readonly scan: Scan
  readonly words: readonly string[]
  /** One of WORD for each token. */
  readonly kinds: Uint8Array
  readonly sites: readonly SiteSpan[]
}
