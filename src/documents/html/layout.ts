import type { Edit } from "../edit-text.ts"
import { runOf, type PageElement, type PageNode } from "./dom.ts"
import type { TextRun } from "./page-source.ts"

/** What a page's element does to the lines of its text. */
const PARAGRAPHS: ReadonlySet<string> = new Set(
  "P DIV SECTION ARTICLE MAIN HEADER FOOTER ASIDE H1 H2 H3 H4 H5 H6 BLOCKQUOTE FIGURE FIGCAPTION TABLE UL OL DL PRE ADDRESS FORM FIELDSET HR DETAILS SUMMARY CENTER".split(
    " ",
  ),
)
const LINES: ReadonlySet<string> = new Set(["LI", "TR", "DT", "DD", "BR", "CAPTION", "THEAD", "TBODY", "OPTION"])
const CELLS: ReadonlySet<string> = new Set(["TD", "TH"])
/** A number that someone crossed out must not read as if it stood: it keeps the marks that Markdown gives it. */
const STRUCK: ReadonlySet<string> = new Set(["DEL", "S", "STRIKE"])
const SILENT: ReadonlySet<string> = new Set(
  "TITLE SCRIPT STYLE TEMPLATE TEXTAREA SELECT NOSCRIPT BUTTON SVG IFRAME".split(" "),
)

const STRIKE = "~~"
const PARAGRAPH = "\n\n"
const LINE = "\n"
const CELL = " | "
const SPACE = " "
const RANK: readonly string[] = ["", SPACE, CELL, LINE, PARAGRAPH]

const TEXT_NODE = 3
const ELEMENT_NODE = 1

/** Runs of letters and marks; between them white space, soft hyphens and zero-width marks. */
const WORDS = /[^\s\u00ad\u200b\ufeff]+/gu
const IS_SPACE = /\s/u

/** Text of the source that goes into the working text, and what stands before it. */
interface Piece extends TextRun {
  readonly before: string
}

/** Tags that part lines, whatever a library made of them. */
const BREAKS = /<br[\s/>]/gi
const BLOCKS = /<\/?(?:p|div|h[1-6]|li|tr|ul|ol|dl|dt|dd|table|section|article|blockquote|hr)[\s/>]/i

/** What stands before a piece: no less than the source has there. */
function parted(before: string, source: string): string {
  if (before.trim() !== "" || before.includes(LINE) || !source.includes("<")) return before
  const breaks = source.match(BREAKS)?.length ?? 0
  if (breaks > 1) return PARAGRAPH
  return breaks === 1 || BLOCKS.test(source) ? LINE : before
}

/** Gathers the text of elements, paragraph by paragraph, and puts it in the order of the source. */
export class Layout {
  readonly #pieces: Piece[] = []
  #pending = ""
  #mark = ""
  #closing = ""
  #breaks = 0
  /** Units of text that lead to no place in the source. */
  untraced = 0

  /** A paragraph that begins with a mark: an arrow before what only leads elsewhere. */
  add(element: PageElement, mark = ""): void {
    this.#break(PARAGRAPH)
    this.#mark = mark
    this.#walk(element)
    this.#mark = ""
    this.#break(PARAGRAPH)
  }

  /** Text that stands beside each other, as a paragraph. */
  addParagraph(runs: readonly TextRun[]): void {
    this.#break(PARAGRAPH)
    for (const run of runs) this.#run(run)
    this.#break(PARAGRAPH)
  }

  /** Text as it comes, a line for each run. */
  addRuns(runs: readonly TextRun[]): void {
    for (const run of runs) {
      this.#run(run)
      this.#break(LINE)
    }
  }

  /** What comes next is a paragraph of its own. */
  endParagraph(): void {
    this.#break(PARAGRAPH)
  }

  /** The edits that make the working text of the page. */
  edits(page: string): readonly Edit[] {
    const edits: Edit[] = []
    let at = 0
    for (const { start, end, value, before } of this.#pieces.toSorted((a, b) => a.start - b.start)) {
      // A library may repeat what it moves; a working text goes through its source once.
      if (start < at) continue
      const text = edits.length === 0 && at === 0 ? before.trimStart() : parted(before, page.slice(at, start))
      if (page.slice(at, start) !== text) edits.push({ start: at, end: start, text })
      if (end - start !== value.length) edits.push({ start, end, text: value })
      at = end
    }
    if (at < page.length) edits.push({ start: at, end: page.length, text: "" })
    return edits
  }

  #walk(node: PageNode): void {
    if (node.nodeType === TEXT_NODE) {
      this.#text(node)
      return
    }
    if (node.nodeType !== ELEMENT_NODE) return
    const name = (node as PageElement).tagName.toUpperCase()
    if (SILENT.has(name)) return
    const gap = PARAGRAPHS.has(name) ? PARAGRAPH : LINES.has(name) ? LINE : CELLS.has(name) ? CELL : ""
    this.#break(gap)
    if (name === "BR") this.#breaks += 1
    // Two breaks in a row are how pages without paragraphs part them.
    if (this.#breaks > 1) this.#break(PARAGRAPH)
    if (STRUCK.has(name)) this.#mark += STRIKE
    for (const child of node.childNodes) this.#walk(child)
    if (STRUCK.has(name)) this.#closing += STRIKE
    this.#break(gap)
  }

  #text(node: PageNode): void {
    const value = node.nodeValue ?? ""
    if (value.trim() === "") {
      if (value !== "") this.#break(SPACE)
      return
    }
    const run = runOf(node)
    if (run === undefined) this.untraced += value.length
    else this.#run(run)
  }

  #run(run: TextRun): void {
    const isEntity = run.end - run.start !== run.value.length
    let at = 0
    for (const word of run.value.matchAll(WORDS)) {
      if (IS_SPACE.test(run.value.slice(at, word.index))) this.#break(SPACE)
      at = word.index + word[0].length
      if (isEntity) this.#put({ start: run.start, end: run.end, value: word[0] })
      else this.#put({ start: run.start + word.index, end: run.start + at, value: word[0] })
    }
    if (IS_SPACE.test(run.value.slice(at))) this.#break(SPACE)
  }

  #put(run: TextRun): void {
    this.#pieces.push({ ...run, before: this.#closing + this.#pending + this.#mark })
    this.#closing = ""
    this.#breaks = 0
    this.#mark = ""
    this.#pending = ""
  }

  #break(gap: string): void {
    if (RANK.indexOf(gap) > RANK.indexOf(this.#pending)) this.#pending = gap
  }
}
