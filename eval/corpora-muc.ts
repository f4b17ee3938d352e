import { loadCorpus, readCorpus, shareOf, type CorpusScore } from "./corpus.ts"
import { isWithin, mainDateOf, type Days } from "./main-date.ts"
import { isNamed, mainPlaceOf } from "./main-place.ts"
import { joinedTotalOf } from "./totals.ts"

interface GoldInterval {
  readonly min: number
  readonly max: number | null
}
interface AnswerKey {
  readonly relevant: boolean
  readonly incidents: readonly {
    readonly killed: GoldInterval | null
    readonly injured: GoldInterval | null
    /** Any one of them is right. */
    readonly date: readonly GoldDate[]
    /** Any one of them is right; each from its country down. */
    readonly location: readonly (readonly { readonly name: string; readonly kind: string }[])[]
  }[]
}
interface GoldDate {
  readonly on?: string
  readonly start?: string
  readonly end?: string
}

/** The days of a date of the answer key; null where it says no more than "on or before". */
const daysOf = ({ on, start, end }: GoldDate): Days | null =>
  on !== undefined
    ? { first: on, last: on }
    : start === undefined || end === undefined
      ? null
      : { first: start, last: end }

/**
 * Killed and injured of articles with one incident, against the interval that the answer key's groups add up to: within it, or
 * with its lower bound where it is open above. Trivial: one. The date of the incident, where the key has one;
 * trivial: the published day. Its place: any of the key's names below the country, or the country where it has no other; trivial: San Salvador.
 */
export function measureMuc(shared: string): readonly CorpusScore[] | null {
  const documents = loadCorpus<AnswerKey>(shared, "muc4")
  if (documents === null) return null
  const readings = readCorpus(documents)
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
  return [...scores, relevance, date, place]
}
