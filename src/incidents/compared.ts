import { dayInWords, type Mention, type MentionCount } from "../model/index.ts"
import { neededFor } from "./attach.ts"
import { FEATURES, type FeatureName } from "./score-table.ts"
import { tieOf } from "./tie.ts"

/** One row of the score table of two mentions, with what each of them says. */
export interface ComparedFeature {
  readonly name: FeatureName
  /** 0 where the feature says nothing, or a veto stood before it was looked at. */
  readonly points: number
  /** The row of the table in words; "" where it says nothing. */
  readonly evidence: string
  readonly left: string
  readonly right: string
}

/** Two mentions compared, for people to read. */
export interface Compared {
  /** In the order of FEATURES; those of which neither mention says anything are left out. */
  readonly features: readonly ComparedFeature[]
  readonly score: number
  /** Score at which the two are tied, or the weak one of them attaches. */
  readonly needed: number
  /** Why no score could join them; null where nothing forbids. */
  readonly veto: string | null
}

const MOST_COUNTS = 6

const timeWords = ({ days, monthDay, published }: Mention): string => {
  if (days !== null) {
    return days.first === days.last ? dayInWords(days.first) : `${dayInWords(days.first)} to ${dayInWords(days.last)}`
  }
  if (monthDay !== null) return `${monthDay} of a year that is not said`
  return published === null ? "not said" : `not said; published ${dayInWords(published.last)}`
}

const placeWords = ({ place, places }: Mention): string => {
  if (place !== null) return place.name
  return places.length === 0 ? "not said" : places.map(({ name }) => name).join(", ")
}

const twoDigits = (n: number): string => String(n).padStart(2, "0")
const clockWords = (minutes: number): string => `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`

const countWords = ({ measure, group, least, most }: MentionCount): string => {
  const number = most === null ? `${least} or more` : least === most ? String(least) : `${least} to ${most}`
  return `${measure} ${number}${group === null || group === "people" ? "" : ` ${group}`}`
}

const listed = (all: readonly string[], most = MOST_COUNTS): string =>
  all.length <= most ? all.join(", ") : `${all.slice(0, most).join(", ")} and ${all.length - most} more`

const shared = (mine: readonly string[], others: readonly string[]): string =>
  listed(mine.filter((one) => others.includes(one)))

/** What `mention` says of a feature; "" where nothing. Of names and speakers only those that `other` has too. */
function wordsOf(name: FeatureName, mention: Mention, other: Mention): string {
  switch (name) {
    case "time":
      return timeWords(mention)
    case "place":
      return placeWords(mention)
    case "kind":
      return listed(mention.kinds)
    case "clock":
      return mention.minutes === null ? "" : clockWords(mention.minutes)
    case "site":
      return listed(mention.sites.map((site) => site.name))
    case "counts":
      return listed([...new Set(mention.counts.map(countWords))])
    case "link line":
      return mention.viaLink ? "named in a link line" : ""
    case "speakers":
      return shared(mention.speakers, other.speakers)
    case "names":
      return shared(mention.names, other.names)
    case "wording":
      return ""
  }
}

/** Compares two mentions by the score table, row by row. */
export function compared(a: Mention, b: Mention): Compared {
  const { features, score, veto } = tieOf(a, b)
  const rows = FEATURES.map((name): ComparedFeature => {
    const found = features.find((feature) => feature.name === name)
    return {
      name,
      points: found?.points ?? 0,
      evidence: found?.evidence ?? "",
      left: wordsOf(name, a, b),
      right: wordsOf(name, b, a),
    }
  })
  return {
    features: rows.filter((row) => row.points !== 0 || row.left !== "" || row.right !== ""),
    score,
    needed: neededFor(a, b),
    veto,
  }
}
