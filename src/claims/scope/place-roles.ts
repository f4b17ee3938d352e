import {
  ABROAD_WORDS,
  CARE_HEAD_WORDS,
  CUSTODY_HEAD_WORDS,
  EVENT_NOUNS,
  FLAG,
  LANDMARK_WORDS,
  LIFE_WORDS,
  MOVED_WORDS,
  PLACE_PREPOSITIONS,
  PLACES_OF,
  RESIDENTS,
  TOKEN,
  TREATED_WORDS,
  type PlaceSpan,
  type Scan,
  matching,
  oneOf,
  wordAt,
  WordMemo,
} from "../../language/index.ts"
import { holds } from "../../model/index.ts"
import type { DocumentView } from "../view.ts"
import { isOfSchool } from "./of-school.ts"
import { isOfPolice, withArticle, wordBefore, type PlaceMention } from "./place-mention.ts"
import { isCityOfSuburb, isRoad, isWide } from "./roads.ts"
import { withoutStrays } from "./stray-places.ts"

/** Verbs whose object is a state that is spoken of or to: "accused Russia of …". */
const ADDRESSED = matching(
  /^(?:accus|blam|condemn|denounc|urg|warn|thank|criticis|criticiz|sanction|tell|told|ask)(?:e|es|ed|ing|s)?$/,
)

const OF = new Set<string>(PLACES_OF)
const LANDMARK = new Set<string>(LANDMARK_WORDS)
const ABROAD = new Set<string>(ABROAD_WORDS)
const RESIDENT = new Set<string>(RESIDENTS)
const MOVED = oneOf(MOVED_WORDS)
const ROLES = new Map<string, string>(Object.entries(PLACE_PREPOSITIONS))

/** Roles of all place names, in text order. */
export function placeMentions(view: DocumentView): readonly PlaceMention[] {
  const { scan, places } = view
  const mentions: PlaceMention[] = []
  for (const [i, span] of places.entries()) {
    const sentence = scan.sentenceOf[span.firstToken] ?? 0
    const previous = mentions.at(-1)
    if (isStrayCode(scan, span) || isWithinName(scan, span)) continue
    mentions.push({ span, sentence, role: roleOf(view, { span, sentence, previous, next: places[i + 1] }) })
  }
  return withoutStrays(view, withoutNamesakes(view, mentions))
}

/**
 * A quarter that has its name from a town elsewhere, and that the gazetteer lacks: the text tells of its own city by the dateline or
 * the police, and names nothing else where that small town lies.
 */
function withoutNamesakes({ scan }: DocumentView, mentions: readonly PlaceMention[]): readonly PlaceMention[] {
  const homes = mentions
    .filter(
      ({ span, role }) =>
        span.wellKnown && span.place.level === "city" && (role === "dateline" || isOfPolice(scan, span)),
    )
    .map(({ span }) => span.place)
  if (homes.length === 0) return mentions
  return mentions.map((mention) => {
    const { place, wellKnown } = mention.span
    if (place.level !== "city" || wellKnown || place.regionId === null) return mention
    const isElsewhere = homes.every(({ country, regionId }) => country === place.country && regionId !== place.regionId)
    const isAlone = mentions.every(
      ({ span }) =>
        span.place.id === place.id || (span.place.regionId !== place.regionId && span.place.id !== place.regionId),
    )
    return isElsewhere && isAlone ? { ...mention, role: "away" as const } : mention
  })
}

/** "OR", "IN": letters of a state's code stand behind the town's comma, or are words. */
const isStrayCode = (scan: Scan, { firstToken, start, end }: PlaceSpan): boolean =>
  /^(?:\p{Lu}{2}\.?|.{2})$/u.test(scan.text.slice(start, end)) &&
  wordBefore(scan, firstToken, 1) !== "," &&
  scan.text.slice(start, end) !== "US" &&
  scan.text.slice(start, end) !== "UK" &&
  scan.text.slice(start, end) !== "DC"

/** "Car" for a country's letters; "Lina Riverton-Sorell": no place. */
function isWithinName({ text }: Scan, { start, end, place }: PlaceSpan): boolean {
  const words = text.slice(start, end)
  if (place.level === "country" && /^\p{Lu}\p{Ll}{2}$/u.test(words) && place.name !== words) return true
  return (
    /^-\p{Lu}\p{Ll}/u.test(text.slice(end, end + 3)) &&
    /\p{Lu}\p{Ll}+ $/u.test(text.slice(Math.max(0, start - 12), start))
  )
}

/** "the U.S. embassies in two cities": a state's own, in another. */
function isAbroad(scan: Scan, { start, end, endToken, demonym }: PlaceSpan): boolean {
  const letters = /^\p{Lu}\.?\p{Lu}\.?/u.test(scan.text.slice(start, end))
  const house = wordBefore(scan, endToken + 1, 1) === "." ? endToken + 2 : endToken + 1
  return (!demonym || letters) && ABROAD.has(wordBefore(scan, house, 1))
}

interface Around {
  readonly span: PlaceSpan
  readonly sentence: number
  readonly previous: PlaceMention | undefined
  readonly next: PlaceSpan | undefined
}

function roleOf(view: DocumentView, { span, sentence, previous }: Around): PlaceMention["role"] {
  const { scan } = view
  const kind = scan.blocks[scan.sentences[sentence]?.block ?? 0]?.kind
  if (kind === "dateline") {
    return previous !== undefined && isChained(scan, previous.span, span) ? "container" : "dateline"
  }
  if (isCredit(scan, sentence) || isOutletsOwn(scan, span) || isOfCareHouse(scan, span)) return "away"
  if (isOfSchool(scan, span)) return "away"
  if (isRoad(scan, span)) return "away"
  if (isCityOfSuburb(scan, span)) return "container"
  if (previous !== undefined && isChained(scan, previous.span, span) && holds(span.place, previous.span.place)) {
    return previous.role === "away" || previous.role === "speaker" ? previous.role : "container"
  }
  if (inSource(view, sentence, span)) return "speaker"
  if (span.place.level === "country" && isAbroad(scan, span)) return "away"
  if (span.demonym || isAgent(scan, span)) return "adjective"
  const first = withArticle(scan, span.firstToken)
  if (ADDRESSED.at(scan, first - 1)) return "away"
  const quarter = QUARTER.at(scan, first - 1) ? 1 : 0
  const before = wordBefore(scan, first, quarter + 1)
  const earlier = wordBefore(scan, first, quarter + 2)
  // "a visit of U.S. Commerce Secretary X"
  if (before === "of" && span.place.level === "country" && isAdjective(scan, span) && isNextCapitalised(scan, span)) {
    return "adjective"
  }
  if (before === "of") return ofRole(view, span, earlier)
  const role = ROLES.get(before === "the" || before === "a" ? earlier : before)
  // "The picture was taken in X."
  if (role === "at" && before === "in" && earlier === "taken") return "away"
  // "Shot at Texas party": the state tells whose party.
  if (role === "at" && before === "at" && isWide(span) && isAdjective(scan, span)) return "adjective"
  if (role === "at") return isMoved(scan, span, sentence) || isOfLife(view, span) ? "away" : "at"
  if (role === "origin" || role === "goal" || role === "reference") {
    // "Asked to call Riverton police": whomever the words turn to, it is the police of where it happened.
    return isOfPolice(scan, span) && span.place.level === "city" ? "adjective" : "away"
  }
  return isAdjective(scan, span) ? "adjective" : "topic"
}

/** "In SE Riverton", "in downtown Riverton": the word before the name says which part of it. */
const QUARTER = matching(
  /^(?:se|sw|ne|nw|north|south|east|west|northern|southern|eastern|western|northeast|northwest|southeast|southwest|downtown|central)$/,
)

/** "22-year-old Omar Keddar of Riverton was killed": where a person who was harmed comes from. */
function isOfPerson({ scan, index }: DocumentView, { firstToken }: PlaceSpan): boolean {
  const name = firstToken - 2
  if (name < 1 || ((scan.flags[name] as number) & (scan.flags[name - 1] as number) & FLAG.capitalised) === 0) {
    return false
  }
  const at = scan.start[name] as number
  return index
    .framesIn(scan.sentenceOf[firstToken] as number)
    .some(({ start, end, count }) => start <= at && at < end && count?.least === 1 && count.most === 1)
}

function ofRole(view: DocumentView, span: PlaceSpan, earlier: string): PlaceMention["role"] {
  const { scan } = view
  if (LANDMARK.has(earlier)) return /\d/.test(wordBefore(scan, span.firstToken, 4)) ? "away" : "at"
  if (OF.has(earlier)) return "at"
  if (isOfPerson(view, span)) return "away"
  return RESIDENT.has(earlier) || /^\d+$/.test(earlier) || earlier === "," ? "away" : "topic"
}

/** "Derry, Northern Ireland": nothing but a comma stands between. */
function isChained(scan: Scan, a: PlaceSpan, b: PlaceSpan): boolean {
  const between = scan.text.slice(a.end, b.start).trim()
  return (
    between === "," || between === "" || between === "(" || between === "in" || between === "'s" || between === "’s"
  )
}

function inSource(view: DocumentView, sentence: number, span: PlaceSpan): boolean {
  return view
    .cuesOf(sentence)
    .some(
      ({ source, via }) =>
        (span.firstToken >= source.firstToken && span.endToken <= source.endToken) ||
        (via !== null && span.firstToken >= via.firstToken && span.endToken <= via.endToken),
    )
}

const AFTER_A_PLACE =
  /^(on|in|at|and|or|after|before|when|while|as|by|for|to|from|of|is|are|was|were|has|had|have|will|where|that|who|which|with|killed|killing|kills|injured|injuring|injures|wounded|wounding|left|leaves|leaving|today|yesterday|early|late|shortly|this|last|a|an|the|since|during|but|around|about|near|just|over|two|three|said|says|following)$/

/** How far back "transported" or "rushed" reaches, in tokens. */
const MOVED_REACH = 10

/** "were transported to a hospital in X": the place that they were brought to. */
function isMoved(scan: Scan, span: PlaceSpan, sentence: number): boolean {
  const floor = scan.sentences[sentence]?.firstToken ?? 0
  let to = false
  for (let i = span.firstToken - 1; i >= Math.max(floor, span.firstToken - MOVED_REACH); i--) {
    const word = wordBefore(scan, i + 1, 1)
    if (word === "to" || word === "hospital" || word === "hospitals") to = true
    if (MOVED.at(scan, i)) return to
    if (word === "," || word === ";") return false
  }
  return false
}

/** "(Reporting by … in X; editing by …)": where the report was made. */
const CREDIT = /^\W{0,3}(?:additional )?(?:reporting|editing|writing|edited|reported|written|compiled) by /iu
const isCredit = (scan: Scan, sentence: number): boolean => {
  const { start, end } = scan.sentences[sentence] ?? { start: 0, end: 0 }
  return (
    CREDIT.test(scan.text.slice(start, start + 40)) || PHOTO.test(scan.text.slice(Math.max(start, end - 60), end + 60))
  )
}
/** "(Name Surname/Agency)" at the end of a caption or right behind it. */
const PHOTO = /\((?:[\p{L} .'-]{2,30})\/(?:Reuters|AP|AFP|EPA|Getty|Associated Press)[^)\n]{0,20}\)/u

/** "our X correspondent", "a paper based in X", "near the X county line": where a reporter sits, or where another place begins. */
function isOutletsOwn(scan: Scan, span: PlaceSpan): boolean {
  const after = wordBefore(scan, span.endToken + 1, 1)
  const next = after === "-" ? wordBefore(scan, span.endToken + 2, 1) : after
  if (NOT_WHERE.test(next)) return true
  if (span.place.level === "country" && HOUSE.at(scan, span.endToken) && isNextCapitalised(scan, span)) {
    return true
  }
  const before = wordBefore(scan, span.firstToken, 1)
  return (before === "in" && wordBefore(scan, span.firstToken, 2) === "based") || NAMED_SO.test(before)
}
/** "Jordan News Agency", "the Kuwait Hospital": a country's name is part of a house's. */
const HOUSE = matching(/^(?:news|agency|hospital|school|university|college|channel|network|today|television|club)$/u)
const isNextCapitalised = (scan: Scan, { endToken }: PlaceSpan): boolean =>
  endToken < scan.size && ((scan.flags[endToken] as number) & FLAG.capitalised) !== 0
/** "the news agency X", "the newspaper X". */
const NAMED_SO = /^(?:agency|newspaper|daily|channel|network|magazine|website|account|page|broadcaster|outlet)$/u
const NOT_WHERE = /^(?:correspondent|correspondents|bureau|newspaper|based|line|border|facebook|tv|television|radio)$/u

const ATTACK_NOUNS = Object.keys(EVENT_NOUNS)
const ATTACKS = oneOf(ATTACK_NOUNS)
const CARE_HEADS = oneOf(CARE_HEAD_WORDS)
const CUSTODY_HEADS = oneOf(CUSTODY_HEAD_WORDS)
/** How many words of an institution's name stand between its place and its head: "Riverton Regional Medical Center". */
const HEAD_REACH = 3

/** "Riverton Memorial Hospital", "Riverton County Jail": a name of an institution that has its own from a place. */
function isOfInstitution(scan: Scan, span: PlaceSpan, heads: WordMemo<boolean>): boolean {
  const sentence = scan.sentenceOf[span.firstToken]
  for (let i = span.endToken; i < Math.min(scan.size, span.endToken + HEAD_REACH); i++) {
    if (scan.sentenceOf[i] !== sentence || scan.kind[i] !== TOKEN.word) return false
    if (heads.at(scan, i)) return true
    if (((scan.flags[i] as number) & FLAG.capitalised) === 0 && wordAt(scan, i) !== "'s") return false
  }
  return false
}

/** "Riverton Memorial Hospital", to which the wounded were brought; not where it was struck itself. */
function isOfCareHouse(scan: Scan, span: PlaceSpan): boolean {
  if (!isOfInstitution(scan, span, CARE_HEADS)) return false
  if (
    ((scan.flags[span.endToken] as number) & FLAG.capitalised) === 0 &&
    wordBefore(scan, span.endToken + 1, 1) !== "'s"
  ) {
    return false
  }
  return !isStruckIn(scan, span.firstToken)
}

/** A word of bombs, shells and raids in the token's sentence. */
function isStruckIn(scan: Scan, token: number): boolean {
  const sentence = scan.sentences[scan.sentenceOf[token] as number]
  for (let i = sentence?.firstToken ?? 0; i < (sentence?.endToken ?? 0); i++) {
    if (STRUCK.at(scan, i)) return true
  }
  return false
}
const STRUCK = matching(
  /^(?:hit|hits|struck|strikes?|airstrikes?|bomb(?:s|ed|ing|ings|ardment)?|shell(?:ed|ing)|stormed|siege|besieged|target(?:ed|ing|s)|missiles?|rockets?|drones?|raid(?:s|ed)?|attack(?:s|ed)?|blasts?|explosions?)$/,
)

const EVENTS = oneOf([...ATTACK_NOUNS, "death", "deaths", "slaying", "slayings", "shootout"])
const TREATED = oneOf(TREATED_WORDS)
const CARE = matching(/^(?:hospital|clinic|infirmary|medical|centers?|centre)$/)
/** How far before a hospital such a word stands, in tokens. */
const TREATED_REACH = 10
const LIFE = oneOf(LIFE_WORDS)
/** How far before "in X" such a word stands, in tokens. */
const LIFE_REACH = 6

/** "Homes were buried in X": something fell on them there. */
const BURIED = oneOf(["buried"])
const THINGS = oneOf(["homes", "houses", "buildings", "villages", "cars", "vehicles", "roads"])

/** "Lives in X", "a hospital in X", "was arrested in X": where people live, are treated, held and buried; an event's word in between takes the place for itself. */
function isOfLife({ scan, index }: DocumentView, { firstToken, endToken }: PlaceSpan): boolean {
  // "Arrested in X shooting": the place is the shooting's.
  for (let i = endToken; i < Math.min(scan.size, endToken + 4); i++) {
    if (EVENTS.at(scan, i)) return false
  }
  const at = scan.sentenceOf[firstToken] as number
  const frames = index.framesIn(at)
  for (let i = firstToken - 1; i >= Math.max(0, firstToken - LIFE_REACH) && scan.sentenceOf[i] === at; i--) {
    if (BURIED.at(scan, i) && (THINGS.at(scan, i - 1) || THINGS.at(scan, i - 2))) continue
    if (LIFE.at(scan, i) || (CARE.at(scan, i) && isTreated(scan, i))) return !isStruckIn(scan, firstToken)
    const start = scan.start[i] as number
    if (ATTACKS.at(scan, i) || frames.some(({ trigger }) => trigger.start <= start && start < trigger.end)) return false
  }
  return false
}

/** "Died at a hospital", "was rushed to the clinic"; "nine were killed at a clinic" is where they were hurt. */
function isTreated(scan: Scan, token: number): boolean {
  for (
    let i = token - 1;
    i >= Math.max(0, token - TREATED_REACH) && scan.sentenceOf[i] === scan.sentenceOf[token];
    i--
  ) {
    if (TREATED.at(scan, i)) return true
  }
  return false
}

/** "Riverton County Jail", "the Riverton County coroner": where the suspect is held or the dead are examined, mostly the county's seat. */
export const isOfCustody = ({ scan }: DocumentView, { span }: Pick<PlaceMention, "span">): boolean =>
  isOfInstitution(scan, span, CUSTODY_HEADS)

/** "Russia's morning attack": whose attack it is. */
function isAgent(scan: Scan, span: PlaceSpan): boolean {
  if (wordBefore(scan, span.endToken + 1, 1) !== "'s") return false
  for (let i = span.endToken + 1; i < Math.min(scan.size, span.endToken + 5); i++) {
    if (ATTACKS.at(scan, i)) return true
  }
  return false
}

const BEHIND_ADJECTIVE = new WordMemo((word) => /^\p{L}+$/u.test(word) && !AFTER_A_PLACE.test(word))

/** A name before a noun: "Kyiv residents", "Afghan civilians"; "Kyiv city" is the city, before a noun or not. */
function isAdjective(scan: Scan, span: PlaceSpan): boolean {
  const next = SETTLEMENT.at(scan, span.endToken) ? span.endToken + 1 : span.endToken
  return BEHIND_ADJECTIVE.at(scan, next)
}
const SETTLEMENT = oneOf(["city", "town", "village", "proper"])
