import { lineOf, sourceOf, type OpenPage, type PageElement } from "./dom.ts"
import { leadsHome } from "./links.ts"
import type { Regions } from "./regions.ts"

/** What a page is headed with, and what its window title adds to that: as a rule the outlet's name. */
export interface Headline {
  /** Where it stands on the page. */
  readonly element: PageElement | null
  readonly title: string | null
  readonly outlet: string | null
}

const MOST_HEADINGS = 60
const LONGEST = 300
/** A headline of fewer words may be a name. */
const LEAST_WORDS = 3
/** An outlet's name is no sentence. */
const MOST_OUTLET_WORDS = 7
const SEPARATOR = /\s+[|–—·»:-]+\s+|\s*[|»]\s*|:\s+/u
/** Ends that a title has in print but no outlet is called. */
const NO_OUTLET = /^(?:by\s|home$|news$|[Pp]rint(?:ing|able|er)?\b|\d|[A-Z][a-z]{2}, \d{4}$)/u

/** A word of a name: it begins large, or is one of those that join others. A number stands alone in few names ("Channel 7"). */
const NAME_WORD = /^(?:\p{Lu}[^:]*|\p{Lo}[^:]*|\d{1,2}|of|the|and|for|de|la|le|du|del|der|die|das|und|et|y|e|i|&)$/u
/** What programs call a page that nobody named, and names of files. */
const NO_NAME =
  /^(?:untitled|new|no title|document|page|index|home|welcome|article|print|news|live|updates?|print version|breaking news|latest news|live updates)(?:\s(?:document|page|\d+))?$|\.[a-z]{3,5}$/iu

/** Finds the headline: the heading that the window title repeats, else the page's first. */
export function headlineOf(page: OpenPage, regions: Regions, windowTitle: string): Headline {
  const headings = headingsOf(page, regions)
  const below = belowSection(headings)
  if (below !== null) return { element: below, title: lineOf(below), outlet: null }
  const repeated = headings
    .map((element) => ({ element, split: splitTitle(windowTitle, lineOf(element)) }))
    .filter(({ split }) => split !== null)
    .toSorted((a, b) => rank(b) - rank(a))[0]
  if (repeated !== undefined) {
    const main = onlyOne(headings.filter(({ tagName }) => tagName === "H1"))
    if (main !== undefined && isBefore(repeated.element, main)) {
      return { element: main, title: lineOf(main), outlet: lineOf(repeated.element) }
    }
    return { element: repeated.element, title: lineOf(repeated.element), outlet: repeated.split?.rest ?? null }
  }
  const first =
    headings.find(({ tagName }) => tagName === "H1") ??
    onlyOne(headings.filter((one) => one.tagName === "H2")) ??
    onlyOne(headings.filter(isWordyHeading))
  if (first === undefined) return headedByLine(page, windowTitle)
  return { element: first, title: lineOf(first), outlet: namesOutlet(windowTitle, lineOf(first)) ? windowTitle : null }
}

/** True of a lesser heading above the page's main one: the site's name, though the window title begins with it. */
const isBefore = (element: PageElement, main: PageElement): boolean =>
  element.tagName !== "H1" && (sourceOf(element)?.end ?? 0) <= (sourceOf(main)?.start ?? 0)

function headingsOf({ named, elements }: OpenPage, regions: Regions): readonly PageElement[] {
  const marked = elements.filter((one) => one.getAttribute("itemprop") === "headline" && one.tagName !== "META")
  return [...named("H1"), ...marked, ...named("H2", "H3").slice(0, MOST_HEADINGS)].filter((element) => {
    const { length } = lineOf(element)
    return length > 0 && length <= LONGEST && regions.of(element) !== "links"
  })
}

/** Where the page's main heading names a section alone, the report has its own below it. */
function belowSection(headings: readonly PageElement[]): PageElement | null {
  const mains = headings.filter(({ tagName }) => tagName === "H1")
  const [main] = mains
  if (main === undefined || mains.length > 1 || !IS_SECTION.test(lineOf(main))) return null
  const begin = sourceOf(main)?.end ?? 0
  const behind = headings.filter((one) => one !== main && (sourceOf(one)?.start ?? 0) >= begin && isWordy(lineOf(one)))
  return behind.toSorted((a, b) => (sourceOf(a)?.start ?? 0) - (sourceOf(b)?.start ?? 0))[0] ?? null
}

const IS_SECTION =
  /^(?:(?:latest |our |all )?(?:news|updates|announcements?|alerts?|articles?|statements?|publications?|blog|events?)|news ?(?:flash|room|details?|feed|releases?|items?|archive|& events|and events)|(?:press|media) ?(?:releases?|room|cent(?:er|re)|statements?|service)|новини|новости|noticias|notícias|actualités|aktuelles|haberler|الأخبار|أخبار)$/iu

interface SplitTitle {
  /** What the title says beside the headline: its last part, or its first where the headline ends it. */
  readonly rest: string | null
  readonly isBegin: boolean
}

/** A heading that leads to the site's front page is its name. */
const leadsToFront = (element: PageElement): boolean =>
  leadsHome(element.querySelector("a")?.getAttribute("href") ?? "none")

/** A longer heading is the headline rather than the name; of two alike the one that begins the title. */
const rank = ({ element, split }: { readonly element: PageElement; readonly split: SplitTitle | null }): number =>
  (leadsToFront(element) ? -2000 : 0) +
  (split?.rest === null ? 1000 : 0) +
  (isWordy(lineOf(element)) ? 500 : 0) +
  (split?.isBegin === true ? 200 : 0) +
  (element.tagName === "H1" ? 100 : 0)

/** What a window title says beside a headline that it repeats; null where it does not repeat it. */
export function splitTitle(title: string, headline: string): SplitTitle | null {
  if (headline === "") return null
  if (title === headline) return { rest: null, isBegin: true }
  const isBegin = title.startsWith(headline)
  if (!isBegin && !title.endsWith(headline)) return null
  const rest = isBegin ? title.slice(headline.length) : title.slice(0, -headline.length)
  const parts = rest.split(SEPARATOR).map((part) => part.trim())
  // The headline must end where a separator stands.
  if (isBegin ? parts[0] !== "" : parts.at(-1) !== "") return /^[\s.…]*$/u.test(rest) ? { rest: null, isBegin } : null
  const names = parts.filter((part) => part !== "" && !NO_OUTLET.test(part))
  return { rest: (isBegin ? names.at(-1) : names[0]) ?? null, isBegin }
}

/** Old pages head a report with a line in bold: the one that is the longest part of their window title. */
function headedByLine({ elements }: OpenPage, windowTitle: string): Headline {
  const parts = windowTitle
    .split(SEPARATOR)
    .map((part) => part.trim())
    .toSorted((a, b) => b.length - a.length)
  for (const part of parts.filter(isWordy)) {
    for (const element of elements) {
      if (element.firstChild?.nodeValue?.trim() !== part || element.tagName === "TITLE") continue
      return { element, title: part, outlet: splitTitle(windowTitle, part)?.rest ?? null }
    }
  }
  return { element: null, title: null, outlet: null }
}

/** A window title that has nothing of the headline is the site's name where it is written like one: a second headline is not. */
function namesOutlet(windowTitle: string, headline: string): boolean {
  const words = windowTitle.split(" ")
  if (windowTitle === "" || words.length > MOST_OUTLET_WORDS || SEPARATOR.test(windowTitle)) return false
  if (NO_NAME.test(windowTitle) || !words.every((word) => NAME_WORD.test(word))) return false
  const heading = new Set(headline.split(" "))
  return !words.some((word) => heading.has(word))
}

const isWordyHeading = (heading: PageElement): boolean => isWordy(lineOf(heading))
const isWordy = (line: string): boolean => line.split(" ").length >= LEAST_WORDS
const onlyOne = <T>(all: readonly T[]): T | undefined => (all.length === 1 ? all[0] : undefined)
