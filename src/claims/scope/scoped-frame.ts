import type { Extent, Place, Site } from "../../model/index.ts"
import type { Frame } from "../frame.ts"
import type { DocumentView } from "../view.ts"
import type { Scoped } from "./parts.ts"

/** What the passes before have found out about a frame. */
interface Found {
  readonly frame: Frame
  readonly incident: string
  readonly place: Place | null
  readonly site: Site | null
  readonly extent: Extent
  readonly speaker: string | null
}

/** A frame with its scope. What its words tell of parts and wholes is looked for when first asked: of most frames nobody asks it. */
export class ScopedFrame implements Scoped {
  readonly frame: Frame
  readonly incident: string
  readonly place: Place | null
  readonly site: Site | null
  readonly extent: Extent
  readonly speaker: string | null
  readonly #view: DocumentView
  #running: boolean | null = null

  constructor(view: DocumentView, found: Found) {
    this.#view = view
    this.frame = found.frame
    this.incident = found.incident
    this.place = found.place
    this.site = found.site
    this.extent = found.extent
    this.speaker = found.speaker
  }

  get running(): boolean {
    this.#running ??= this.#isRunning()
    return this.#running
  }

  get linked(): boolean {
    return this.#block?.kind === "link"
  }

  get joined(): boolean {
    const { text } = this.#view.scan
    return /[ ,]and $/iu.test(text.slice(Math.max(0, this.frame.start - 6), this.frame.start))
  }

  /** The count's words begin with an article or "both", or call the people victims or tell their condition. */
  get definite(): boolean {
    const words = this.#view.scan.text.slice(this.frame.start, this.frame.end)
    return /(?:^| )(?:the|both|all|those|these|victims?|condition) /iu.test(`${words} `)
  }

  get ofKin(): boolean {
    const { counted } = this.frame
    return counted !== null && OF_KIN.test(this.#view.scan.text.slice(counted.end, counted.end + LONGEST_OWNER))
  }

  get owned(): boolean {
    const { start, end } = this.frame
    return OWNED.test(this.#view.scan.text.slice(start, Math.min(end, start + LONGEST_OWNER)))
  }

  get #block(): DocumentView["scan"]["blocks"][number] | undefined {
    const { scan } = this.#view
    return scan.blocks[scan.sentences[this.frame.sentence]?.block ?? 0]
  }

  #isRunning(): boolean {
    const block = this.#block
    if (block?.kind !== "body" && block?.kind !== "background") return false
    // A paragraph that bears its own date is a caption.
    const text = block.end - block.start > LONGEST_CAPTION ? "" : this.#view.scan.text.slice(block.start, block.end)
    return !text.includes("(") || !/\((?:published|updated|posted) /iu.test(text)
  }
}

/** How far an owner is read, in UTF-16 units. */
const LONGEST_OWNER = 50
const OF_KIN = /^ of (?:(?:his|her|their|my|our) |(?:\p{Lu}[\p{L}-]* ){0,3}\p{Lu}[\p{L}-]*['’]s? )/u
const OWNED = /^(?:(?:his|her|their|my|our) |(?:the )?(?:[\p{L}-]+ ){0,3}[\p{L}-]+['’]s? )/iu

/** No caption is longer, in UTF-16 units. */
const LONGEST_CAPTION = 600
