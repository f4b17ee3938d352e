import { isoDay } from "../src/model/index.ts"
import type { Random } from "./random.ts"
import { dayInWords, weekdayInWords, type Event } from "./world.ts"
import { colourSentence } from "./colour.ts"
import { BACKGROUND, DECOYS, OFFICIALS, PARTS, TOTALS } from "./wording.ts"

/** One line of the input: what `add` and `read --jsonl` take. */
export interface Report {
  readonly id: string
  readonly title: string
  readonly outlet: string
  readonly published: string
  readonly url: string
  readonly text: string
}

const SMALL = "no one two three four five six seven eight nine ten eleven twelve".split(" ")

/** A number as news write it: words below thirteen as often as not, hedged now and then. */
function worded(random: Random, n: number): string {
  const bare = n < SMALL.length && random.often(50) ? (SMALL[n] ?? String(n)) : String(n)
  const way = random.below(12)
  if (way === 0) return `at least ${bare}`
  if (way === 1 && n > 10) return `more than ${n - (n % 5) - 1}`
  if (way === 2 && n > 10) return `about ${n - (n % 5)}`
  if (way === 3 && n > 40) return "dozens of"
  return bare
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const fill = (template: string, slots: Readonly<Record<string, string>>): string =>
  template.replace(/\{([A-Za-z]+)\}/g, (_, name: string) => slots[name] ?? capital(slots[name.toLowerCase()] ?? name))

/** What a report tells of: the event, how much of the final toll is known by then, an earlier event to look back on, the outlet. */
export interface Telling {
  readonly event: Event
  readonly share: number
  readonly past: Event | null
  readonly outlet: string
}

function slotsOf({ event, share, past }: Telling, random: Random): Readonly<Record<string, string>> {
  const killed = Math.max(1, Math.ceil(event.killed * share))
  const injured = Math.max(1, Math.ceil(event.injured * share))
  const official = random.pick(OFFICIALS).replace("{city}", event.city)
  const count = (most: number): string => worded(random, random.between(2, Math.max(2, most)))
  return {
    city: event.city,
    country: event.country,
    site: event.site,
    plural: event.means.plural,
    official,
    weekday: weekdayInWords(event.day),
    k: worded(random, killed),
    i: worded(random, injured),
    c: count(killed >> 2),
    h: count(injured),
    r: count(9),
    m: count(12),
    b: String(random.between(2, 40)),
    f: String(random.between(20, 300)),
    p: String(random.between(20, 200)),
    l: String(random.between(2, 40)),
    n: String(random.between(11, 400)),
    big: String(random.between(1000, 900_000)),
    small: String(random.between(2, 10)),
    year: String(random.between(1950, 2004)),
    ...(past !== null && {
      pastday: dayInWords(past.day),
      pastcity: past.city,
      pastkind: past.means.kind,
      pk: String(past.killed),
      pi: String(past.injured),
    }),
  }
}

/** Words of a body as long as an agency's: about five hundred tokens with headline and dateline. */
const BODY_WORDS = 430
const countWords = (paragraphs: readonly string[]): number =>
  paragraphs.reduce((sum, p) => sum + p.split(" ").length, 0)

const article = (noun: string): string => (/^[aeio]/.test(noun) ? `an ${noun}` : `a ${noun}`)

/** Headline, dateline and body. The figures of the lead and of the headline are the same; those of parts are as chance has them. */
export function reportText(telling: Telling, random: Random): string {
  const { event, past, outlet } = telling
  const slots = (): Readonly<Record<string, string>> => slotsOf(telling, random)
  const total = slots()
  const opening = `${event.means.act} ${article(event.site)} in ${event.city} on ${weekdayInWords(event.day)}.`
  const parts = random.some(PARTS, random.between(1, 4)).map((part) => fill(part, slots()))
  const paragraphs = [
    `${event.city.toUpperCase()}, ${dayInWords(event.day)} (${outlet}) - ${opening} ${fill(random.pick(TOTALS), total)}`,
    parts.join(" "),
  ]
  while (countWords(paragraphs) < BODY_WORDS) {
    const sentences = Array.from({ length: random.between(2, 4) }, () => capital(colourSentence(random)))
    if (random.often(20)) sentences.push(fill(random.pick(DECOYS), slots()))
    paragraphs.push(sentences.join(" "))
  }
  if (past !== null && random.often(50)) paragraphs.push(fill(random.pick(BACKGROUND), slots()))
  const headline = `${capital(total["k"] ?? "")} killed in ${event.means.kind} in ${event.city}`
  return `${headline}\n\n${paragraphs.map(capital).join("\n\n")}\n`
}

/** Instant of publication, so many minutes after the event's hour, in its zone. */
export function publishedAt(event: Event, minutesAfter: number): string {
  const minutes = event.hour * 60 + ((event.number * 7) % 60) + minutesAfter
  const sign = event.zoneHours < 0 ? "-" : "+"
  const pad = (n: number): string => String(n).padStart(2, "0")
  const clock = `${pad(Math.floor(minutes / 60) % 24)}:${pad(minutes % 60)}`
  return `${isoDay(event.day + Math.floor(minutes / 1440))}T${clock}:00${sign}${pad(Math.abs(event.zoneHours))}:00`
}
