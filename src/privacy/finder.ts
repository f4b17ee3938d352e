import {
  capitalised,
  createPlaceFinder,
  createScanner,
  createSiteFinder,
  createSpeakerFinder,
  createTimeFinder,
  createVocabulary,
  english,
  fold,
  knownOutlet,
  knownSpeaker,
  nameKey,
  phraseTable,
  type Gazetteer,
  type Scanner,
} from "../language/index.ts"
import { holdsName, isPrivateInSlug, privateInAddress } from "./address.ts"
import { contactsIn } from "./contacts.ts"
import { nicknamesIn } from "./nicknames.ts"
import { slugsIn } from "./slugs.ts"
import { smallNamesIn } from "./small-names.ts"
import { healthIn } from "./health.ts"
import { housesIn } from "./houses.ts"
import { PUBLIC_WORDS } from "./lexicon/public-words.ts"
import { nameRuns, type NameRun } from "./name-runs.ts"
import { isInPublicRole } from "./public-roles.ts"
import { reasonOf } from "./reasons.ts"
import { isCommonName } from "./ordinary.ts"
import { refugesIn } from "./refuges.ts"
import { sheetOf } from "./judge-words.ts"
import type { Finders, Sheet } from "./sheet.ts"
import { joined } from "./spans.ts"
import { surveyOf } from "./survey.ts"
import { unjudgedIn } from "./unjudged.ts"
import { unshownIn } from "./unshown.ts"
import { isPersonAnyway } from "./told-as-person.ts"
import type { KnownNames, PrivateSpan } from "./withholding.ts"

export interface PrivacyOptions {
  readonly gazetteer: Gazetteer
  /** Names of persons, bodies and outlets that are public everywhere. */
  readonly publicNames: readonly string[]
}

export interface PrivacyFinder {
  /** What these texts tell of names, all together: asked first. `decided`: words that people withhold. Linear. */
  survey(texts: readonly string[], decided?: readonly string[]): KnownNames
  /** The words of a text that a publication withholds, in text order, without overlaps. Linear. */
  privateIn(text: string, known: KnownNames): readonly PrivateSpan[]
  /** The same of the name of whoever published: unknown words are a medium's unless they look like a person's name. */
  privateInOutlet(outlet: string, known: KnownNames): readonly PrivateSpan[]
  /** The same of an address of the web, a file's name or a given id, whose words carry no capitals that tell. */
  privateInAddress(address: string, known: KnownNames): readonly PrivateSpan[]
}

const spanOf = (sheet: Sheet, run: NameRun, known: KnownNames): PrivateSpan => ({
  start: sheet.scan.start[run.first] as number,
  end: sheet.scan.end[run.end - 1] as number,
  reason: isDecided(run, known) ? "decided" : reasonOf(sheet, run),
})

/** A person withheld it by name: that counts for more than an office. */
const isDecided = ({ key, last }: NameRun, { decided }: KnownNames): boolean => decided.has(key) || decided.has(last)

/** Words that a withheld name is part of: "dariamelnyk". */
const namesHeld = (text: string, known: KnownNames): readonly PrivateSpan[] =>
  [...text.matchAll(/[\p{L}\p{N}]+/gu)]
    .filter(([word]) => holdsName(nameKey(word), known))
    .map(({ 0: { length }, index }) => ({ start: index, end: index + length, reason: "private person" }))

/** One word that is no common name, and that no report withholds, is a medium's: media are called what they like. */
const isMedium = ({ key }: NameRun, known: KnownNames): boolean =>
  !key.includes(" ") && !isCommonName(key) && !known.private.has(key)

interface Compiled {
  readonly scanner: Scanner
  /** For single words, asked for while a text of `scanner` is looked at: a scan is valid until its scanner's next one. */
  readonly ofWords: Scanner
  readonly finders: Finders
}

function compile({ gazetteer, publicNames }: PrivacyOptions): Compiled {
  const vocabulary = createVocabulary()
  const finders = {
    places: createPlaceFinder(english, vocabulary, gazetteer),
    sites: createSiteFinder(english, vocabulary),
    speakers: createSpeakerFinder(vocabulary),
    times: createTimeFinder(english, vocabulary),
    known: phraseTable(
      vocabulary,
      [...PUBLIC_WORDS, ...publicNames].map((name) => [name, /^[A-Z]{2,}$/u.test(name)] as const),
    ),
  }
  return { scanner: createScanner(english, vocabulary), ofWords: createScanner(english, vocabulary), finders }
}

/** All private words of a text under names that are known already. `isPublic`: of one folded word. */
function privateWords(
  sheet: Sheet,
  names: readonly PrivateSpan[],
  { known, isPublic }: { readonly known: KnownNames; readonly isPublic: (word: string) => boolean },
): readonly PrivateSpan[] {
  const { scan } = sheet
  const isNamed = (token: number): boolean => {
    const at = scan.start[token] as number
    return names.some(({ start, end }) => start <= at && at < end)
  }
  return joined([
    ...names,
    ...nicknamesIn(scan.text),
    ...smallNamesIn(sheet, known),
    ...contactsIn(scan.text),
    ...slugsIn(scan.text, (word) => isPrivateInSlug(word, known, isPublic)),
    ...housesIn(sheet),
    ...refugesIn(sheet),
    ...healthIn(sheet, isNamed),
    ...unjudgedIn(scan.text),
  ])
}

/** Compiles the lexicons once; a finder serves any number of texts, one after another. */
export function createPrivacyFinder(options: PrivacyOptions): PrivacyFinder {
  const { scanner, ofWords, finders } = compile(options)
  const everywhere = new Set(options.publicNames.map(nameKey))
  /** Public wherever it stands, unless the words beside it tell of somebody else of that name. */
  const isKnownEverywhere = ({ scan, words }: Sheet, { key, first, end }: NameRun): boolean =>
    (everywhere.has(key) || knownSpeaker(key) !== null) && !isPersonAnyway({ scan, words, first, end })
  const isKnown = (sheet: Sheet, run: NameRun, known: KnownNames): boolean =>
    known.public.has(run.key) || isKnownEverywhere(sheet, run)

  const judged = (text: string, known: KnownNames): Sheet => sheetOf(scanner.scan(text), finders, known)
  const inRole = (sheet: Sheet, run: NameRun): boolean => {
    const cues = finders.speakers.cuesOf(sheet.scan, sheet.scan.sentenceOf[run.first] as number)
    return isInPublicRole(sheet, run, cues)
  }
  // A name of a place without its capital: slugs have none.
  const isPlace = (word: string): boolean => {
    const places = finders.places.find(ofWords.scan(`in ${capitalised(word)}`))
    return places.some(({ wellKnown, demonym }) => wellKnown || demonym)
  }
  const isPublicIn =
    (known: KnownNames) =>
    (word: string): boolean =>
      known.public.has(word) ||
      known.told.has(word) ||
      everywhere.has(word) ||
      knownOutlet(word) !== null ||
      isPlace(word)
  return {
    survey: (texts, decided = []) => surveyOf({ texts, decided }, { judged, inRole, isKnownEverywhere }),
    privateIn(text, known) {
      const sheet = sheetOf(scanner.scan(text), finders, known)
      const names = nameRuns(sheet, known).flatMap((run): PrivateSpan[] =>
        !isDecided(run, known) && (isKnown(sheet, run, known) || inRole(sheet, run)) ? [] : [spanOf(sheet, run, known)],
      )
      return privateWords(sheet, [...names, ...unshownIn(text, known, isPlace)], { known, isPublic: isPublicIn(known) })
    },
    privateInOutlet(outlet, known) {
      if (knownOutlet(outlet) !== null) return []
      const sheet = judged(outlet, known)
      const runs = nameRuns(sheet, known)
      const names = runs.filter(
        (run) => !isKnown(sheet, run, known) && !inRole(sheet, run) && !(runs.length === 1 && isMedium(run, known)),
      )
      // Written without a capital it is judged as an address is, unless it is one word.
      const isAccount = outlet === fold(outlet) && /\p{L}[^\p{L}]+\p{L}/u.test(outlet)
      return joined([
        ...names.map((run) => spanOf(sheet, run, known)),
        ...nicknamesIn(outlet),
        ...namesHeld(outlet, known),
        ...contactsIn(outlet),
        ...(isAccount ? privateInAddress(outlet, known, isPublicIn(known)) : []),
        ...unjudgedIn(outlet),
      ])
    },
    privateInAddress(address, known) {
      return joined(privateInAddress(address, known, isPublicIn(known)))
    },
  }
}
