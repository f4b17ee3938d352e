import { EVENT_NOUNS, fold, MEANS_WORDS } from "../../language/index.ts"
import type { Frame } from "../frame.ts"
import { covers } from "./covers.ts"
import type { PlaceContext } from "./place-of.ts"
import type { PlaceMention } from "./place-mention.ts"

const EVENT_WORDS = new Set<string>([...Object.keys(EVENT_NOUNS), ...Object.keys(MEANS_WORDS)])

/** "two days after …", "hours after …": what follows happened before what the sentence tells. */
const LATER_THAN =
  /(?:^|[ ,(])(?:an? |one |two |three |four |five |six |seven |eight |nine |ten |several |a few |\d{1,3} )?(?:hours?|days?|weeks?|months?|years?) after (?!(?:they|he|she|it|being|this|that)(?![\p{L}]))/giu
/** "after an attack on …", "since a strike on …", "than the bombing of …": another event, by which this one is measured. */
const MEASURED_BY =
  /(?:^|[ ,(])(?:after|since|than|following) (?:an?|another|the) (?:(?:[\p{L}\d-]+) ){0,3}?([\p{L}]+) (?:on|in|at|of|against|near) (?=\p{Lu})/gu

/** One of these stands in whatever either finds. */
const MAY_INTRODUCE = ["fter ", "FTER ", "since ", "than ", "following "]

/** A clause that tells of another event than its sentence does. */
export interface ClauseApart {
  /** Its introducing words. */
  readonly words: string
  /** Where in the text it begins. */
  readonly start: number
  /** The first place that it names. */
  readonly mention: PlaceMention
  /** How many days earlier its event was than that of its sentence: 0 for hours; null where not said. */
  readonly daysBefore: number | null
  /** True where that place is the main incident's own: then the rest of the sentence is of another. */
  readonly isMain: boolean
}

/** The clause apart that a frame stands in; null where it stands in none, or the clause names no place. */
export function clauseApart({ view, main, bySentence }: PlaceContext, frame: Frame): ClauseApart | null {
  const sentence = view.scan.sentences[frame.sentence]
  if (sentence === undefined || main.wide || main.place === null) return null
  const text = view.scan.text.slice(sentence.start, Math.min(frame.start, sentence.start + 1000))
  if (!MAY_INTRODUCE.some((letters) => text.includes(letters))) return null
  const found = [...text.matchAll(LATER_THAN), ...text.matchAll(MEASURED_BY)].filter(
    ({ 1: noun }) => noun === undefined || EVENT_WORDS.has(fold(noun)),
  )
  for (const { index, 0: words } of found) {
    const start = sentence.start + index
    const leading = !view.index.framesIn(frame.sentence).some((other) => other.end <= start)
    const mention = (bySentence.get(frame.sentence) ?? []).find(
      ({ span, role }) => span.start >= start && !span.demonym && (role === "at" || role === "topic"),
    )
    if (mention === undefined || hasEnded(view.scan.text.slice(mention.span.end, frame.start), leading)) continue
    const { place } = mention.span
    const isMain = place.id === main.place.id || covers(main.place, place) || covers(place, main.place)
    const introducing = words.replace(/^[ ,(]+/u, "").trim()
    return { words: introducing, start, mention, isMain, daysBefore: daysIn(introducing) }
  }
  return null
}

/** A clause that opens its sentence ends at a comma, any at a semicolon. */
const hasEnded = (between: string, leading: boolean): boolean =>
  between.includes(";") || (leading && between.includes(","))

const SMALL_NUMBERS = ["a", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]

function daysIn(words: string): number | null {
  const [number = "", unit = ""] = fold(words).split(" ")
  if (/^hours?$/u.test(number) || /^hours?$/u.test(unit)) return 0
  if (!/^days?$/u.test(unit)) return null
  if (/^\d+$/u.test(number)) return Number(number)
  const at = SMALL_NUMBERS.indexOf(number)
  return at < 0 ? null : Math.max(1, at)
}
