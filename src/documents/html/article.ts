import { Readability } from "@mozilla/readability"
import { above, hintsOf, lineOf, next, runOf, type OpenPage, type PageElement, type PageNode } from "./dom.ts"
import { relatedLinks } from "./links.ts"
import { removeFurniture } from "./furniture.ts"
import { linesOf } from "./page-lines.ts"
import type { TextRun } from "./page-source.ts"
import { isScripted, type Regions } from "./regions.ts"

/** The parts of a page that are its report. */
export interface Article {
  /** The headline as it stands in the source, where it is not part of `body`. */
  readonly headline: readonly TextRun[]
  readonly title: PageElement | null
  readonly body: PageElement
  /** Further blocks of the report, beside `body`. */
  readonly blocks: readonly (readonly TextRun[])[]
  /** Links to other reports, which are not this one's. */
  readonly links: readonly PageElement[]
}

/** Where the library keeps less than this share of what is no furniture, it has taken a part of the report for the whole. */
const LEAST_SHARE = 0.35
/** Beside what fills so much of an element its other parts are the page's frame. */
const MAIN_SHARE = 0.8
/** Letters without which there is no report. */
const LEAST_LETTERS = 140
/** A headline at most is left of a page, whose names then say something else. */
const NEXT_TO_NOTHING = 60
const MUCH_MORE = 2

/** A page opened, and what is known of it before it is taken apart. */
export interface SearchedPage {
  readonly page: OpenPage
  readonly regions: Regions
  readonly headline: PageElement | null
}

/**
 * Finds the report on a page, and takes the page apart for that.
 * @param again opens the page anew, for a search of another kind
 */
export function findArticle(searched: SearchedPage, again: () => SearchedPage): Article & Pick<SearchedPage, "page"> {
  const { page, headline } = searched
  const { links, whole, misleads } = withoutFurniture(searched, true)
  // The library takes headlines out, and puts others in their place.
  const title = runsIn(headline)
  const prose = misleads ? [] : proseOf(page.document.body, headline)
  const body = misleads ? null : readable(page)
  // Only what leads back to the source can be quoted.
  if (body !== null && lettersIn(runsIn(body)) >= LEAST_SHARE * whole) {
    return { page, headline: beside(body, title), title: headline, body, blocks: missedBlocks(prose, body), links }
  }
  const anew = again()
  const bare = withoutFurniture(anew, !misleads)
  const main = mainPart(anew.page.document.body)
  const headed = { headline: beside(main, runsIn(anew.headline)), title: anew.headline }
  return { page: anew.page, ...headed, body: main, blocks: [], links: bare.links }
}

/** Takes out what is no report, and tells how much is left; `misleads` where by its parts' names next to nothing would be. */
function withoutFurniture(
  { page, regions }: SearchedPage,
  mayTrustNames: boolean,
): { readonly links: readonly PageElement[]; readonly whole: number; readonly misleads: boolean } {
  const links = takeLinks(page, regions)
  removeFurniture(page, regions, mayTrustNames)
  const whole = lineOf(page.document.body).length
  return { links, whole, misleads: mayTrustNames && whole < NEXT_TO_NOTHING && page.letters > MUCH_MORE * whole }
}

/** Takes out of the page what only leads elsewhere. */
function takeLinks(page: OpenPage, regions: Regions): readonly PageElement[] {
  const links = relatedLinks(page, regions)
  for (const { link, around } of links) {
    link.remove()
    around.remove()
  }
  return links.map(({ link }) => link)
}

/** What the library takes for the report; it takes the document apart. */
function readable({ document, named }: OpenPage): PageElement | null {
  // The library makes new text of links that are none.
  for (const link of named("A")) if (isScripted(link)) link.removeAttribute("href")
  const reader = new Readability<PageElement>(document, {
    // Trying again with other rules, it would parse the page anew, and its nodes lead nowhere then.
    charThreshold: -1,
    keepClasses: true,
    disableJSONLD: true,
    serializer: asElement,
  })
  return reader.parse()?.content ?? null
}

/** A block of prose as a page has it before the library takes it apart. */
interface ProseBlock {
  /** Its classes: what is marked up as a part of the report is one. */
  readonly hints: string
  readonly runs: readonly TextRun[]
}

/** Not those of another report further down, which has a headline of its own. */
function proseOf(body: PageElement, headline: PageElement | null): readonly ProseBlock[] {
  const lines = linesOf(body)
  const title = headline === null ? -1 : lines.findIndex(({ element }) => headline.contains(element))
  const other = lines.findIndex(({ element }, i) => i > title && above(element, MAIN_HEADINGS) !== null)
  return lines.slice(0, other < 0 ? undefined : other).flatMap(({ text, element, nodes }) => {
    const hints = hintsOf(element)
    if (hints === "" || text.length < LONG_PROSE || above(element, ASIDES) !== null) return []
    return [{ hints, runs: nodes.flatMap((node) => runOf(node) ?? []) }]
  })
}

const LONG_PROSE = 80
const MAIN_HEADINGS: ReadonlySet<string> = new Set(["H1"])
const ASIDES: ReadonlySet<string> = new Set(["ASIDE", "NAV", "FOOTER", "FORM", "HEADER", "BLOCKQUOTE", "FIGCAPTION"])

/** Blocks that the library left out, marked up like some that it took. */
function missedBlocks(prose: readonly ProseBlock[], body: PageElement): readonly (readonly TextRun[])[] {
  const held = new Set(runsIn(body))
  const isHeld = ({ runs }: ProseBlock): boolean => runs.some((run) => held.has(run))
  const marks = new Set(prose.filter(isHeld).flatMap(({ hints }) => hints.trim().split(/\s+/)))
  return prose
    .filter(
      (block) =>
        !isHeld(block) &&
        block.hints
          .trim()
          .split(/\s+/)
          .some((name) => marks.has(name)),
    )
    .map(({ runs }) => runs)
}

/** The library gives its result as a browser's node. */
const asElement = (node: unknown): PageElement => node as PageElement

/** The source of an element's text. */
function runsIn(element: PageElement | null): readonly TextRun[] {
  const runs: TextRun[] = []
  for (let node: PageNode | null = element; node !== null; node = next(node, element as PageElement)) {
    const run = runOf(node)
    if (run !== undefined) runs.push(run)
  }
  return runs
}

const lettersIn = (runs: readonly TextRun[]): number => runs.reduce((sum, { value }) => sum + value.trim().length, 0)

/** The headline, where the body does not hold it already. */
function beside(body: PageElement, headline: readonly TextRun[]): readonly TextRun[] {
  const held = new Set(runsIn(body))
  return headline.some((run) => held.has(run)) ? [] : headline
}

/** The element that holds nearly all of a page's prose. */
function mainPart(body: PageElement): PageElement {
  let main = body
  for (let inner: PageElement | undefined = body; inner !== undefined;) {
    main = inner
    const whole = lineOf(main).length
    inner = whole < LEAST_LETTERS ? undefined : [...main.children].find((one) => isMain(one, whole))
  }
  return main
}

const isMain = (element: PageElement, whole: number): boolean =>
  element.tagName !== "P" && lineOf(element).length >= MAIN_SHARE * whole
