import { loadCorpus, readCorpus, shareOf, type CorpusReading, type CorpusScore } from "./corpus.ts"
import { isWithin, mainDateOf } from "./main-date.ts"
import { isNamed, mainPlaceOf } from "./main-place.ts"
import { survivorsOf, totalOf } from "./totals.ts"

interface RegistryEntry {
  readonly incident_id: string
  readonly incident_date: string
  readonly city_or_county: string
  readonly state: string
  readonly mass_shooting: boolean
  readonly num_killed: number
  readonly num_injured: number
}
type Reading = CorpusReading<RegistryEntry>

const said = (reading: Reading, measure: string, withAttackers: boolean): number =>
  measure === "injured"
    ? survivorsOf(reading.prediction, withAttackers)
    : (totalOf(reading.prediction, measure, withAttackers)?.said ?? 0)

/**
 * Killed and injured of each article against the registry's final figures. An early article may truthfully say fewer, and the
 * registry may count the attacker, so both ways of counting are given. Trivial: one killed, one injured. The date of the main incident, where
 * anything was read; trivial: the published day. Its place, by name; trivial: Chicago.
 */
export function measureGunViolence(shared: string): readonly CorpusScore[] | null {
  const documents = loadCorpus<RegistryEntry>(shared, "gva_semeval2018t5")
  if (documents === null) return null
  const readings = readCorpus(documents)
  const scores: CorpusScore[] = []
  for (const [measure, field] of [
    ["killed", "num_killed"],
    ["injured", "num_injured"],
  ] as const) {
    for (const withAttackers of [false, true]) {
      const way = withAttackers ? "attackers included" : "attackers apart"
      for (const within of [0, 1]) {
        scores.push(
          shareOf(`${measure}, ${within === 0 ? "exact" : "±1"}, ${way}`, readings, (reading) => {
            const gold = reading.document.gold[field]
            return {
              right: Math.abs(said(reading, measure, withAttackers) - gold) <= within,
              trivial: Math.abs(1 - gold) <= within,
            }
          }),
        )
      }
    }
    scores.push(
      shareOf(`${measure}, exact, where two or more`, readings, (reading) => {
        const gold = reading.document.gold[field]
        const ways = [false, true].map((withAttackers) => said(reading, measure, withAttackers))
        return gold < 2 ? null : { right: ways.includes(gold), trivial: gold === 2 }
      }),
    )
  }
  scores.push(
    shareOf("date of the main incident, exact", readings, ({ document, prediction }) => {
      if (prediction.claims.length === 0) return null
      const day = { first: document.gold.incident_date, last: document.gold.incident_date }
      return { right: isWithin(mainDateOf(prediction), day), trivial: isWithin(document.published, day) }
    }),
  )
  for (const mass of [false, true]) {
    scores.push(
      shareOf(
        `place of the main incident, ${mass ? "mass shootings" : "all"}`,
        readings,
        ({ document, prediction }) => {
          const { city_or_county: city, mass_shooting: isMass } = document.gold
          if (prediction.claims.length === 0 || (mass && !isMass)) return null
          return { right: isNamed(mainPlaceOf(prediction), city), trivial: isNamed("Chicago", city) }
        },
      ),
    )
  }
  return scores
}
