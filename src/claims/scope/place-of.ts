import { fold, oneOf, TOKEN, wordAt } from "../../language/index.ts"
import type { Place, TraceStep } from "../../model/index.ts"
import type { Frame } from "../frame.ts"
import { onceFor, tokensOf, type DocumentView } from "../view.ts"
import { covers } from "./covers.ts"
import { isYearTold, timeOfFrame } from "./incident-times.ts"
import type { MainPlace } from "./main-place.ts"
import type { PlaceMention } from "./place-mention.ts"
import { cityLists } from "./several-cities.ts"

/** Where a claim's count holds, and why there. */
export interface PlaceChoice {
  readonly place: Place | null
  /** True where the sentence itself names it. */
  readonly stated: boolean
  readonly trace: TraceStep
}

/** A place of the sentence with its score: the nearer and narrower, the higher. */
export interface Candidate {
  readonly mention: PlaceMention
  readonly score: number
  readonly why: string
}

/** How far back a paragraph's place is inherited, in sentences. */
const INHERIT = 4

export interface PlaceContext {
  readonly view: DocumentView
  readonly main: MainPlace
  /** Mentions by sentence. */
  readonly bySentence: ReadonlyMap<number, readonly PlaceMention[]>
}

/** What was answered in one document, for frames of the main incident and of others: several passes ask the same. */
const answers = onceFor<PlaceContext, Record<"main" | "other", Map<Frame, PlaceChoice>>>(() => ({
  main: new Map(),
  other: new Map(),
}))

/** The narrowest named place for which the frame's count holds. `isMain`: it speaks of the main incident, so that wider names mean its place. */
export function placeOf(context: PlaceContext, frame: Frame, isMain: boolean): PlaceChoice {
  const known = isMain ? answers(context).main : answers(context).other
  const before = known.get(frame)
  if (before !== undefined) return before
  const found = choose(context, frame, isMain)
  known.set(frame, found)
  return found
}

function choose(context: PlaceContext, frame: Frame, isMain: boolean): PlaceChoice {
  const { main } = context
  const listed = listedPlace(context, frame)
  if (listed !== null) return choice(listed, "listed", `its list gives it to ${listed.name}`, true)
  const here = rankPlaces(context, frame)
  const best = here[0]
  if (best !== undefined) {
    const { place } = best.mention.span
    if (main.wide && main.place !== null && covers(main.place, place) && isOneOfSeveral(context, best.mention)) {
      return choice(
        main.place,
        "several",
        `${place.name} is one of several places of ${main.place.name} that its words name`,
        true,
      )
    }
    const isNarrower = isMain && main.place !== null && !main.wide && place.id !== main.place.id
    if (isNarrower && main.place !== null && covers(place, main.place) && !isOfYear(context.view, frame)) {
      return choice(
        main.place,
        "narrower-main",
        `${place.name} holds ${main.place.name}, where all of it happened`,
        true,
      )
    }
    const lost = here.slice(1).filter(({ mention }) => mention.span.place.id !== place.id)
    const losers =
      lost.length === 0 ? "" : `; not ${[...new Set(lost.map(({ mention }) => mention.span.place.name))].join(", ")}`
    return choice(place, "sentence", `${best.why}${losers}`, true)
  }
  return (
    inherited(context, frame) ??
    choice(main.place, "main", main.place === null ? main.why : `the main incident's place: ${main.why}`, false)
  )
}

/** "In 2015 drugs claimed 2,000 lives in the country": what a year counts is of the whole that its sentence names. */
const isOfYear = (view: DocumentView, frame: Frame): boolean => {
  const time = timeOfFrame(view, frame)
  return time !== null && isYearTold(view, time)
}

const choice = (place: Place | null, rule: string, why: string, stated: boolean): PlaceChoice => ({
  place,
  stated,
  trace: { pass: "place", rule, why },
})

/** The place that a list of places gives the count; null where it stands in none. */
function listedPlace({ bySentence }: PlaceContext, { at, sentence }: Frame): Place | null {
  if (at === undefined) return null
  return (bySentence.get(sentence) ?? []).find(({ span }) => span.start === at.start)?.span.place ?? null
}

/** "Missiles hit Kyiv, Dnipro and Lviv": what is said of a list of cities holds for none of them alone. */
const isOneOfSeveral = ({ view, bySentence }: PlaceContext, mention: PlaceMention): boolean =>
  cityLists(view, bySentence.get(mention.sentence) ?? []).some((list) => list.includes(mention))

/** Places of the frame's sentence, best first. */
export function rankPlaces({ view, bySentence, main }: PlaceContext, frame: Frame): readonly Candidate[] {
  const { first, end } = tokensOf(view.scan, frame)
  const others = view.index.framesIn(frame.sentence).filter((other) => other !== frame && other.at !== undefined)
  const usable = (bySentence.get(frame.sentence) ?? []).filter(
    ({ role, span }) =>
      (role === "at" || role === "topic" || role === "container" || role === "adjective") &&
      !others.some(({ at }) => at?.start === span.start),
  )
  const candidates: Candidate[] = []
  const named = usable.some(({ role }) => role !== "adjective")
  for (const mention of usable) {
    if (mention.role === "adjective" && (named || !isOfPeople(view, mention))) continue
    if (frame.rule === GAPPED && isOfEarlierItem(view, mention, frame)) continue
    const found = scored(view, { mention, frame, first, end })
    if (found === null) continue
    const narrower = usable.some(
      (other) => other !== mention && covers(mention.span.place, other.span.place) && sameSide(other, mention, first),
    )
    const elsewhere = usable.some(
      (other) => other !== mention && covers(other.span.place, mention.span.place) && isElsewhere(view, mention, other),
    )
    candidates.push({ ...found, score: found.score - (elsewhere ? 60 : narrower ? 18 : 0) })
  }
  if (candidates.length === 0 && main.wide) {
    for (const mention of bySentence.get(frame.sentence) ?? []) {
      if (
        mention.role === "speaker" &&
        mention.span.place.level === "city" &&
        /mayor|military administration|city/.test(sourceText(view, frame.sentence))
      ) {
        candidates.push({ mention, score: 1, why: `its speaker is of ${mention.span.place.name}` })
      }
    }
  }
  return candidates.toSorted((a, b) => b.score - a.score)
}

/** A rule whose counts stand in a list of places, each with its own. */
const GAPPED = "en.harm.gapped"

/** "nine at a bakery in the port and two at the depot": the port belongs to the nine. */
const isOfEarlierItem = ({ index }: DocumentView, { span, sentence }: PlaceMention, frame: Frame): boolean =>
  span.end <= frame.start &&
  index.framesIn(sentence).some((other) => other.tier === frame.tier && other.end <= span.start)

const PEOPLE = oneOf(["civilian", "civilians", "casualties", "people", "residents", "villagers", "deaths", "citizens"])

/** "Afghan civilian casualties": whose people they are tells where they were. */
function isOfPeople({ scan }: DocumentView, { span }: PlaceMention): boolean {
  return PEOPLE.at(scan, span.endToken)
}

/** "in London and elsewhere in England": the count is of the wider place. */
const isElsewhere = ({ scan }: DocumentView, narrow: PlaceMention, wide: PlaceMention): boolean =>
  wide.span.start > narrow.span.end &&
  /^,? (?:and|or) (?:elsewhere|other|others|the rest|across)/u.test(
    fold(scan.text.slice(narrow.span.end, Math.min(wide.span.start, narrow.span.end + 40))),
  )

const sameSide = (a: PlaceMention, b: PlaceMention, pivot: number): boolean =>
  a.span.firstToken < pivot === b.span.firstToken < pivot
const sourceText = (view: DocumentView, sentence: number): string =>
  fold(
    view
      .cuesOf(sentence)
      .map(({ source }) => source.roles.join(" ") + source.name)
      .join(" "),
  )

interface Pair {
  readonly mention: PlaceMention
  readonly frame: Frame
  readonly first: number
  readonly end: number
}

function scored(view: DocumentView, { mention, frame, first, end }: Pair): Candidate | null {
  const { span, role } = mention
  const base = role === "at" ? 0 : role === "container" ? -4 : role === "topic" ? -8 : -22
  const { name } = span.place
  if (span.firstToken >= first && span.endToken <= end) {
    return { mention, score: 100 + base, why: `the count's own words name ${name}` }
  }
  if (span.firstToken >= end) {
    const gap = span.firstToken - end
    const between = framesBetween(view, frame, end, span.firstToken)
    const broken = clauseBreak(view, end, span.firstToken)
    return { mention, score: 82 + base - gap - between * 25 - broken * 14, why: `${name} follows in its clause` }
  }
  const gap = first - span.endToken
  const leading = gap > 0 && span.firstToken - (view.scan.sentences[mention.sentence]?.firstToken ?? 0) <= 4
  const broken = clauseBreak(view, span.endToken, first)
  return {
    mention,
    score: (leading ? 76 : 74) + base - (leading ? Math.min(gap, 12) : gap) - (leading ? 0 : broken * 8),
    why: leading ? `the sentence begins with ${name}` : `${name} stands before it`,
  }
}

function framesBetween({ scan, index }: DocumentView, frame: Frame, from: number, to: number): number {
  const start = scan.start[from] ?? 0
  const stop = scan.start[to] ?? 0
  return index
    .framesIn(frame.sentence)
    .filter(
      (other) =>
        other !== frame &&
        other.tier === frame.tier &&
        other.counted !== null &&
        other.start >= start &&
        other.end <= stop,
    ).length
}

const BREAKING_MARKS: ReadonlySet<string> = new Set([";", ":", "–", "—", "--"])
const BREAKING_WORDS = oneOf(["while", "but", "whereas", "where", "when", "after", "with", "as"])

/** Marks and words that end a clause between two tokens: ";", ", while", ", and", "with one …". */
function clauseBreak({ scan }: DocumentView, from: number, to: number): number {
  let breaks = 0
  for (let i = from; i < to; i++) {
    if (scan.kind[i] === TOKEN.word ? BREAKING_WORDS.at(scan, i) : BREAKING_MARKS.has(wordAt(scan, i))) breaks++
  }
  return Math.min(breaks, 3)
}

/** The place of the sentences before it in its paragraph, where the incident has several. */
function inherited({ view, bySentence, main }: PlaceContext, frame: Frame): PlaceChoice | null {
  const { scan } = view
  const block = scan.sentences[frame.sentence]?.block
  for (let s = frame.sentence - 1; s >= Math.max(0, frame.sentence - INHERIT); s--) {
    if (scan.sentences[s]?.block !== block) break
    const at = (bySentence.get(s) ?? []).filter(({ role }) => role === "at")
    const narrow = at.filter(({ span }) => span.place.level === "city" || span.place.level === "district")
    const only = narrow[0]
    if (only === undefined) continue
    if (narrow.some(({ span }) => span.place.id !== only.span.place.id)) return null
    if (
      !main.wide &&
      main.place !== null &&
      !covers(main.place, only.span.place) &&
      only.span.place.id !== main.place.id
    ) {
      continue
    }
    return choice(
      only.span.place,
      "paragraph",
      `inherits ${only.span.place.name} from an earlier sentence of its paragraph`,
      false,
    )
  }
  return null
}
