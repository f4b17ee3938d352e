import { statedDate } from "../stated-date.ts"
import { hintsOf, lineOf, sourceOf, type OpenPage, type PageElement } from "./dom.ts"
import { isThing, strings, typesOf, type Thing } from "./json-ld.ts"

/** One timed entry of a live blog. */
export interface LiveEntry {
  readonly element: PageElement
  /** As the entry or the page's JSON-LD states it: EDTF; null where it states none. */
  readonly published: string | null
  /** A clock time "11:36" alone, and the day of the heading above it. */
  readonly clock: string | null
  readonly day: string | null
  /** The entry's own id on the page, for its address. */
  readonly id: string | null
}

const LEAST_ENTRIES = 3
/** Of a page that calls itself a live blog. */
const LEAST_OF_BLOG = 2
/** Letters outside links: what is shorter only leads to a report. */
const LEAST_LETTERS = 40
const MOST_ENTRIES = 2000
/** Elements above a time, of which one holds the entries. */
const STEPS_UP = 6
const LIVE_HINTS =
  /(?:^|[\s_-])(?:live|liveblog|live-?blog|live-?ticker|updates?|timeline|ticker|chronicle|chronology|minute-?by-?minute|rolling)(?:$|[\s_-])/
const NO_ENTRIES = /(?:^|[\s_-])(?:comments?|disqus|replies|related|recommended|popular|latest)(?:$|[\s_-])/
const CLOCK = /^(?:\d{1,2}[:.]\d{2})(?:\s*[ap]\.?m\.?)?(?:\s*(?:Z|UTC|GMT|[A-Z]{3,4}|[+-]\d{2}:?\d{2}))?$/i
const LONGEST_DAY = 60

/** The entries of a page that is a live blog, in the order of the page; none where it is no live blog. */
export function liveEntries(page: OpenPage, things: readonly Thing[]): readonly LiveEntry[] {
  const blogs = things.filter((thing) => typesOf(thing).includes("LiveBlogPosting"))
  let best: readonly LiveEntry[] = []
  const times = page.elements.filter(isTime)
  for (const parent of parentsOf(times)) {
    if (NO_ENTRIES.test(hintsOf(parent))) continue
    const entries = entriesIn(parent)
    if (entries.length < (blogs.length > 0 ? LEAST_OF_BLOG : LEAST_ENTRIES) || entries.length <= best.length) continue
    const [first] = entries as [LiveEntry]
    const isNamed = [parent, first.element].some((one) => LIVE_HINTS.test(around(one)))
    if (blogs.length > 0 || isNamed || entries.some(({ day }) => day !== null)) best = entries
  }
  if (best.length === 0) best = ledByClocks(page, blogs.length > 0)
  const stated = statedEntries(page, blogs.flatMap(updatesOf))
  return (stated.length > best.length ? stated : best).slice(0, MOST_ENTRIES)
}

/** Elements above a time, each once: one of them holds the entries. */
function parentsOf(times: readonly PageElement[]): ReadonlySet<PageElement> {
  const parents = new Set<PageElement>()
  for (const time of times) {
    for (let at = time.parentElement, steps = 0; at !== null && steps < STEPS_UP; at = at.parentElement, steps++) {
      parents.add(at)
    }
  }
  return parents
}

/** A paragraph or list entry that a clock in bold begins: "<b>14:35</b> Trams run again". */
const MAY_LEAD: ReadonlySet<string> = new Set(["P", "LI", "DIV", "DD"])
const LEADING = ["B", "STRONG", "EM", "I", "SPAN", "U"]
/** Of its siblings so many must begin so. */
const LED_SHARE = 0.5

function ledByClocks({ named }: OpenPage, isLive: boolean): readonly LiveEntry[] {
  const led = new Map<PageElement, LiveEntry[]>()
  for (const mark of named(...LEADING)) {
    // The first of its line alone, so that no line is asked twice.
    if (mark.previousElementSibling !== null) continue
    const clock = lineOf(mark).replace(/\s*[:.–—-]$/u, "")
    const line = mark.parentElement
    const parent = line?.parentElement ?? null
    if (line === null || parent === null || !CLOCK.test(clock) || !MAY_LEAD.has(line.tagName)) continue
    const text = lineOf(line)
    if (!text.startsWith(clock) || text.length < LEAST_LETTERS) continue
    const entries = led.get(parent) ?? []
    led.set(parent, entries)
    entries.push({ element: line, published: null, clock, day: null, id: ownId(line) })
  }
  const [best] = [...led].toSorted(([, a], [, b]) => b.length - a.length)
  if (best === undefined) return []
  const [parent, entries] = best
  const isNamed = isLive || LIVE_HINTS.test(around(parent))
  const lines = [...parent.children].filter(({ tagName }) => MAY_LEAD.has(tagName)).length
  return entries.length >= LEAST_ENTRIES && isNamed && entries.length >= LED_SHARE * lines ? entries : []
}

const isTime = (element: PageElement): boolean =>
  element.tagName === "TIME" ||
  hintsOf(element).includes("time") ||
  (sourceOf(element)?.mayBeTime === true && element.getAttribute("datetime") !== null)

/** A time, or a clock that its name says to be one: of an entry it is known already. */
export const isClock = (element: PageElement): boolean =>
  element.tagName === "TIME" || (isTime(element) && CLOCK.test(lineOf(element)))

const TIMES = "time, [class*=time], [class*=Time], [datetime]"

const around = (element: PageElement): string =>
  `${hintsOf(element)} ${element.parentElement === null ? "" : hintsOf(element.parentElement)}`

/** Its children that are entries; a date between them is the day of those that follow. */
function entriesIn(parent: PageElement): readonly LiveEntry[] {
  const entries: LiveEntry[] = []
  let day: string | null = null
  for (const child of parent.children) {
    if (isEntry(child)) entries.push(entryOf(child, day))
    else {
      const line = lineOf(child)
      day = (line.length <= LONGEST_DAY ? statedDate(line) : null) ?? day
    }
  }
  return entries
}

function isEntry(element: PageElement): boolean {
  if (element.querySelector(TIMES) === null) return false
  let letters = lineOf(element).length
  for (const link of element.querySelectorAll("a")) letters -= lineOf(link).length
  return letters >= LEAST_LETTERS
}

function entryOf(element: PageElement, day: string | null): LiveEntry {
  const time = element.querySelector("time") ?? element.querySelector(TIMES)
  const stated = time?.getAttribute("datetime") ?? time?.getAttribute("title") ?? ""
  const visible = lineOf(time)
  return {
    element,
    published: statedDate(stated) ?? statedDate(visible),
    clock: CLOCK.test(visible) ? visible : null,
    day,
    id: ownId(element) ?? ownId(element.querySelector("[id]")),
  }
}

function ownId(element: PageElement | null): string | null {
  const id = element?.getAttribute("id") ?? null
  return id !== null && /^[\w.:-]{1,100}$/.test(id) ? id : null
}

const updatesOf = (blog: Thing): readonly Thing[] => {
  const updates = blog["liveBlogUpdate"]
  return (Array.isArray(updates) ? updates : [updates]).filter(isThing)
}

/** Entries whose times only the page's JSON-LD tells: by the id that their addresses end with. */
function statedEntries({ elements }: OpenPage, updates: readonly Thing[]): readonly LiveEntry[] {
  if (updates.length === 0) return []
  const byId = new Map(
    elements.flatMap((one) => {
      const id = ownId(one)
      return id === null ? [] : [[id, one] as const]
    }),
  )
  return updates.flatMap((update): LiveEntry[] => {
    const id = /#([\w.:-]{1,100})$/.exec(strings(update["url"])[0] ?? strings(update["@id"])[0] ?? "")?.[1]
    const element = id === undefined ? undefined : byId.get(id)
    const published = statedDate(strings(update["datePublished"])[0] ?? "")
    return id === undefined || element === undefined ? [] : [{ element, published, clock: null, day: null, id }]
  })
}
