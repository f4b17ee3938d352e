import { Parser } from "htmlparser2"
import { LIMITS } from "../../model/index.ts"
import { asciiLower } from "../ascii-lower.ts"
import { badInput } from "../bad-input.ts"
import type { TextRun } from "../html/page-source.ts"

/** One element of an entry, or of the feed itself. */
export interface XmlField {
  /** As written, with its prefix, in lower case: "pubdate", "dc:date". */
  readonly name: string
  /** 1 for a child of its entry or feed. */
  readonly depth: number
  readonly attributes: Readonly<Record<string, string>>
  /** Its content in the source, without its tags. */
  readonly start: number
  readonly end: number
  /** The text directly in it. Of CDATA the value is what stands between the marks. */
  readonly runs: readonly TextRun[]
  readonly hasElements: boolean
}

export interface XmlEntry {
  readonly start: number
  readonly end: number
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly fields: readonly XmlField[]
  /** False where another entry began, or the file ended, before its end tag. */
  readonly isClosed: boolean
}

export interface XmlScan {
  /** Name of the outermost element, in lower case; null where there is none. */
  readonly root: string | null
  readonly rootAttributes: Readonly<Record<string, string>>
  /** What the feed says of itself. */
  readonly fields: readonly XmlField[]
  readonly entries: readonly XmlEntry[]
  /** `outline` elements of a list of feeds. */
  readonly outlines: readonly Readonly<Record<string, string>>[]
}

const ENTRIES: ReadonlySet<string> = new Set(["item", "entry", "url", "sitemap"])
const FEEDS: ReadonlySet<string> = new Set(["channel", "feed"])
/** Elements that hold text alone: another field that begins within one shows that its end tag was forgotten. */
const TEXT_ALONE: ReadonlySet<string> = new Set([
  "title",
  "link",
  "guid",
  "id",
  "pubdate",
  "dc:date",
  "published",
  "updated",
  "loc",
  "lastmod",
])
const FIELDS: ReadonlySet<string> = new Set([
  ...TEXT_ALONE,
  "description",
  "content:encoded",
  "content",
  "summary",
  "category",
  "author",
  "dc:creator",
  "enclosure",
])
const CDATA = "<![CDATA["

interface Open {
  readonly name: string
  readonly field: ({ -readonly [Key in keyof XmlField]: XmlField[Key] } & { readonly runs: TextRun[] }) | null
  /** Its end tag was forgotten; what follows stands beside it. */
  abandoned: boolean
}

interface OpenEntry {
  readonly entry: { -readonly [Key in keyof XmlEntry]: XmlEntry[Key] } & { readonly fields: XmlField[] }
  readonly level: number
}

/**
 * The entries of a feed and where they stand in it. Takes what strict readers of XML refuse: a bare "<" or "&", entries and titles that
 * are not closed, a file that breaks off. Linear.
 * @throws ReckonerError "bad-input" on elements nested deeper than any feed's
 */
export function scanXml(text: string, name: string): XmlScan {
  return new Scan(text, name).run()
}

/** A "<" that begins no tag ("under <10 hurt"), put out of the parser's way: what stands in its place is as long, and read nowhere. */
const withoutBareSigns = (text: string): string =>
  MAY_BE_BARE.test(text) ? text.replaceAll(/<(?![\p{L}_:/!?])/gu, "\u0001") : text
/** Asked first, since most feeds have none, and letters of all scripts are dear to ask for. */
const MAY_BE_BARE = /<(?![A-Za-z_:/!?])/

class Scan {
  readonly #text: string
  readonly #name: string
  readonly #stack: Open[] = []
  readonly #fields: XmlField[] = []
  readonly #entries: OpenEntry["entry"][] = []
  readonly #outlines: Readonly<Record<string, string>>[] = []
  #root: string | null = null
  #rootAttributes: Readonly<Record<string, string>> = {}
  #entry: OpenEntry | null = null
  #abandoned = 0

  constructor(text: string, name: string) {
    this.#text = text
    this.#name = name
  }

  run(): XmlScan {
    const parser: Parser = new Parser(
      {
        onopentag: (name, attributes) => {
          this.#open(asciiLower(name), attributes, { start: parser.startIndex, end: parser.endIndex + 1 })
        },
        ontext: (value) => {
          this.#take(value, { start: parser.startIndex, end: parser.endIndex + 1 })
        },
        onclosetag: (_, isImplied) => {
          this.#close(isImplied, { start: parser.startIndex, end: parser.endIndex + 1 })
        },
      },
      { xmlMode: true },
    )
    parser.write(withoutBareSigns(this.#text))
    parser.end()
    return {
      root: this.#root,
      rootAttributes: this.#rootAttributes,
      fields: this.#fields,
      entries: this.#entries,
      outlines: this.#outlines,
    }
  }

  #open(name: string, attributes: Readonly<Record<string, string>>, at: Tag): void {
    if (this.#stack.length >= LIMITS.pageDepth) throw badInput(this.#name, `nests deeper than ${LIMITS.pageDepth}`)
    this.#root ??= name
    if (this.#stack.length === 0) this.#rootAttributes = attributes
    if (name === "outline") this.#outlines.push(attributes)
    if (ENTRIES.has(name)) this.#beginEntry(name, attributes, at)
    else this.#beginField(name, attributes, at)
  }

  #beginEntry(name: string, attributes: Readonly<Record<string, string>>, { start }: Tag): void {
    if (this.#entry !== null) this.#endEntry(start, false)
    const entry = { start, end: this.#text.length, name, attributes, fields: [], isClosed: false }
    this.#entries.push(entry)
    this.#stack.push({ name, field: null, abandoned: false })
    this.#entry = { entry, level: this.#stack.length }
    this.#abandoned = 0
  }

  #beginField(name: string, attributes: Readonly<Record<string, string>>, { start, end }: Tag): void {
    const parent = this.#stack.at(-1)
    if (parent?.field !== undefined && parent.field !== null) {
      if (TEXT_ALONE.has(parent.name) && FIELDS.has(name) && !parent.abandoned) {
        parent.abandoned = true
        parent.field.end = start
        this.#abandoned += 1
      } else if (!parent.abandoned) parent.field.hasElements = true
    }
    const depth = this.#entry === null ? 1 : this.#stack.length - this.#entry.level - this.#abandoned + 1
    const isOfFeed = this.#entry === null && parent !== undefined && FEEDS.has(parent.name)
    const field =
      this.#entry === null && !isOfFeed
        ? null
        : { name, depth, attributes, start: end, end: this.#text.length, runs: [], hasElements: false }
    if (field !== null) (this.#entry?.entry.fields ?? this.#fields).push(field)
    this.#stack.push({ name, field, abandoned: false })
  }

  #take(value: string, { start, end }: Tag): void {
    const inside = this.#stack.at(-1)
    if (inside?.field === undefined || inside.field === null || inside.abandoned) return
    const isMarked = this.#text.startsWith(CDATA, start) && !value.startsWith(CDATA)
    const from = isMarked ? start + CDATA.length : start
    const to = isMarked ? from + value.length : end
    // What is no entity is as it stands, also where a sign in it was put out of the parser's way.
    inside.field.runs.push({
      start: from,
      end: to,
      value: to - from === value.length ? this.#text.slice(from, to) : value,
    })
  }

  #close(isImplied: boolean, { start, end }: Tag): void {
    const closed = this.#stack.pop()
    if (closed === undefined) return
    if (closed.abandoned) this.#abandoned -= 1
    else if (closed.field !== null) closed.field.end = Math.max(closed.field.start, Math.min(start, closed.field.end))
    if (this.#entry !== null && this.#stack.length < this.#entry.level) {
      this.#endEntry(isImplied ? start : end, !isImplied)
    }
  }

  #endEntry(end: number, isClosed: boolean): void {
    if (this.#entry === null) return
    this.#entry.entry.end = Math.min(end, this.#text.length)
    this.#entry.entry.isClosed = isClosed
    for (const field of this.#entry.entry.fields) (field as { end: number }).end = Math.min(field.end, end)
    this.#entry = null
  }
}

interface Tag {
  readonly start: number
  readonly end: number
}

/** The text of a field, on one line. */
export const valueOf = (field: XmlField | undefined): string =>
  (field?.runs ?? [])
    .map(({ value }) => value)
    .join("")
    .replaceAll(/\s+/gu, " ")
    .trim()
