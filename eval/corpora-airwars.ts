import { loadCorpus, readCorpus, shareOf, type CorpusDocument, type CorpusReading, type CorpusScore } from "./corpus.ts"
import { intervalOf, overlapOf, type Interval, type PrintedFigure } from "./overlap.ts"
import { isWithin, mainDateOf } from "./main-date.ts"
import { kmFrom, mainPlaceOf } from "./main-place.ts"
import { groupTotalOf, rangeOf } from "./totals.ts"

interface Assessment {
  readonly incident_date: string
  readonly incident_date_end: string
  readonly civilians_killed: Interval | null
  readonly civilians_injured: Interval | null
  readonly killed_breakdown: { readonly children?: Interval } | null
  readonly lat: number | null
  readonly lon: number | null
  readonly geo_accuracy: string | null
}
type Document = CorpusDocument<Assessment> & { readonly text_without_verdict: string }

type Figures = Readonly<Record<string, Readonly<Record<string, PrintedFigure>>>>

/** The interval of policy `range` for the whole of one document's main incident; null where it has none. */
function printedInterval({ prediction }: CorpusReading<Assessment>, figure: string): Interval | null {
  const main = Object.entries(prediction.incidents ?? {}).find(([, incident]) => incident.main === true)?.[0] ?? ""
  const figures = (prediction as { readonly figures?: Figures }).figures?.[main] ?? {}
  const printed = figures[figure] ?? figures[`${figure}/civilians`]
  return printed === undefined ? null : intervalOf(printed)
}

/** A figure of policy `range`, and where the analysts' interval stands. */
interface Judged {
  readonly figure: string
  readonly goldOf: (gold: Assessment) => Interval | null | undefined
}

const JUDGED: readonly Judged[] = [
  { figure: "killed", goldOf: (gold) => gold.civilians_killed },
  { figure: "injured", goldOf: (gold) => gold.civilians_injured },
  { figure: "killed/children", goldOf: (gold) => gold.killed_breakdown?.children },
]

/** How far the figure and the analysts' interval overlap, on average; a figure that is not there overlaps nothing. Trivial: 1 to 1. */
function meanOverlap(name: string, readings: readonly CorpusReading<Assessment>[], at: Judged): CorpusScore {
  const score = { name, n: 0, right: 0, trivial: 0 }
  for (const reading of readings) {
    const gold = at.goldOf(reading.document.gold)
    if (gold === null || gold === undefined) continue
    const interval = printedInterval(reading, at.figure)
    score.n += 1
    score.right += interval === null ? 0 : overlapOf(interval, gold)
    score.trivial += overlapOf({ low: 1, high: 1 }, gold)
  }
  return score
}

/** Low, high and mean overlap of each figure of policy `range`. */
const rangeScores = (readings: readonly CorpusReading<Assessment>[], from: string): readonly CorpusScore[] =>
  JUDGED.flatMap((at) => [
    ...(["low", "high"] as const).map((bound) =>
      shareOf(`${at.figure}, ${bound} of policy range, ${from}`, readings, (reading) => {
        const gold = at.goldOf(reading.document.gold)
        if (gold === null || gold === undefined) return null
        return { right: printedInterval(reading, at.figure)?.[bound] === gold[bound], trivial: gold[bound] === 1 }
      }),
    ),
    meanOverlap(`${at.figure}, mean overlap, ${from}`, readings, at),
  ])

/**
 * Low and high of civilians killed and injured against the analysts', from the narrative with and without their verdict: first as its claims
 * give them (`totals.ts`), then as policy `range` reckons them. Trivial: 1 to 1, no date, Gaza City.
 */
export function measureAirwars(shared: string): readonly CorpusScore[] | null {
  const documents = loadCorpus<Assessment>(shared, "airwars_gaza") as readonly Document[] | null
  if (documents === null) return null
  return [false, true].flatMap((withVerdict) => {
    const texts = withVerdict ? documents : documents.map((d) => ({ ...d, text: d.text_without_verdict }))
    const readings = readCorpus<Assessment>(texts, ["--figures", "--policy", "range"])
    const from = withVerdict ? "with the verdict" : "without the verdict"
    const bounds = (["killed", "injured"] as const).flatMap((measure) =>
      (["low", "high"] as const).map((bound) =>
        shareOf(`${measure}, ${bound}, ${from}`, readings, ({ document, prediction }) => {
          const gold = document.gold[`civilians_${measure}`]
          return gold === null
            ? null
            : { right: rangeOf(prediction, measure)?.[bound] === gold[bound], trivial: gold[bound] === 1 }
        }),
      ),
    )
    const children = shareOf(`children killed, high, ${from}`, readings, ({ document, prediction }) => {
      const gold = document.gold.killed_breakdown?.children?.high
      const total = groupTotalOf(prediction, "killed", "children")
      return gold === undefined ? null : { right: total?.said === gold, trivial: gold === 1 }
    })
    const date = shareOf("date of the main incident, with the verdict", readings, ({ document, prediction }) => {
      if (prediction.claims.length === 0) return null
      const days = { first: document.gold.incident_date, last: document.gold.incident_date_end }
      return { right: isWithin(mainDateOf(prediction), days), trivial: false }
    })
    const places = [
      {
        within: "5 km, known exactly",
        km: 5,
        isJudged: (accuracy: string) => /exact|landmark|street/iu.test(accuracy),
      },
      { within: "25 km", km: 25, isJudged: () => true },
    ].map(({ within, km, isJudged }) =>
      shareOf(`place within ${within}, ${from}`, readings, ({ document, prediction }) => {
        const { lat, lon, geo_accuracy: accuracy } = document.gold
        if (prediction.claims.length === 0 || lat === null || lon === null || !isJudged(accuracy ?? "")) return null
        const isNear = (name: string | null): boolean => (kmFrom(name, "PS", { lat, lon }) ?? Infinity) <= km
        return { right: isNear(mainPlaceOf(prediction)), trivial: isNear("Gaza City") }
      }),
    )
    const harm = [...bounds, children, ...rangeScores(readings, from)]
    // Without the verdict the narrative names no date: its page does.
    return withVerdict ? [...harm, date, ...places] : [...harm, ...places]
  })
}
