/** English: the words and rules that the readers of `language/` and `claims/` need, as data. */
import type { CountPack, FramePack, ScanPack, PlacePack, SitePack, TimePack } from "../pack.ts"
import { ABBREVIATIONS } from "./lexicon/abbreviations.ts"
import { BLOCK_CUES } from "./lexicon/block-cues.ts"
import { GRAMMAR } from "./lexicon/grammar.ts"
import { SURNAMES } from "./lexicon/surnames.ts"
import { GIVEN_NAMES } from "./lexicon/given-names.ts"
import { CALENDAR, TIME_RELATIONS } from "./lexicon/calendar.ts"
import { HEDGES } from "./lexicon/hedges.ts"
import { MARKS } from "./lexicon/marks.ts"
import { MODALITY } from "./lexicon/modality.ts"
import { NOT_PLACES } from "./lexicon/not-places.ts"
import { NOTHING } from "./lexicon/negations.ts"
import { NUMERALS } from "./lexicon/numerals.ts"
import { OUTCOME_PHRASES } from "./lexicon/outcome-phrases.ts"
import { OUTCOMES } from "./lexicon/outcomes.ts"
import { OWN_MEASURES } from "./lexicon/own-measures.ts"
import { PEOPLE } from "./lexicon/people.ts"
import { ASKING, CHANGE_OPENERS, RANGE_JOINERS, GROWN, SPREADS, TAKES_ABOUT, TAKES_UP_TO } from "./lexicon/ranges.ts"
import { PLACE_CUES } from "./lexicon/place-cues.ts"
import { PLACE_HOMOGRAPHS } from "./lexicon/place-homographs.ts"
import { RULE_WORDS } from "./lexicon/rule-words.ts"
import { KNOWN_SITES } from "./lexicon/known-sites.ts"
import { OWNERS, SITE_HEADS, SITE_MODIFIERS, STREET_HEADS } from "./lexicon/site-heads.ts"
import { STARTERS } from "./lexicon/starters.ts"
import { NO_TABLE_HEADS, TABLE_HEADS, TABLE_PARTS, TABLE_SEVERE, TABLE_TOTALS } from "./lexicon/table-heads.ts"
import { THINGS } from "./lexicon/things.ts"
import { VAGUE } from "./lexicon/vague.ts"
import { TIME_RULES } from "./rules/times.ts"

export const english = {
  language: "en",
  abbreviations: ABBREVIATIONS,
  starters: STARTERS,
  blockCues: BLOCK_CUES,
  numerals: NUMERALS,
  hedges: HEDGES,
  vague: VAGUE,
  nothing: NOTHING,
  asking: ASKING,
  takesAbout: TAKES_ABOUT,
  takesUpTo: TAKES_UP_TO,
  rangeJoiners: RANGE_JOINERS,
  changeOpeners: CHANGE_OPENERS,
  spreads: SPREADS,
  grown: GROWN,
  calendar: CALENDAR,
  timeRelations: TIME_RELATIONS,
  timeRules: TIME_RULES,
  siteHeads: SITE_HEADS,
  streetHeads: STREET_HEADS,
  siteModifiers: SITE_MODIFIERS,
  owners: OWNERS,
  knownSites: KNOWN_SITES,
  placeCues: PLACE_CUES,
  notPlaces: NOT_PLACES,
  givenNames: GIVEN_NAMES,
  surnames: SURNAMES,
  placeHomographs: PLACE_HOMOGRAPHS,
  outcomes: OUTCOMES,
  outcomePhrases: OUTCOME_PHRASES,
  people: PEOPLE,
  things: THINGS,
  grammar: GRAMMAR,
  modality: MODALITY,
  marks: MARKS,
  ownMeasures: OWN_MEASURES,
  tableHeads: TABLE_HEADS,
  noTableHeads: NO_TABLE_HEADS,
  tableTotals: TABLE_TOTALS,
  tableParts: TABLE_PARTS,
  tableSevere: TABLE_SEVERE,
  ruleWords: RULE_WORDS,
} as const satisfies ScanPack & CountPack & PlacePack & SitePack & TimePack & FramePack
