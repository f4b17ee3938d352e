import type { ParsedCapture } from "../documents/index.ts"
import { ReckonerError, sha256Hex, type Capture, type CaptureId, type Instant } from "../model/index.ts"
import { ownPaths } from "../record/index.ts"
import { fetchPaths, type Fetched, type FetchOutcome, type Given, type WebTerms } from "../sources/index.ts"
import { addressKeys } from "./addresses.ts"
import { isWithdrawn } from "./apply.ts"
import { captureOf, Lot, partsOf } from "./arrival.ts"
import { documentRow, unreadLanguage, type DocumentRow } from "./document-row.ts"
import { parse } from "./parse/parse-apart.ts"
import type { NewDocument } from "./read-document.ts"
import type { Workspace } from "./workspace.ts"

/** An input that was not added, and why. */
export interface BadReport {
  readonly name: string
  readonly why: string
}

/** A report that a person may want to date: `reckoner decide describe`. */
export interface UndatedReport {
  readonly capture: CaptureId
  readonly name: string
}

/** What became of the inputs of one `add`. */
export interface AddReport {
  readonly added: number
  /** The very same capture is there. */
  readonly repeats: number
  /** The same working text is there under another id or URL. */
  readonly copies: number
  /** Another text of a URL or given id that is there. */
  readonly revisions: number
  /** Of those added, by language: in one that is not read yet. They are kept and can be searched. */
  readonly unread: Readonly<Record<string, number>>
  /** Of those added, nobody knows when they were published: neither was it given, nor do they say so. */
  readonly undated: readonly UndatedReport[]
  readonly bad: readonly BadReport[]
  /** Files of folders that have a form that is not read yet, in words. */
  readonly leftOut: readonly string[]
  /** What was not taken as it stood: "report.txt: read as windows-1252". */
  readonly notes: readonly string[]
  /** Documents and incidents in the record afterwards. */
  readonly documents: number
  readonly incidents: number
}

/** Who wants to know how an `add` goes on. */
export interface AddWatch {
  /** The number of inputs taken so far, and the name of the last. */
  readonly onProgress?: (done: number, name: string) => void
  /** Each capture once it is on disk for good; given, each is committed alone. */
  readonly onDurable?: (capture: Capture) => void
}

/** What is taken of the inputs. */
export interface AddTerms {
  /** Leave out a page whose text is there already under its address, whatever else of its bytes has changed: advertisements do, each time. */
  readonly newTextsOnly?: boolean
}

/** Captures, parses, reads, groups and reckons each input. What was acknowledged by the log is kept whatever happens next. */
export async function addDocuments(
  workspace: Workspace,
  inputs: AsyncIterable<FetchOutcome> | Iterable<FetchOutcome>,
  watch: AddWatch = {},
  terms: AddTerms = {},
): Promise<AddReport> {
  const adding = new Adding(workspace, watch, terms)
  let done = 0
  for await (const input of inputs) {
    done += 1
    if (input.kind === "fetched") watch.onProgress?.(done, input.name)
    await adding.take(input)
  }
  return adding.finish()
}

/** Adds files, folders, NDJSON ("-": standard input) and pages at addresses; the record's own files are left out. */
export const addPaths = (
  workspace: Workspace,
  input: {
    readonly paths: readonly string[]
    readonly given: Given
    readonly web?: Omit<WebTerms, "clock">
  },
  watch?: AddWatch,
): Promise<AddReport> =>
  addDocuments(
    workspace,
    fetchPaths(input.paths, {
      given: input.given,
      leaveOut: ownPaths(workspace.record.location),
      ...(input.web === undefined ? {} : { web: { ...input.web, clock: workspace.clock } }),
    }),
    watch,
  )

class Adding {
  readonly #workspace: Workspace
  readonly #onDurable: AddWatch["onDurable"]
  readonly #terms: AddTerms
  readonly #tally = {
    added: 0,
    repeats: 0,
    copies: 0,
    revisions: 0,
    unread: {} as Record<string, number>,
    undated: [] as UndatedReport[],
    bad: [] as BadReport[],
    leftOut: [] as string[],
    notes: [] as string[],
  }
  /** All that one command brings was got at once: the order in which it lists them says nothing. */
  readonly #capturedAt: Instant
  #lot = new Lot()

  constructor(workspace: Workspace, { onDurable }: AddWatch, terms: AddTerms) {
    this.#workspace = workspace
    this.#terms = terms
    this.#onDurable = onDurable
    this.#capturedAt = workspace.clock()
  }

  async take(input: FetchOutcome): Promise<void> {
    if (input.kind === "left-out") this.#tally.leftOut.push(input.what)
    else if (input.kind === "bad-input") this.#tally.bad.push({ name: input.path, why: input.error.message })
    else await this.#takeFetched(input)
  }

  async finish(): Promise<AddReport> {
    await this.#commit()
    const { derived } = this.#workspace.record
    return { ...this.#tally, documents: await derived.count("document"), incidents: await derived.count("incident") }
  }

  async #takeFetched(fetched: Fetched): Promise<void> {
    const capture = captureOf(fetched, this.#capturedAt)
    const known = await this.#isKnown(capture, placeOf(fetched))
    // Of a page that is there all parts are there.
    const parsed = known ? null : await parsedOrBad(fetched)
    if (parsed === null) return
    if ("why" in parsed) {
      this.#tally.bad.push(parsed)
      return
    }
    for (const note of [...(fetched.notes ?? []), ...parsed.notes]) {
      this.#tally.notes.push(`${placeOf(fetched)}: ${note}`)
    }
    const parts = partsOf(fetched, parsed)
    if (isBlank(parsed.text) && parts.length === 0 && parsed.notes.length === 0) {
      this.#tally.notes.push(`${placeOf(fetched)}: holds no words; it is kept, and nothing is read in it`)
    }
    if (await this.#isUnchanged(capture, parsed)) this.#tally.repeats += 1
    else if (parts.length === 0 || parsed.text !== "") await this.#put(fetched, capture, parsed)
    for (const part of parts) await this.#takeFetched(part)
  }

  async #put(fetched: Fetched, capture: Capture, parsed: ParsedCapture): Promise<void> {
    const withdrawn = await isWithdrawn(this.#workspace, capture.id)
    // The withdrawal came before the report, from another copy of the record.
    if (withdrawn) this.#tally.notes.push(`${placeOf(fetched)}: was withdrawn; its bytes are not kept`)
    const document = this.#lot.put(fetched, { capture, parsed, withdrawn })
    const language = unreadLanguage(document.text)
    if (language !== null) this.#tally.unread[language] = (this.#tally.unread[language] ?? 0) + 1
    await this.#tallyKin(document)
    if (this.#onDurable !== undefined || this.#lot.isFull) await this.#commit()
  }

  /** True where only new texts are wanted, and this one is there under its address, or what was there is withdrawn: it is let be. */
  async #isUnchanged({ url }: Capture, { text }: ParsedCapture): Promise<boolean> {
    if (this.#terms.newTextsOnly !== true || url === null) return false
    const hash = sha256Hex(text)
    const rows = await this.#workspace.record.derived.byKeys("document", [`url:${url}`])
    return rows
      .map(({ value }) => documentRow(value))
      .some((row) => row.withdrawn !== undefined || row.text.hash === hash)
  }

  /** True where the very same capture is there, or was and is withdrawn. */
  async #isKnown(capture: Capture, name: string): Promise<boolean> {
    const former = await this.#workspace.record.derived.get("document", capture.id)
    const withdrawn = former === null ? undefined : documentRow(former).withdrawn
    if (withdrawn !== undefined) this.#tally.bad.push({ name, why: withdrawnText(name, withdrawn) })
    else if (former !== null || this.#lot.has(capture.id)) this.#tally.repeats += 1
    else return false
    return true
  }

  /** Counts what is there of this capture already: its text under another id, or its URL or id with another text. */
  async #tallyKin(document: NewDocument): Promise<void> {
    const { derived } = this.#workspace.record
    // Of those that hold no words none is another's copy.
    if (isBlank(document.workingText ?? "")) return
    const beside = this.#lot.documents.filter((d) => d.capture.id !== document.capture.id)
    const sameText = await derived.byKeys("document", [`text:${document.text.hash}`])
    if (sameText.length > 0 || beside.some((d) => d.text.hash === document.text.hash)) {
      this.#tally.copies += 1
      return
    }
    const keys = addressKeys(document)
    const former = keys.length === 0 ? [] : await derived.byKeys("document", keys)
    if (former.length > 0 || beside.some((d) => addressKeys(d).some((key) => keys.includes(key)))) {
      this.#tally.revisions += 1
    }
  }

  async #commit(): Promise<void> {
    const lot = this.#lot
    this.#lot = new Lot()
    await lot.commit(this.#workspace)
    this.#tally.added += lot.documents.length
    for (const { capture } of lot.documents) this.#onDurable?.(capture)
    this.#tally.undated.push(...(await undatedAmong(this.#workspace, lot.documents)))
  }
}

/** An input as the person who adds it named it. */
const placeOf = ({ path, name }: Fetched): string => path ?? name

async function undatedAmong(
  workspace: Workspace,
  documents: readonly NewDocument[],
): Promise<readonly UndatedReport[]> {
  // Of all others the reading need not be looked at.
  const unsaid = documents.filter(({ capture, text }) => capture.published === null && text.published === null)
  const rows = await workspace.record.derived.getMany(
    "document",
    unsaid.map(({ capture }) => capture.id),
  )
  return rows
    .map(({ value }) => documentRow(value))
    .filter(({ reading, withdrawn }) => reading.published === null && withdrawn === undefined)
    .map(({ capture }) => ({ capture: capture.id, name: capture.name ?? capture.givenId ?? capture.id }))
}

const isBlank = (text: string): boolean => text.trim() === ""

async function parsedOrBad(fetched: Fetched): Promise<ParsedCapture | BadReport> {
  try {
    return await parse({ ...fetched, name: placeOf(fetched) })
  } catch (error) {
    if (error instanceof ReckonerError && error.code === "bad-input") {
      return { name: placeOf(fetched), why: error.message }
    }
    // One input that its parser cannot bear is no reason to lose the others.
    if (error instanceof RangeError) {
      return { name: placeOf(fetched), why: `${placeOf(fetched)}: brings its parser down (${error.message})` }
    }
    throw error
  }
}

const withdrawnText = (name: string, { by, why }: NonNullable<DocumentRow["withdrawn"]>): string =>
  `${name} was withdrawn${by === null ? "" : ` by ${by}`}${why === null || why === "" ? "" : `: ${why}`}; it is not added again`
