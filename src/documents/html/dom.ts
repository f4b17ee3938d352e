import { parseHTML } from "linkedom"
import { asciiLower } from "../ascii-lower.ts"
import { MARK, type MarkedPage } from "./mark-text.ts"

/** What is used of the DOM: its own types are those of a browser, which this is not. */
export interface PageNode {
  /** 1 an element, 3 text. */
  readonly nodeType: number
  readonly nodeValue: string | null
  readonly childNodes: Iterable<PageNode>
  readonly parentElement: PageElement | null
  readonly textContent: string | null
}

export interface PageElement extends PageNode {
  readonly tagName: string
  readonly className: string
  readonly id: string
  readonly children: Iterable<PageElement>
  getAttribute(name: string): string | null
  querySelector(selector: string): PageElement | null
  querySelectorAll(selector: string): Iterable<PageElement>
  closest(selector: string): PageElement | null
  contains(other: PageNode): boolean
  remove(): void
}

export interface PageDocument {
  readonly documentElement: PageElement
  readonly body: PageElement
  querySelector(selector: string): PageElement | null
  querySelectorAll(selector: string): Iterable<PageElement>
}

/** A document with head and body, whatever the page left out. */
export function openPage({ html }: MarkedPage): PageDocument {
  const whole = /<body[\s>]/i.test(html) && /<html[\s>]/i.test(html)
  const source = whole ? html : `<!doctype html><html><head></head><body>${html}</body></html>`
  return (parseHTML(source) as { readonly document: PageDocument }).document
}

/** The index that the nearest marked element at or above `element` bears; null where there is none. */
export function markOf(element: PageElement | null): number | null {
  for (let at = element; at !== null; at = at.parentElement) {
    const mark = at.getAttribute(MARK)
    if (mark !== null) return Number(mark)
  }
  return null
}

/** Its text on one line. */
export const lineOf = (node: PageNode | null): string => (node?.textContent ?? "").replaceAll(/\s+/gu, " ").trim()

/** Class and id in lower case, by which authors of pages say what a part is for. */
export const hintsOf = (element: PageElement): string =>
  asciiLower(`${element.getAttribute("class") ?? ""} ${element.getAttribute("id") ?? ""}`)
