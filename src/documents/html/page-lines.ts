import { next, type PageElement, type PageNode } from "./dom.ts"

/** A line of a page as a reader sees it. */
export interface PageLine {
  /** On one line. */
  readonly text: string
  /** The block that it stands in. */
  readonly element: PageElement
  readonly nodes: readonly PageNode[]
}

const MOST_LINES = 4000
const TEXT_NODE = 3
const INLINE: ReadonlySet<string> = new Set(
  "A ABBR B EM FONT I S SMALL SPAN STRONG SUB SUP TIME U CODE MARK LABEL".split(" "),
)
const SILENT: ReadonlySet<string> = new Set(["SCRIPT", "STYLE", "TEMPLATE", "NOSCRIPT", "TITLE", "TEXTAREA"])

/** The lines below an element, parted by blocks and breaks, in the order of the source; of a very long page the first. */
export function linesOf(root: PageElement): readonly PageLine[] {
  const lines: PageLine[] = []
  let [nodes, block] = [[] as PageNode[], null as PageElement | null]
  const end = (): void => {
    const text = nodes
      .map(({ nodeValue }) => nodeValue ?? "")
      .join("")
      .replaceAll(/\s+/gu, " ")
      .trim()
    if (text !== "" && block !== null) lines.push({ text, element: block, nodes })
    nodes = []
  }
  for (let node: PageNode | null = root; node !== null && lines.length < MOST_LINES; node = next(node, root)) {
    if ((node as PageElement).tagName === "BR") end()
    if (node.nodeType !== TEXT_NODE || node.parentElement === null || SILENT.has(node.parentElement.tagName)) continue
    const own = blockOf(node.parentElement)
    if (own !== block) {
      end()
      block = own
    }
    nodes.push(node)
  }
  end()
  return lines
}

/** The nearest element above that is no piece of a line. */
function blockOf(element: PageElement): PageElement {
  let at = element
  while (INLINE.has(at.tagName) && at.parentElement !== null) at = at.parentElement
  return at
}
