import { remembered, civilDate, isoDay, type CivilDay, type Mention } from "../model/index.ts"
import { countryOf, dayCount, isFirm, isWide, localPlace, namedCities, regionKeysOf } from "./rank.ts"
import { LONGEST_DAYS, UNDATED_WINDOW_DAYS } from "./score-table.ts"

/** Which end of a key a mention is: firm with firm meet at "=", firm and weak at "<" and ">". */
type End = "=" | "<" | ">"
const OTHER: Readonly<Record<End, End>> = { "=": "=", "<": ">", ">": "<" }

/** Cities of one mention whose pairs become keys: enough to meet, few enough to store. */
const PAIRED_CITIES = 6
/** Smaller counts are too common to look for. */
const TELLING_COUNT = 3

/**
 * Keys under which mentions meet. `stored` go into the index beside the mention, `sought` are looked up there:
 * a meets b exactly where a's sought and b's stored share a key, and then b meets a. Both sorted, without repeats.
 * They follow from the mention alone.
 */
export interface BlockKeys {
  readonly stored: readonly string[]
  readonly sought: readonly string[]
}

/** "07-08" of a day. */
export const monthDayOf = (day: CivilDay): string => isoDay(day).slice(5)

class KeyBuilder {
  readonly stored = new Set<string>()
  readonly sought = new Set<string>()

  exact(name: string, end: End): void {
    this.stored.add(`${name}${end}`)
    this.sought.add(`${name}${OTHER[end]}`)
  }

  /** Stored under each day, sought a day to either side: a night belongs to two days. */
  days(name: string, end: End, days: { readonly first: CivilDay; readonly last: CivilDay }): void {
    for (let day = days.first - 1; day <= days.last + 1; day++) {
      if (day >= days.first && day <= days.last) this.stored.add(`${name}|${day}${end}`)
      this.sought.add(`${name}|${day}${OTHER[end]}`)
    }
  }

  /** A name meets itself where either report gives the person's age: names of officials and hospitals, told everywhere, meet nothing. */
  person(name: string, end: End, aged: boolean): void {
    this.stored.add(`${aged ? "person" : "named"}|${name}${end}`)
    this.sought.add(`person|${name}${OTHER[end]}`)
    if (aged) this.sought.add(`named|${name}${OTHER[end]}`)
  }

  done(): BlockKeys {
    return { stored: [...this.stored].toSorted(), sought: [...this.sought].toSorted() }
  }
}

/** Named sites, pairs of cities, telling counts and the text itself: where an undated mention may find its incident. */
function tellingNames(mention: Mention): readonly string[] {
  const cities = namedCities(mention).slice(0, PAIRED_CITIES)
  const home = localPlace(mention)
  const names = [`text|${mention.textHash}`]
  for (const site of mention.sites) {
    if (!site.named) continue
    for (const city of cities) names.push(`site|${city}|${site.key}`)
  }
  for (const name of mention.names) for (const city of cities) names.push(`name|${city}|${name}`)
  for (let i = 0; i < cities.length; i++) {
    for (let j = i + 1; j < cities.length; j++) names.push(`pair|${cities[i]}|${cities[j]}`)
  }
  const scope = home?.cityId ?? home?.id ?? countryOf(mention)
  for (const count of mention.counts) {
    if (count.least < TELLING_COUNT || count.most === null) continue
    names.push(`count|${scope}|${count.measure}|${count.least}|${count.most}`)
  }
  return names
}

function addFirmKeys(
  keys: KeyBuilder,
  mention: Mention,
  days: { readonly first: CivilDay; readonly last: CivilDay },
): void {
  const country = countryOf(mention)
  const place = localPlace(mention)
  const monthDays = new Set<string>()
  for (let day = days.first; day <= days.last; day++) monthDays.add(monthDayOf(day))
  if (isWide(mention)) {
    keys.days(`wide|${country}`, "=", days)
    keys.days(`wide-local|${country}`, "<", days)
    keys.days(`weak-wide|${country}`, "<", days)
    for (const monthDay of monthDays) keys.exact(`year-wide|${monthDay}|${country}`, "<")
  } else if (place !== null) {
    keys.days(`wide-local|${country}`, ">", days)
    keys.days(`namesake|${country}|${place.name}`, "=", days)
    for (const region of regionKeysOf(place)) {
      keys.days(`local|${region}`, "=", days)
      keys.days(`weak-local|${region}`, "<", days)
      for (const monthDay of monthDays) keys.exact(`year-local|${monthDay}|${region}`, "<")
    }
  }
  keys.days(`weak|${country}`, "<", days)
  for (const monthDay of monthDays) keys.exact(`year|${monthDay}|${country}`, "<")
  for (const name of tellingNames(mention)) keys.exact(name, "<")
  for (const name of mention.names) {
    keys.person(name, "=", mention.persons.includes(name))
    keys.person(name, "<", mention.persons.includes(name))
  }
}

/** A weak mention with days (or a window of days) looks in its region or country; its like, in its country. */
function addWeakDayKeys(
  keys: KeyBuilder,
  mention: Mention,
  days: { readonly first: CivilDay; readonly last: CivilDay },
): void {
  const country = countryOf(mention)
  if (country === null) return
  keys.days(`like|${country}`, "=", days)
  const place = localPlace(mention) ?? (mention.place?.level === "region" ? mention.place : null)
  if (place === null || isWide(mention)) {
    keys.days(`weak|${country}`, ">", days)
    return
  }
  keys.days(`weak-wide|${country}`, ">", days)
  for (const region of regionKeysOf(place)) keys.days(`weak-local|${region}`, ">", days)
}

function addYearlessKeys(keys: KeyBuilder, mention: Mention, monthDay: string): void {
  const country = countryOf(mention)
  if (country === null) return
  keys.exact(`like-year|${monthDay}|${country}`, "=")
  keys.exact(`like-dated|${monthDay}|${country}`, ">")
  const place = localPlace(mention)
  if (place === null) {
    keys.exact(`year|${monthDay}|${country}`, ">")
    return
  }
  keys.exact(`year-wide|${monthDay}|${country}`, ">")
  for (const region of regionKeysOf(place)) keys.exact(`year-local|${monthDay}|${region}`, ">")
}

function addWeakKeys(keys: KeyBuilder, mention: Mention): void {
  const { days, monthDay, published } = mention
  for (const name of mention.names) keys.person(name, ">", mention.persons.includes(name))
  if (days !== null && dayCount(mention) <= LONGEST_DAYS) {
    addWeakDayKeys(keys, mention, days)
    const country = countryOf(mention)
    if (days.first === days.last && country !== null) keys.exact(`like-dated|${monthDayOf(days.first)}|${country}`, "<")
    return
  }
  if (monthDay !== null) {
    addYearlessKeys(keys, mention, monthDay)
    return
  }
  for (const name of tellingNames(mention)) {
    keys.exact(name, ">")
    if (days === null) keys.exact(`like-${name}`, "=")
  }
  if (days !== null) return
  if (published !== null && mention.main && published.last - published.first < LONGEST_DAYS) {
    addWeakDayKeys(keys, mention, { first: published.first - UNDATED_WINDOW_DAYS, last: published.last })
  }
}

/**
 * The blocks of a mention (architecture.md, Grouping 2 and 6), and its own names: `mention|ID` for links,
 * `document|ID` for the other mentions of its capture.
 */
export const blockKeys = remembered((mention: Mention): BlockKeys => {
  const keys = new KeyBuilder()
  if (isFirm(mention) && mention.days !== null) addFirmKeys(keys, mention, mention.days)
  else addWeakKeys(keys, mention)
  keys.stored.add(mentionKey(mention.id))
  keys.stored.add(documentKey(mention.captureId))
  return keys.done()
})

export const mentionKey = (id: Mention["id"]): string => `mention|${id}`
export const documentKey = (id: Mention["captureId"]): string => `document|${id}`

/** The year of a day. */
export const yearOf = (day: CivilDay): number => civilDate(day).year
