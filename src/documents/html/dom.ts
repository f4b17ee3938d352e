import { parseHTML } from "linkedom"
import type { PageSource, SourceElement, TextRun } from "./page-source.ts"

/** Under it a node carries where it comes from, wherever a library moves it. */
const SOURCE = Symbol("source")

/** What is used of the DOM: its own types are those of a browser, which this is not. */
export interface PageNode {
  /** 1 an element, 3 text. */
  readonly nodeType: number
  readonly nodeValue: string | null
  readonly childNodes: Iterable<PageNode>
  readonly firstChild: PageNode | null
  readonly nextSibling: PageNode | null
  readonly parentNode: PageNode | null
  readonly parentElement: PageElement | null
  readonly textContent: string | null
  remove(): void
  [SOURCE]?: TextRun | SourceElement
}

export interface PageElement extends PageNode {
  readonly tagName: string
  readonly children: Iterable<PageElement>
  readonly previousElementSibling: PageElement | null
  getAttribute(name: string): string | null
  getAttributeNames(): readonly string[]
  removeAttribute(name: string): void
  querySelector(selector: string): PageElement | null
  querySelectorAll(selector: string): Iterable<PageElement>
  contains(other: PageNode): boolean
}

export interface PageDocument extends PageNode {
  readonly documentElement: PageElement
  readonly body: PageElement
  querySelector(selector: string): PageElement | null
  querySelectorAll(selector: string): Iterable<PageElement>
}

/** A page as a document whose nodes lead back to the source. */
export interface OpenPage {
  readonly document: PageDocument
  /** Letters of its source that are text for people. */
  readonly letters: number
  /** All elements in the order of the source, and those of each name in upper case. */
  readonly elements: readonly PageElement[]
  readonly named: (...names: readonly string[]) => readonly PageElement[]
}

const ELEMENT_NODE = 1
const TEXT_NODE = 3

/** A document with head and body, whatever the page left out. */
export function openPage(source: PageSource): OpenPage {
  const { text } = source
  const whole = /<body[\s>]/i.test(text) && /<html[\s>]/i.test(text)
  const added = whole ? 0 : 3
  const page = whole ? text : `<!doctype html><html><head></head><body>${text}</body></html>`
  const { document } = parseHTML(page) as { readonly document: PageDocument }
  const elements: PageElement[] = []
  const byName = new Map<string, PageElement[]>()
  let [run, at] = [0, -added]
  // The library goes through the same source by the same grammar: its nodes come in the same order.
  for (const node of nodesOf(document)) {
    if (node.nodeType === TEXT_NODE) {
      const found = source.runs[run++]
      if (found !== undefined && found.value === node.nodeValue) node[SOURCE] = found
    } else if (node.nodeType === ELEMENT_NODE) {
      const element = node as PageElement
      elements.push(element)
      const name = element.tagName.toUpperCase()
      const same = byName.get(name)
      if (same === undefined) byName.set(name, [element])
      else same.push(element)
      const span = source.elements[at++]
      if (span !== undefined) element[SOURCE] = span
    }
  }
  const named = (...names: readonly string[]): readonly PageElement[] => names.flatMap((name) => byName.get(name) ?? [])
  return { document, letters: source.letters, elements, named }
}

/** Where a text node comes from; undefined for what is not of the source. */
export const runOf = (node: PageNode): TextRun | undefined =>
  node.nodeType === TEXT_NODE ? (node[SOURCE] as TextRun | undefined) : undefined

export const sourceOf = (element: PageElement): SourceElement | undefined =>
  element[SOURCE] as SourceElement | undefined

/** All below the document, in the order of the source. Its children are gone through one by one: a doctype knows no siblings. */
function* nodesOf(document: PageDocument): Generator<PageNode> {
  for (const root of document.childNodes) {
    for (let node: PageNode | null = root; node !== null; node = next(node, root)) yield node
  }
}

/** The node after `node` in the order of the source, within `root`. */
export function next(node: PageNode, root: PageNode): PageNode | null {
  if (node.firstChild !== null) return node.firstChild
  for (let at: PageNode | null = node; at !== null && at !== root; at = at.parentNode) {
    if (at.nextSibling !== null) return at.nextSibling
  }
  return null
}

/** Its text on one line. */
export const lineOf = (node: PageNode | null): string => (node?.textContent ?? "").replaceAll(/\s+/gu, " ").trim()

/** Class and id in lower case, by which authors of pages say what a part is for. */
export const hintsOf = (element: PageElement): string => sourceOf(element)?.hints ?? ""

const CELLS: ReadonlySet<string> = new Set(["TD", "TH"])
/** True of a cell beside others that say something: "Details" over a column is no furniture. */
export function isCellAmongOthers(element: PageElement): boolean {
  if (!CELLS.has(element.tagName)) return false
  for (let other: PageNode | null = element.nextSibling; other !== null; other = other.nextSibling) {
    if (saysMore(other)) return true
  }
  for (let other = element.previousElementSibling; other !== null; other = other.previousElementSibling) {
    if (saysMore(other)) return true
  }
  return false
}
const saysMore = (node: PageNode): boolean => CELLS.has((node as PageElement).tagName) && lineOf(node) !== ""

/** The nearest of these names at or above it; null where there is none. */
export function above(node: PageNode | null, names: ReadonlySet<string>): PageElement | null {
  for (let at = node; at !== null; at = at.parentElement) {
    if (names.has((at as PageElement).tagName)) return at as PageElement
  }
  return null
}
