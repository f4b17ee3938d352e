import {
  capitalised,
  createPlaceFinder,
  createScanner,
  createSiteFinder,
  createSpeakerFinder,
  createTimeFinder,
  createVocabulary,
  english,
  knownOutlet,
  knownSpeaker,
  nameKey,
  phraseTable,
  type Gazetteer,
  type Scanner,
} from "../language/index.ts"
import { privateInAddress } from "./address.ts"
import { contactsIn } from "./contacts.ts"
import { healthIn } from "./health.ts"
import { housesIn } from "./houses.ts"
import { PUBLIC_WORDS } from "./lexicon/public-words.ts"
import { nameRuns, PARTICLES, type NameRun } from "./name-runs.ts"
import { isInPublicRole } from "./public-roles.ts"
import { reasonOf } from "./reasons.ts"
import { isCommonName, isOrdinary } from "./ordinary.ts"
import { refugesIn } from "./refuges.ts"
import { sheetOf, WORD, type Finders, type Sheet } from "./sheet.ts"
import { joined } from "./spans.ts"
import { unjudgedIn } from "./unjudged.ts"
import { NO_NAMES, type KnownNames, type PrivateSpan } from "./withholding.ts"

export interface PrivacyOptions {
  readonly gazetteer: Gazetteer
  /** Names of persons, bodies and outlets that are public everywhere. */
  readonly publicNames: readonly string[]
}

export interface PrivacyFinder {
  /** What these texts tell of names, all together: asked first. Linear. */
  survey(texts: readonly string[]): KnownNames
  /** The words of a text that a publication withholds, in text order, without overlaps. Linear. */
  privateIn(text: string, known: KnownNames): readonly PrivateSpan[]
  /** The same of the name of whoever published: unknown words are a medium's unless they look like a person's name. */
  privateInOutlet(outlet: string, known: KnownNames): readonly PrivateSpan[]
  /** The same of an address of the web, a file's name or a given id, whose words carry no capitals that tell. */
  privateInAddress(address: string, known: KnownNames): readonly PrivateSpan[]
}

const spanOf = (sheet: Sheet, run: NameRun): PrivateSpan => ({
  start: sheet.scan.start[run.first] as number,
  end: sheet.scan.end[run.end - 1] as number,
  reason: reasonOf(sheet, run),
})

/** No particle, no initial. */
const isTelling = (word: string): boolean => word.length > 2 && !PARTICLES.has(word)

/** One word that is no common name, and that no report withholds, is a medium's: media are called what they like. */
const isMedium = ({ key }: NameRun, known: KnownNames): boolean =>
  !key.includes(" ") && !isCommonName(key) && !known.private.has(key)

function compile({ gazetteer, publicNames }: PrivacyOptions): { readonly scanner: Scanner; readonly finders: Finders } {
  const vocabulary = createVocabulary()
  const finders = {
    places: createPlaceFinder(english, vocabulary, gazetteer),
    sites: createSiteFinder(english, vocabulary),
    speakers: createSpeakerFinder(vocabulary),
    times: createTimeFinder(english, vocabulary),
    known: phraseTable(
      vocabulary,
      [...PUBLIC_WORDS, ...publicNames].map((name) => [name, true] as const),
    ),
  }
  return { scanner: createScanner(english, vocabulary), finders }
}

/** All private words of a text under names that are known already. */
function privateWords(sheet: Sheet, names: readonly PrivateSpan[]): readonly PrivateSpan[] {
  const { scan } = sheet
  const isNamed = (token: number): boolean => {
    const at = scan.start[token] as number
    return names.some(({ start, end }) => start <= at && at < end)
  }
  return joined([
    ...names,
    ...contactsIn(scan.text),
    ...housesIn(sheet),
    ...refugesIn(sheet),
    ...healthIn(sheet, isNamed),
    ...unjudgedIn(scan.text),
  ])
}

/** Compiles the lexicons once; a finder serves any number of texts, one after another. */
export function createPrivacyFinder(options: PrivacyOptions): PrivacyFinder {
  const { scanner, finders } = compile(options)
  const everywhere = new Set(options.publicNames.map(nameKey))
  const isKnown = ({ key }: NameRun, known: KnownNames): boolean =>
    everywhere.has(key) || knownSpeaker(key) !== null || known.public.has(key)

  const inRole = (sheet: Sheet, run: NameRun): boolean => {
    const cues = finders.speakers.cuesOf(sheet.scan, sheet.scan.sentenceOf[run.first] as number)
    return isInPublicRole(sheet, run, cues)
  }
  // A name of a place without its capital: slugs have none.
  const isPlace = (word: string): boolean => {
    const places = finders.places.find(scanner.scan(`in ${capitalised(word)}`))
    return places.some(({ wellKnown, demonym }) => wellKnown || demonym)
  }
  return {
    survey(texts) {
      const shown = new Set<string>()
      const told = new Set<string>()
      const names: NameRun[] = []
      for (const text of texts) {
        const sheet = sheetOf(scanner.scan(text), finders, NO_NAMES.names)
        for (const [i, word] of sheet.words.entries()) if (sheet.kinds[i] === WORD.known) told.add(word)
        for (const run of nameRuns(sheet)) {
          if (inRole(sheet, run)) for (const key of [run.key, run.last]) shown.add(key)
          else names.push(run)
        }
      }
      const known = { ...NO_NAMES, public: shown, told }
      const hidden = names.filter((run) => !isKnown(run, known)).map(({ key }) => key.split(" ").filter(isTelling))
      return {
        public: shown,
        told,
        private: new Set(hidden.flat().filter((word) => !isOrdinary(word))),
        names: new Set(hidden.flatMap((parts) => (parts.length > 1 ? parts : []))),
      }
    },
    privateIn(text, known) {
      const sheet = sheetOf(scanner.scan(text), finders, known.names)
      const names = nameRuns(sheet).flatMap((run): PrivateSpan[] =>
        isKnown(run, known) || inRole(sheet, run) ? [] : [spanOf(sheet, run)],
      )
      return privateWords(sheet, names)
    },
    privateInOutlet(outlet, known) {
      if (knownOutlet(outlet) !== null) return []
      const sheet = sheetOf(scanner.scan(outlet), finders, known.names)
      const names = nameRuns(sheet).filter(
        (run) => !isKnown(run, known) && !inRole(sheet, run) && !isMedium(run, known),
      )
      return joined([...names.map((run) => spanOf(sheet, run)), ...contactsIn(outlet), ...unjudgedIn(outlet)])
    },
    privateInAddress(address, known) {
      const isPublic = (word: string): boolean =>
        known.public.has(word) ||
        known.told.has(word) ||
        everywhere.has(word) ||
        knownOutlet(word) !== null ||
        isPlace(word)
      return joined(privateInAddress(address, known, isPublic))
    },
  }
}
