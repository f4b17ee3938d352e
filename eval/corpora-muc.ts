import { loadCorpus, readCorpus, shareOf, type CorpusReading, type CorpusScore } from "./corpus.ts"
import { isWithin, mainDateOf } from "./main-date.ts"
import { isNamed, mainPlaceOf } from "./main-place.ts"
import {
  addUp,
  countTemplates,
  daysOf,
  foundTemplates,
  type FoundTemplate,
  type GoldTemplate,
} from "./muc-templates.ts"
import { joinedTotalOf } from "./totals.ts"

interface GoldInterval {
  readonly min: number
  readonly max: number | null
}
interface AnswerKey {
  readonly relevant: boolean
  readonly incidents: readonly (GoldTemplate & {
    readonly killed: GoldInterval | null
    readonly injured: GoldInterval | null
  })[]
}

/** F1 of the incidents of every article. Trivial: in every article one attack, of the day it was published, in San Salvador. */
function templatesScore(readings: readonly CorpusReading<AnswerKey>[]): CorpusScore {
  const scoreOf = (answer: (reading: CorpusReading<AnswerKey>) => readonly FoundTemplate[]) =>
    addUp(readings.map((reading) => countTemplates(answer(reading), reading.document.gold.incidents)))
  const found = scoreOf(({ prediction }) => foundTemplates(prediction))
  const trivial = scoreOf(({ document }) => [
    { type: "ATTACK", date: document.published, place: "San Salvador", country: "El Salvador" },
  ])
  const name = "incidents, type and date or place, F1"
  return { name, n: found.n, right: found.right, trivial: (trivial.right / trivial.n) * found.n }
}

/**
 * Killed and injured of articles with one incident, against the interval that the answer key's groups add up to: within it, or
 * with its lower bound where it is open above. Trivial: one. The date of the incident, where the key has one;
 * trivial: the published day. Its place: any of the key's names below the country, or the country where it has no other; trivial: San
 * Salvador. And the incidents of each article as templates (`muc-templates.ts`).
 */
export function measureMuc(shared: string): readonly CorpusScore[] | null {
  const documents = loadCorpus<AnswerKey>(shared, "muc4")
  if (documents === null) return null
  const readings = readCorpus(documents, ["--with", "places"])
  const hits = (gold: GoldInterval, said: number): boolean =>
    gold.max === null ? said === gold.min : said >= gold.min && said <= gold.max
  const scores = (["killed", "injured"] as const).map((measure) =>
    shareOf(`${measure} in the interval, one incident`, readings, ({ document, prediction }) => {
      const gold = document.gold.incidents.length === 1 ? (document.gold.incidents[0]?.[measure] ?? null) : null
      const total = joinedTotalOf(prediction, measure)
      return gold === null ? null : { right: total !== null && hits(gold, total), trivial: hits(gold, 1) }
    }),
  )
  const harm = new Set(["killed", "injured", "casualties", "kidnapped", "damaged", "destroyed"])
  const relevance = shareOf("an attack or none", readings, ({ document, prediction }) => ({
    right: prediction.claims.some((claim) => harm.has(claim.measure)) === document.gold.relevant,
    trivial: document.gold.relevant,
  }))
  const date = shareOf("date of the main incident, one incident", readings, ({ document, prediction }) => {
    const gold = document.gold.incidents.length === 1 ? (document.gold.incidents[0]?.date ?? []) : []
    const days = gold.map(daysOf).filter((d) => d !== null)
    if (days.length === 0 || prediction.claims.length === 0) return null
    const isRight = (edtf: string | null): boolean => days.some((d) => isWithin(edtf, d))
    return { right: isRight(mainDateOf(prediction)), trivial: isRight(document.published) }
  })
  const place = shareOf("place of the main incident, one incident", readings, ({ document, prediction }) => {
    const gold = document.gold.incidents.length === 1 ? (document.gold.incidents[0]?.location ?? []) : []
    if (gold.length === 0 || prediction.claims.length === 0) return null
    const names = gold.flatMap((levels) => levels.slice(levels.length > 1 ? 1 : 0).map(({ name }) => name))
    const isRight = (read: string | null): boolean => names.some((name) => isNamed(read, name))
    return { right: isRight(mainPlaceOf(prediction)), trivial: isRight("San Salvador") }
  })
  return [...scores, relevance, date, place, templatesScore(readings)]
}
