import { metresBetween, type Mention } from "../model/index.ts"
import { familiesExclude, kindFamilies } from "./kinds.ts"
import { countryOf, isWide, localPlace } from "./rank.ts"
import { FAR_METRES, FAR_MINUTES } from "./score-table.ts"

/**
 * What all members of a growing cluster have in common, so that no third mention bridges two events
 * (architecture.md, Grouping 4). Two grounds without a common part refuse their union.
 */
export interface Ground {
  /** The latest first day and the earliest last day of any member: no common day where the one passes the other. */
  readonly latestFirst: number
  readonly earliestLast: number
  /** Documents that give one of these days, of those that hang together with the member for which most do. */
  readonly support: number
  /** Local members, one for each place. */
  readonly locals: readonly Mention[]
  /** Countries of its wide members. */
  readonly wideCountries: ReadonlySet<string>
  readonly families: readonly string[]
  /** Keys of named sites of local members. */
  readonly sites: ReadonlySet<string>
  /** Earliest and latest clock time said, minutes from the epoch's days; null where none. */
  readonly clock: readonly [number, number] | null
  /** Captures of members that stand in more than a link line. */
  readonly captures: ReadonlySet<string>
}

/** The ground of mentions of one profile: all alike in everything but their documents. */
export function groundOf(members: readonly [Mention, ...Mention[]]): Ground {
  const [mention] = members
  const local = localPlace(mention) !== null
  const country = countryOf(mention)
  // Weak mentions stand together by this ground too: no days exclude none.
  const first = mention.days?.first ?? Number.NEGATIVE_INFINITY
  const last = mention.days?.last ?? Number.POSITIVE_INFINITY
  const at = mention.minutes === null || first !== last ? null : first * 1440 + mention.minutes
  return {
    latestFirst: first,
    earliestLast: last,
    support: members.length,
    locals: local ? [mention] : [],
    wideCountries: new Set(isWide(mention) && country !== null ? [country] : []),
    families: kindFamilies(mention.kinds),
    sites: new Set(local ? mention.sites.flatMap((site) => (site.named ? [site.key] : [])) : []),
    clock: at === null ? null : [at, at],
    captures: new Set(members.flatMap((member) => (member.viaLink ? [] : [member.captureId]))),
  }
}

function disjoint(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [fewer, more] = a.size < b.size ? [a, b] : [b, a]
  for (const member of fewer) if (more.has(member)) return false
  return true
}

/** True where two places can be of one event that is not wide. */
export function liesBeside(x: Mention, y: Mention): boolean {
  const [placeX, placeY] = [localPlace(x), localPlace(y)]
  if (placeX === null || placeY === null || placeX.name === placeY.name) return true
  if ((placeX.cityId ?? placeX.id) === (placeY.cityId ?? placeY.id)) return true
  return metresBetween(placeX, placeY) <= FAR_METRES
}

function noCommonPlace(a: Ground, b: Ground): boolean {
  const whole = new Set([...a.wideCountries, ...b.wideCountries])
  return a.locals.some((x) =>
    b.locals.some((y) => {
      const [placeX, placeY] = [localPlace(x), localPlace(y)]
      return placeX !== null && placeY !== null && !liesBeside(x, y) && !whole.has(placeX.country)
    }),
  )
}

const noCommonDay = (a: Ground, b: Ground): boolean =>
  Math.max(a.latestFirst, b.latestFirst) - Math.min(a.earliestLast, b.earliestLast) > 1

/**
 * The days of both. Without a common one, those that more documents give stand, the earlier of as many: who tells later of a trial or a
 * vigil is the one whose day is misread.
 */
function joinDays(a: Ground, b: Ground): Pick<Ground, "latestFirst" | "earliestLast" | "support"> {
  if (!noCommonDay(a, b)) {
    return {
      latestFirst: Math.max(a.latestFirst, b.latestFirst),
      earliestLast: Math.min(a.earliestLast, b.earliestLast),
      support: Math.max(a.support, b.support),
    }
  }
  const { latestFirst, earliestLast, support } = stronger(a, b)
  return { latestFirst, earliestLast, support }
}

const stronger = (a: Ground, b: Ground): Ground =>
  (a.support - b.support || b.earliestLast - a.earliestLast) >= 0 ? a : b

/** The same of places. */
function joinLocals(a: Ground, b: Ground): readonly Mention[] {
  if (noCommonPlace(a, b)) return stronger(a, b).locals
  const places = new Set(a.locals.map((mention) => mention.place?.id))
  return [...a.locals, ...b.locals.filter((mention) => !places.has(mention.place?.id))]
}

/**
 * Why two clusters cannot be one, in words; null where they can.
 * `bridged`: their tie is between mentions that themselves name no site and no clock time, and so cannot vouch for these.
 * `vouched`: their tie is between mentions that tell of the same persons, so that other days or places are misread.
 */
export function refusal(
  a: Ground,
  b: Ground,
  { bridged, vouched }: { readonly bridged: boolean; readonly vouched: boolean },
): string | null {
  if (!disjoint(a.captures, b.captures)) return "one document tells them apart"
  if (!vouched && noCommonDay(a, b)) return "no day in common"
  if (!vouched && noCommonPlace(a, b)) return "no place and no whole in common"
  if (familiesExclude(a.families, b.families)) return "means that exclude each other"
  const wide = a.wideCountries.size + b.wideCountries.size > 0
  if (!bridged || wide) return null
  if (a.sites.size > 0 && b.sites.size > 0 && disjoint(a.sites, b.sites)) {
    return "other named sites, and only a third mention joins them"
  }
  if (a.clock !== null && b.clock !== null) {
    const apart = Math.max(a.clock[0] - b.clock[1], b.clock[0] - a.clock[1])
    if (apart > FAR_MINUTES) return "clock times hours apart, and only a third mention joins them"
  }
  return null
}

/**
 * True where nothing in any of these grounds, alone or joined, could refuse any other: so that the order of unions decides nothing.
 * Sufficient, not necessary. Near-linear in their number, but for distinct places.
 */
export function agreeThroughout(grounds: readonly Ground[]): boolean {
  const locals = new Map(grounds.flatMap((ground) => ground.locals).map((mention) => [mention.place?.id, mention]))
  const families = [...new Set(grounds.flatMap((ground) => ground.families))]
  const clocks = grounds.flatMap(({ clock }) => (clock === null ? [] : [clock]))
  return (
    haveNoneInCommon(grounds.map((ground) => ground.captures)) &&
    largest(grounds, (g) => g.latestFirst) + largest(grounds, (g) => -g.earliestLast) <= 1 &&
    [...locals.values()].every((x) => [...locals.values()].every((y) => liesBeside(x, y))) &&
    families.every((a) => families.every((b) => !familiesExclude([a], [b]))) &&
    shareOne(grounds.flatMap(({ sites }) => (sites.size === 0 ? [] : [sites]))) &&
    largest(clocks, ([, latest]) => latest) + largest(clocks, ([earliest]) => -earliest) <= FAR_MINUTES
  )
}

const largest = <Value>(values: readonly Value[], of: (value: Value) => number): number =>
  values.reduce((top, value) => Math.max(top, of(value)), Number.NEGATIVE_INFINITY)

const haveNoneInCommon = (sets: readonly ReadonlySet<string>[]): boolean =>
  new Set(sets.flatMap((set) => [...set])).size === sets.reduce((sum, set) => sum + set.size, 0)

const shareOne = ([first, ...others]: readonly ReadonlySet<string>[]): boolean =>
  first === undefined || [...first].some((member) => others.every((set) => set.has(member)))

const reach = (a: readonly [number, number], b: readonly [number, number]): readonly [number, number] => [
  Math.min(a[0], b[0]),
  Math.max(a[1], b[1]),
]

export function joinGrounds(a: Ground, b: Ground): Ground {
  return {
    ...joinDays(a, b),
    locals: joinLocals(a, b),
    wideCountries: new Set([...a.wideCountries, ...b.wideCountries]),
    families: [...new Set([...a.families, ...b.families])].toSorted(),
    sites: new Set([...a.sites, ...b.sites]),
    clock: a.clock === null ? b.clock : b.clock === null ? a.clock : reach(a.clock, b.clock),
    captures: new Set([...a.captures, ...b.captures]),
  }
}
