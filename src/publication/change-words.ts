import {
  civilDayAt,
  clockInWords,
  dayInWords,
  type Clock,
  type Instant,
  type Interval,
  type ScopedClaim,
} from "../model/index.ts"

const SAYS = {
  "first count": "First count",
  "new deaths": "More were counted, and reports tell of people who died since",
  "newly recognised": "More of those harmed were counted",
  correction: "A count was taken back",
  supersession: "Another count took its place",
  "withdrawn from the range": "A final count put it out of the range",
  widened: "Counts disagree more than before",
  opened: "More is to be expected",
  closed: "No more is said to be expected",
  decided: "People decided on what was read",
  "time passed": "No report changed it; a limit of time has passed",
} as const

/** Why a figure is not what it was. */
export interface Change {
  readonly kind: keyof typeof SAYS
  /** The claim that made it; null where none did. */
  readonly cause: ScopedClaim | null
  /** Counts that were added up to it; 1 where one count says it. */
  readonly parts: number
  /** What became of the claim that stood before; "" where nothing did. */
  readonly former: string
}

/** "9 July 2024, 11:36"; the day alone where it begins then. */
function instantText(clock: Clock, at: Instant): string {
  const day = dayInWords(civilDayAt(clock.zones, clock.zone, at))
  const time = clockInWords(clock, at)
  return time === "00:00" ? day : `${day}, ${time}`
}

/** The instant; of a report of which the day alone is known that day, which ends when the next begins. */
function knownText(clock: Clock, { beginAt, endAt }: Interval): string {
  const isDay = beginAt < endAt && clockInWords(clock, endAt) === "00:00"
  return isDay ? dayInWords(civilDayAt(clock.zones, clock.zone, endAt - 1)) : instantText(clock, endAt)
}

/** "at least 28 (Ihor Klymenko, in Sample Wire, 8 July 2024, 14:05)" */
export function claimInBrief({ claim, origin, documentName, known }: ScopedClaim, clock: Clock): string {
  const via = origin.name === documentName ? documentName : `${origin.name}, in ${documentName}`
  return `${claim.count?.wording ?? claim.quote} (${via}, ${knownText(clock, known)})`
}

/** One or two sentences on why a figure changed. */
export function changeText({ kind, cause, parts, former }: Change, clock: Clock): string {
  const summed = parts === 1 ? "" : `the sum of ${parts} counts, of which the last to come in is `
  const by = cause === null ? "" : `: ${summed}${claimInBrief(cause, clock)}`
  return `${SAYS[kind]}${by}.${former === "" ? "" : ` The count before is ${former}.`}`
}
