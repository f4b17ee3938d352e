import { statedDate } from "../stated-date.ts"
import { hintsOf, lineOf, type PageDocument, type PageElement } from "./dom.ts"
import { thingsOf, typesOf } from "./json-ld.ts"

/** One timed entry of a live blog. */
export interface LiveEntry {
  readonly element: PageElement
  /** As the entry states it: EDTF, or a clock time "11:36" alone; null where it states none. */
  readonly published: string | null
  readonly clock: string | null
  /** The entry's own id on the page, for its address. */
  readonly id: string | null
}

const LEAST_ENTRIES = 3
/** Letters outside links: what is shorter only leads to a report. */
const LEAST_LETTERS = 40
const MOST_ENTRIES = 2000
const LIVE_HINTS =
  /(?:^|[\s_-])(?:live|liveblog|live-?blog|updates?|timeline|ticker|minute-?by-?minute|rolling)(?:$|[\s_-])/
const NO_ENTRIES = /(?:^|[\s_-])(?:comments?|disqus|replies|related|recommended|popular|latest)(?:$|[\s_-])/
const CLOCK = /^(?:\d{1,2}[:.]\d{2})(?:\s*[ap]\.?m\.?)?(?:\s*(?:Z|UTC|GMT|[A-Z]{3,4}|[+-]\d{2}:?\d{2}))?$/i

/** The entries of a page that is a live blog, in the order of the page; none where it is no live blog. */
export function liveEntries(document: PageDocument): readonly LiveEntry[] {
  const stated = thingsOf(document).some((thing) => typesOf(thing).includes("LiveBlogPosting"))
  let best: readonly LiveEntry[] = []
  for (const parent of parentsOfTimes(document)) {
    if (NO_ENTRIES.test(hintsOf(parent))) continue
    const entries = [...parent.children].filter(isEntry).map(entryOf)
    const live = stated || [parent, ...[...parent.children].slice(0, 1)].some((one) => LIVE_HINTS.test(around(one)))
    if (live && entries.length >= LEAST_ENTRIES && entries.length > best.length) best = entries
  }
  return best.slice(0, MOST_ENTRIES)
}

/** Elements above a time, each once: one of them holds the entries. */
function parentsOfTimes(document: PageDocument): ReadonlySet<PageElement> {
  const parents = new Set<PageElement>()
  for (const time of document.querySelectorAll(TIMES)) {
    for (let at = time.parentElement, steps = 0; at !== null && steps < 6; at = at.parentElement, steps++) {
      parents.add(at)
    }
  }
  return parents
}

const TIMES = "time, [class*=time], [class*=Time], [datetime]"

const around = (element: PageElement): string =>
  `${hintsOf(element)} ${element.parentElement === null ? "" : hintsOf(element.parentElement)}`

function isEntry(element: PageElement): boolean {
  if (element.querySelector(TIMES) === null) return false
  let letters = lineOf(element).length
  for (const link of element.querySelectorAll("a")) letters -= lineOf(link).length
  return letters >= LEAST_LETTERS
}

function entryOf(element: PageElement): LiveEntry {
  const time = element.querySelector("time") ?? element.querySelector(TIMES)
  const stated = time?.getAttribute("datetime") ?? time?.getAttribute("title") ?? ""
  const visible = lineOf(time)
  const id = element.getAttribute("id") ?? element.querySelector("[id]")?.getAttribute("id") ?? null
  return {
    element,
    published: statedDate(stated) ?? statedDate(visible),
    clock: CLOCK.test(visible) ? visible : null,
    id: id === null || !/^[\w.:-]{1,100}$/.test(id) ? null : id,
  }
}
