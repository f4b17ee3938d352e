import { WORD_NAMES } from "./lexicon/word-names.ts"
import { nameRuns, PARTICLES, type NameRun } from "./name-runs.ts"
import { isOrdinary } from "./ordinary.ts"
import { WORD, type Sheet } from "./sheet.ts"
import { isAgedSubject } from "./told-as-person.ts"
import { NO_NAMES, type KnownNames } from "./withholding.ts"

/** How the names of a text are judged. */
export interface Judge {
  readonly judged: (text: string, known: KnownNames) => Sheet
  readonly inRole: (sheet: Sheet, run: NameRun) => boolean
  readonly isKnownEverywhere: (sheet: Sheet, run: NameRun) => boolean
}

/** No particle, no initial. */
const isTelling = (word: string): boolean => word.length > 2 && !PARTICLES.has(word)

/** A word of the language by which a person is told here: at the beginning of other sentences it means them, too. */
const isLoneName = ({ scan, words }: Sheet, { key, first, end }: NameRun): boolean =>
  isOrdinary(key) && (WORD_NAMES.has(key) || isAgedSubject({ scan, words, first, end }))

/** What texts tell of names, all together. `decided`: words that people withhold. */
export function surveyOf(
  { texts, decided }: { readonly texts: readonly string[]; readonly decided: readonly string[] },
  { judged, inRole, isKnownEverywhere }: Judge,
): KnownNames {
  const withheld = decided.flatMap((words) => nameRuns(judged(words, NO_NAMES), NO_NAMES))
  const decidedNames = new Set(withheld.flatMap(({ key, last }) => (isOrdinary(last) ? [key] : [key, last])))
  const shown = new Set<string>()
  const told = new Set<string>()
  const lone = new Set<string>()
  const names: NameRun[] = [...withheld]
  for (const text of texts) {
    const sheet = judged(text, NO_NAMES)
    for (const [i, word] of sheet.words.entries()) if (sheet.kinds[i] === WORD.known) told.add(word)
    for (const run of nameRuns(sheet, NO_NAMES)) {
      if (decidedNames.has(run.key) || decidedNames.has(run.last)) names.push(run)
      else if (inRole(sheet, run)) for (const key of [run.key, run.last]) shown.add(key)
      else if (!isKnownEverywhere(sheet, run)) {
        names.push(run)
        if (isLoneName(sheet, run)) lone.add(run.key)
      }
    }
  }
  const hidden = names.filter(({ key }) => !shown.has(key)).map(({ key }) => key.split(" ").filter(isTelling))
  return {
    public: shown,
    told,
    private: new Set(hidden.flat().filter((word) => !isOrdinary(word))),
    names: new Set(hidden.flatMap((parts) => (parts.length > 1 || lone.has(parts[0] ?? "") ? parts : []))),
    decided: decidedNames,
    unshown: new Map(),
  }
}
