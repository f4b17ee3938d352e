/**
 * `node eval/places.ts [--errors N]`: places of geo_news (recognition; accuracy at 161 km of the names found, and of all gold names)
 * and of timemap_ukraine.
 * Gold without coordinates is not scored, and excuses what is found there.
 */
import { parseArgs } from "node:util"
import {
  createPlaceFinder,
  createScanner,
  createVocabulary,
  english,
  loadGazetteer,
  type PlaceSpan,
} from "../src/language/index.ts"
import { loadGazetteerBytesSync } from "../src/workflow/load-gazetteer.ts"
import { loadCorpus, type CorpusDocument } from "./corpus.ts"
import { distanceKm } from "./distance.ts"
import { sharedFolder } from "./gold.ts"

interface Toponym {
  readonly start: number
  readonly end: number
  readonly phrase: string
  readonly lat: number | null
  readonly lon: number | null
}
type GeoText = CorpusDocument<{ readonly toponyms: readonly Toponym[] }> & { readonly subcorpus: string }
interface Event {
  readonly location: string | null
  readonly lat: number
  readonly lon: number
}

const { values: options } = parseArgs({ options: { errors: { type: "string", default: "0" } } })
const vocabulary = createVocabulary()
const scanner = createScanner(english, vocabulary)
const finder = createPlaceFinder(english, vocabulary, loadGazetteer(loadGazetteerBytesSync()))
const errors: string[] = []

class Tally {
  found = 0
  extra = 0
  missed = 0
  located = 0
  within161 = 0
  goldNames = 0
  goldWithin161 = 0

  add(text: GeoText, spans: readonly PlaceSpan[]): void {
    const gold = text.gold.toponyms
    const overlaps = (a: { start: number; end: number }, b: { start: number; end: number }): boolean =>
      a.start < b.end && b.start < a.end
    for (const toponym of gold) {
      const span = spans.find((one) => overlaps(one, toponym))
      if (toponym.lat === null || toponym.lon === null) continue
      if (span === undefined) {
        this.missed++
        errors.push(`missed | ${around(text.text, toponym)}`)
        continue
      }
      this.found++
      this.located++
      const km = distanceKm(toponym.lat, toponym.lon, span.place.lat, span.place.lon)
      if (km <= 161) this.within161++
      else errors.push(`far ${Math.round(km)} km | ${around(text.text, span)} | ${span.place.id} ${span.place.name}`)
    }
    for (const span of spans) {
      if (gold.some((toponym) => overlaps(span, toponym))) continue
      this.extra++
      errors.push(`extra | ${around(text.text, span)} | ${span.place.id} ${span.place.name}`)
    }
  }

  /** Each gold name located, whether or not the finder would have found it. */
  addNames(text: GeoText, spans: readonly (PlaceSpan | null)[]): void {
    for (const [i, { lat, lon }] of text.gold.toponyms.entries()) {
      if (lat === null || lon === null) continue
      const span = spans[i] ?? null
      this.goldNames++
      if (span !== null && distanceKm(lat, lon, span.place.lat, span.place.lon) <= 161) this.goldWithin161++
    }
  }

  print(name: string): void {
    const precision = this.found / (this.found + this.extra)
    const recall = this.found / (this.found + this.missed)
    const f1 = (2 * precision * recall) / (precision + recall)
    const at161 = this.within161 / this.located
    console.log(
      `${name.padEnd(14)} recognition P ${precision.toFixed(3)} R ${recall.toFixed(3)} F1 ${f1.toFixed(3)}  accuracy@161km of found ${at161.toFixed(3)} of ${this.located}, of all gold names ${(this.goldWithin161 / this.goldNames).toFixed(3)} of ${this.goldNames}`,
    )
  }
}

const around = (text: string, { start, end }: { readonly start: number; readonly end: number }): string =>
  `${text.slice(Math.max(0, start - 35), start)}[${text.slice(start, end)}]${text.slice(end, end + 30)}`.replaceAll(
    "\n",
    " ",
  )

function measureNews(texts: readonly GeoText[]): void {
  const bySet = new Map<string, Tally>()
  const all = new Tally()
  const began = performance.now()
  for (const text of texts) {
    const scan = scanner.scan(text.text)
    const spans = finder.find(scan)
    const located = finder.locate(scan, text.gold.toponyms)
    all.add(text, spans)
    all.addNames(text, located)
    const set = bySet.get(text.subcorpus) ?? new Tally()
    set.add(text, spans)
    set.addNames(text, located)
    bySet.set(text.subcorpus, set)
  }
  for (const [name, tally] of bySet) tally.print(name)
  all.print("all")
  console.log(`${Math.round(texts.length / ((performance.now() - began) / 1000))} texts/s with scoring`)
}

/** The place string of each event, read as a text of its own. */
function measureUkraine(events: readonly CorpusDocument<Event>[]): void {
  let named = 0
  let within10 = 0
  let within25 = 0
  for (const { gold } of events) {
    if (gold.location === null || gold.location.trim() === "") continue
    named++
    const spans = finder
      .find(scanner.scan(`In ${gold.location}, Ukraine`))
      .filter(({ place }) => place.level !== "country")
    const km = Math.min(...spans.map(({ place }) => distanceKm(gold.lat, gold.lon, place.lat, place.lon)))
    if (km <= 10) within10++
    if (km <= 25) within25++
    else {
      const read = spans.map(({ place }) => place.name).join("; ")
      errors.push(`ukraine ${Math.round(km)} km | ${gold.location} | ${read}`)
    }
  }
  console.log(
    `timemap_ukraine: ${named} places, within 10 km ${(within10 / named).toFixed(3)}, within 25 km ${(within25 / named).toFixed(3)}`,
  )
}

const shared = sharedFolder
const news = shared === null ? null : loadCorpus(shared, "geo_news")
const events = shared === null ? null : loadCorpus<Event>(shared, "timemap_ukraine")
if (news === null) console.log("geo_news is not here: not measured")
else measureNews(news as readonly GeoText[])
if (events === null) console.log("timemap_ukraine is not here: not measured")
else measureUkraine(events)
const step = Math.max(1, Math.floor(errors.length / Math.max(1, Number(options.errors))))
if (options.errors !== "0") for (let i = 0; i < errors.length; i += step) console.log(errors[i])
