import {
  createCountFinder,
  createPlaceFinder,
  createScanner,
  createSpeakerFinder,
  createVocabulary,
  english,
  type Gazetteer,
  type PlaceSpan,
  type Scan,
  type SiteSpan,
  type TimeSpan,
} from "../language/index.ts"
import type { PublishedTime, Reading, ReaderInput } from "../model/index.ts"
import { assemble } from "./assemble.ts"
import { createFrameReader } from "./frames/reader.ts"
import { findOutlet } from "./scope/outlet.ts"
import { findPublished } from "./scope/published.ts"
import { createTurnFinder } from "./scope/turns.ts"
import { cachedCues, type DocumentView } from "./view.ts"

/** Raised by any change that may read a text otherwise: lexicons, rules, passes. */
const READER_VERSION = "1"

export interface ReaderOptions {
  readonly gazetteer: Gazetteer
}

export interface Reader {
  /** The reader's own version and that of the gazetteer: equal versions read equally. */
  readonly version: string
  /** Reads a text: a pure function of the input and the version. Never throws; linear in the text's length. */
  read(input: ReaderInput): Reading
}

/** Compiles the lexicons once; a reader serves any number of texts, one after another. */
export function createReader({ gazetteer }: ReaderOptions): Reader {
  const vocabulary = createVocabulary()
  const scanner = createScanner(english, vocabulary)
  const counts = createCountFinder(english, vocabulary)
  const places = createPlaceFinder(english, vocabulary, gazetteer)
  const speakers = createSpeakerFinder(vocabulary)
  const frames = createFrameReader(english, vocabulary)
  const turns = createTurnFinder(vocabulary)
  const version = `${READER_VERSION}+${gazetteer.version}`

  return {
    version,
    read(input) {
      const scan = scanner.scan(input.text)
      const cuesOf = cachedCues(scan, speakers)
      const found = { times: [] as readonly TimeSpan[], places: places.find(scan) as readonly PlaceSpan[], sites: [] as readonly SiteSpan[] }
      const published: PublishedTime | null = findPublished(scan, found.times, input, gazetteer.zones)
      const view: DocumentView = {
        input,
        scan,
        frames: frames.read(scan, counts.find(scan), found.times, found.places),
        ...found,
        published,
        ...findOutlet(scan, input, cuesOf),
        cuesOf,
      }
      const { incidents, claims, main } = assemble(view, turns)
      return { readerVersion: version, published, outlet: view.outlet, zone: main.place?.zone ?? null, incidents, claims: claims.filter((claim) => isVerbatim(scan, claim)) }
    },
  }
}

/** product.md, rule 1: a claim whose quote is not its span of the text does not exist. */
const isVerbatim = (scan: Scan, { start, end, quote }: { start: number; end: number; quote: string }): boolean => end > start && scan.text.slice(start, end) === quote
