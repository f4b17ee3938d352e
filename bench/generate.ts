/** Synthetic reports for measuring speed and size: `node bench/generate.ts --count 1000 --seed 1 > reports.ndjson`. */
import { once } from "node:events"
import { parseArgs } from "node:util"
import { seededRandom, seedOf, type Random } from "./random.ts"
import { publishedAt, reportText, type Report } from "./report.ts"
import { OUTLETS } from "./wording.ts"
import { CITIES, eventOf, type Event } from "./world.ts"

/** Of a hundred reports after an event's first, so many are a wire copy under another outlet, and so many an update of a URL. */
const COPY_PERCENT = 12
const UPDATE_PERCENT = 12

/** Number of the event that `largeEventReports` tells of: beyond those of any measured record. */
const LARGE_EVENT = 900_000

const slug = (text: string): string => text.toLowerCase().replaceAll(" ", "-")

/** How an event is told: by whom, within how many hours, and so many minutes apart. */
interface Coverage {
  readonly outlets: readonly string[]
  readonly hours: number
  readonly apartMinutes: number
}
const USUAL: Coverage = { outlets: OUTLETS, hours: 48, apartMinutes: 60 }

function copyOf(
  original: Report,
  id: string,
  { outlets, random }: { outlets: readonly string[]; random: Random },
): Report {
  const outlet = random.pick(outlets.filter((o) => o !== original.outlet))
  return {
    ...original,
    id,
    outlet,
    title: `World news: ${original.title}`,
    url: `https://${slug(outlet)}.example/${id}`,
  }
}

/** An earlier event to look back on; null where chance finds none. */
function pastOf(event: Event, seed: number, random: Random): Event | null {
  const past = eventOf(seed, random.below(event.number + 50))
  return past.day < event.day - 7 ? past : null
}

function* reportsOf(event: Event, seed: number, coverage = USUAL): Generator<Report> {
  const { outlets, hours, apartMinutes } = coverage
  const random = seededRandom(seedOf(~seed, event.number))
  const earlier: Report[] = []
  for (let n = 0; n < event.reports; n++) {
    const id = `synthetic-${event.number}-${n}`
    const model = earlier.length > 0 ? random.pick(earlier) : null
    const way = random.below(100)
    if (model !== null && way < COPY_PERCENT) {
      yield copyOf(model, id, { outlets, random })
      continue
    }
    const updated = model !== null && way < COPY_PERCENT + UPDATE_PERCENT
    const outlet = updated ? model.outlet : random.pick(outlets)
    const share = Math.min(1, (n + 2) / (event.reports + 1))
    const text = reportText({ event, share, past: pastOf(event, seed, random), outlet }, random)
    const report: Report = {
      id,
      title: text.slice(0, text.indexOf("\n")),
      outlet,
      published: publishedAt(event, 120 + Math.floor((n * hours * 60) / (event.reports * apartMinutes)) * apartMinutes),
      url: updated ? model.url : `https://${slug(outlet)}.example/${id}`,
      text,
    }
    earlier.push(report)
    yield report
  }
}

/** Endless, the same for the same seed: events over two decades and many cities, each with its reports in order of publication. */
export function* generateReports(seed: number): Generator<Report> {
  for (let number = 0; ; number++) yield* reportsOf(eventOf(seed, number), seed)
}

/** One attack that many outlets report for five days: `count` reports with a toll that grows, and with as many wordings. */
export function largeEventReports(seed: number, count: number): Generator<Report> {
  const outlets = CITIES.flatMap(([city]) => OUTLETS.map((outlet) => outlet.replace("Sample", `Sample ${city}`)))
  const event = { ...eventOf(seed, LARGE_EVENT), killed: 180, injured: 640, reports: count }
  return reportsOf(event, seed, { outlets, hours: 5 * 24, apartMinutes: 1 })
}

/** The first `count` reports of a seed. */
export function* firstReports(seed: number, count: number): Generator<Report> {
  let left = count
  for (const report of generateReports(seed)) {
    if (left-- <= 0) return
    yield report
  }
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: { count: { type: "string", default: "1000" }, seed: { type: "string", default: "1" } },
  })
  for (const report of firstReports(Number(values.seed), Number(values.count))) {
    if (!process.stdout.write(`${JSON.stringify(report)}\n`)) await once(process.stdout, "drain")
  }
}
