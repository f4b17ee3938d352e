import {
  createCountFinder,
  createPlaceFinder,
  createScanner,
  createSiteFinder,
  createSpeakerFinder,
  createTimeFinder,
  createVocabulary,
  english,
  MEANS_WORDS,
  type Gazetteer,
  type PlaceSpan,
  type Scan,
  type TimeSpan,
} from "../language/index.ts"
import { civilDay, civilDayAt, edtfDays, type CivilDay, type Reading, type ReaderInput } from "../model/index.ts"
import { assemble } from "./assemble.ts"
import { responsibilityFrames } from "./attribution/responsibility.ts"
import { DocumentIndex } from "./document-index.ts"
import type { Frame } from "./frame.ts"
import { markCorrecting } from "./frames/corrected.ts"
import { DividedTolls } from "./frames/divided.ts"
import { createFrameReader } from "./frames/reader.ts"
import { TableReader } from "./frames/tables.ts"
import { markToldHow } from "./frames/told-how.ts"
import { findOutlet } from "./scope/outlet.ts"
import { createChangeTest, hasCorrectionNotice } from "./scope/correction-notice.ts"
import { findPublished, withoutDayToCome, writtenEarlier } from "./scope/published.ts"
import { createNamedFinder } from "./scope/named-in.ts"
import { createTurnFinder } from "./scope/turns.ts"
import { createTitleReader } from "./scope/title.ts"
import { cachedCues, dayPart, type DocumentView, type UnderTitle } from "./view.ts"

/** Raised by any change that may read a text otherwise: lexicons, rules, passes. */
const READER_VERSION = "13"

export interface ReaderOptions {
  readonly gazetteer: Gazetteer
}

/** A reading with the times and places that it was made from, in text order. */
export interface SpannedReading {
  readonly reading: Reading
  readonly times: readonly TimeSpan[]
  readonly places: readonly PlaceSpan[]
}

export interface Reader {
  /** The reader's own version and that of the gazetteer: equal versions read equally. */
  readonly version: string
  /** Reads a text: a pure function of the input and the version. Never throws; linear in the text's length. */
  read(input: ReaderInput): Reading
  /** The same, with the spans of times and places. */
  readSpanned(input: ReaderInput): SpannedReading
  /** The same claims as `read`, and in each step of their traces what was near and was not taken. Slower than `read`. */
  explain(input: ReaderInput): Reading
}

interface Read {
  readonly spanned: SpannedReading
  /** It speaks of something, and names no place for it. */
  readonly isPlaceless: boolean
}

type ReadSpanned = (input: ReaderInput, explain: boolean) => SpannedReading

/** A reader serves any number of texts, one after another. It compiles the lexicons once, at the first: most commands read none. */
export function createReader({ gazetteer }: ReaderOptions): Reader {
  const version = `${READER_VERSION}+${gazetteer.version}`
  let compiled: ReadSpanned | null = null
  const readSpanned: ReadSpanned = (input, explain) => {
    compiled ??= compile(gazetteer, version)
    return compiled(input, explain)
  }
  return {
    version,
    read: (input) => readSpanned(input, false).reading,
    readSpanned: (input) => readSpanned(input, false),
    explain: (input) => readSpanned(input, true).reading,
  }
}

function compile(gazetteer: Gazetteer, version: string): ReadSpanned {
  const vocabulary = createVocabulary()
  // A text is asked by word ids which kinds of attack it names.
  for (const word of Object.keys(MEANS_WORDS)) vocabulary.add(word)
  const scanner = createScanner(english, vocabulary)
  const counts = createCountFinder(english, vocabulary)
  const places = createPlaceFinder(english, vocabulary, gazetteer)
  const speakers = createSpeakerFinder(vocabulary)
  const sites = createSiteFinder(english, vocabulary)
  const times = createTimeFinder(english, vocabulary)
  const frames = createFrameReader(english, vocabulary)
  const tables = new TableReader(english)
  const finders = { turns: createTurnFinder(vocabulary), named: createNamedFinder(english, vocabulary) }
  const mayTellOfChange = createChangeTest(vocabulary)

  const readUnder = (asked: ReaderInput, explain: boolean, underTitle: UnderTitle | null): Read => {
    const now = civilDayAt(gazetteer.zones, null, asked.now)
    const input = withoutDayToCome(asked, now)
    const scan = scanner.scan(input.text)
    const cuesOf = cachedCues(scan, speakers)
    const given = civilDayOf(input.published)
    // What is written without a published day first tells it, and is then read again against it.
    const loose = times.find(scan, { published: given, now })
    const published = findPublished(scan, loose, input, gazetteer.zones)
    const day = given === null ? civilDayOf(published?.edtf ?? null) : writtenEarlier(scan, loose, given)
    const all = places.find(scan)
    // A continent or a sea is no scope of a figure.
    const named = all.filter(({ place }) => place.level !== "expanse")
    const found = {
      times: day === null ? loose : times.find(scan, { published: day, now }),
      places: named,
      sites: sites.find(scan, named),
    }
    const numbers = counts.find(scan)
    const told = frames.read(scan, numbers, found.times, found.places)
    const divided = new DividedTolls(scan, { ...found, counts: numbers }).read(told)
    const rows = tables.read(scan, { counts: numbers, times: found.times }, [...divided.told, ...divided.more])
    const counted = inTextOrder(divided.told, [...divided.more, ...rows])
    const mayChange = mayTellOfChange(scan)
    const corrected = markToldHow(scan, mayChange ? markCorrecting(scan, counted) : counted)
    const ordered = inTextOrder(corrected, responsibilityFrames(scan, cuesOf, counted))
    const view: DocumentView = {
      input,
      scan,
      frames: ordered,
      index: new DocumentIndex(scan, ordered, found.times),
      ...found,
      published,
      publishedDays: published === null ? null : edtfDays(published.edtf),
      ...findOutlet(scan, input, cuesOf),
      underTitle,
      cuesOf,
      headOf: (sentence) => speakers.headOf(scan, sentence),
    }
    const { incidents, claims, main } = assemble(view, finders, explain)
    const reading = {
      readerVersion: version,
      published,
      outlet: view.outlet,
      zone: main.place?.zone ?? null,
      ...(mayChange && hasCorrectionNotice(input.text) ? { saysItChanged: true as const } : {}),
      incidents,
      claims: claims.filter((claim) => isVerbatim(scan, claim)),
    }
    const spanned = { reading, times: found.times, places: all }
    return { spanned, isPlaceless: main.place === null && !main.wide }
  }
  const readTitle = createTitleReader({ scanner, places, speakers })
  return (input, explain) => {
    const { spanned, isPlaceless } = readUnder(input, explain, null)
    if (!isPlaceless || input.title === null || spanned.reading.claims.length === 0) return spanned
    const underTitle = readTitle(input)
    return underTitle === null ? spanned : readUnder(input, explain, underTitle).spanned
  }
}

/** Both lists as one, by where they begin; `subsetOf` follows. */
function inTextOrder(counted: readonly Frame[], others: readonly Frame[]): readonly Frame[] {
  if (others.length === 0) return counted
  const all = [...counted, ...others]
  const order = all.map((_, i) => i).sort((i, k) => (all[i] as Frame).start - (all[k] as Frame).start || i - k)
  const at = new Map(order.map((old, now) => [old, now]))
  return order.map((old) => {
    const frame = all[old] as Frame
    return frame.subsetOf === null ? frame : { ...frame, subsetOf: at.get(frame.subsetOf) ?? null }
  })
}

/** product.md, rule 1: a claim whose quote is not its span of the text does not exist. */
const isVerbatim = (scan: Scan, { start, end, quote }: { start: number; end: number; quote: string }): boolean =>
  end > start && scan.text.slice(start, end) === quote

/** The day of a date or instant whose year and day are said. */
function civilDayOf(edtf: string | null): CivilDay | null {
  const day = dayPart(edtf)
  return day === null ? null : civilDay(Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10)))
}
