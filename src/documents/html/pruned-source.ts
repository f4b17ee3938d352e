import { namesDay } from "../dates-in-line.ts"
import type { PageSource, SourceElement } from "./page-source.ts"
import { isFurnitureElement, isFurnitureName } from "./part-names.ts"
import { MAY_LEAD } from "./related-words.ts"
import { countWithin, ReportPlaces } from "./report-places.ts"

/** Their content is nothing that is asked for; of scripts only what describes the page is. */
const NEVER_ASKED: ReadonlySet<string> = new Set(["style", "svg", "select", "iframe", "template"])
const KEPT: ReadonlySet<string> = new Set(["html", "body", "article", "main", "h1"])
const TIME_HINTS = /date|time|publish/
const LEAST_UNITS = 40

/**
 * The page without the content of its menus and the like, which makes the document of most pages several times smaller. The tags
 * around it stay, so that what is left is parsed as it was; so does what states a time.
 */
export function prunedSource(source: PageSource): PageSource {
  const gone = prunable(source)
  if (gone.length === 0) return source
  const isKept = keeper(gone)
  return {
    ...source,
    text: textWithout(source.text, gone),
    runs: source.runs.filter(({ start }) => isKept(start)),
    elements: source.elements.filter(keeperOf(gone)),
  }
}

interface Gone {
  readonly start: number
  readonly end: number
}

function prunable({ elements, text, prose }: PageSource): readonly Gone[] {
  const places = new ReportPlaces({ elements, prose })
  const times = elements
    .filter(({ name, mayBeTime, hints }) => name === "time" || (mayBeTime && TIME_HINTS.test(hints)))
    .map(({ start }) => start)
  const gone: Gone[] = []
  let last = 0
  for (const element of elements) {
    const { name, start, contentStart, contentEnd, hints } = element
    // Within what is gone already.
    if (start < last || contentEnd - contentStart < LEAST_UNITS) continue
    const isAsked = !NEVER_ASKED.has(name) && !isFurnitureElement(element) && !isFurnitureName(hints)
    if (isAsked || KEPT.has(name)) continue
    if (places.within(element) || countWithin(times, element) > 0) continue
    if (!NEVER_ASKED.has(name) && isToldOf(text.slice(contentStart, contentEnd))) continue
    gone.push({ start: contentStart, end: contentEnd })
    last = contentEnd
  }
  return gone
}

/** A day stands in it, or what is said over links to other reports. */
const isToldOf = (content: string): boolean => namesDay(content) || MAY_LEAD.test(content)

const keeperOf = (gone: readonly Gone[]): ((element: SourceElement) => boolean) => {
  const isKept = keeper(gone)
  return ({ start }) => isKept(start)
}

/** Asked of places in rising order, whether they are kept. */
function keeper(gone: readonly Gone[]): (at: number) => boolean {
  let next = 0
  return (at) => {
    while (next < gone.length && (gone[next] as Gone).end <= at) next += 1
    return next >= gone.length || at < (gone[next] as Gone).start
  }
}

function textWithout(text: string, gone: readonly Gone[]): string {
  const parts: string[] = []
  let at = 0
  for (const { start, end } of gone) {
    parts.push(text.slice(at, start))
    at = end
  }
  return parts.join("") + text.slice(at)
}
