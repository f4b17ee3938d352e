import { getDocumentProxy } from "unpdf"
import { LIMITS } from "../../model/index.ts"
import { badInput } from "../bad-input.ts"
import { refuseBombs } from "./refuse-bombs.ts"

/** A piece of text as a page places it. Lengths in points, y from the bottom. */
export interface PlacedText {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  /** Height of its letters. */
  readonly size: number
}

export interface PdfContent {
  /** Of each page, its text in the order in which the page draws it. Null of one that cannot be read. */
  readonly pages: readonly (readonly PlacedText[] | null)[]
  /** What the file says of itself, by the names of its own dictionary: "Title", "CreationDate", "Language". */
  readonly said: ReadonlyMap<string, string>
}

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>

/** Nothing in a file may run, be fetched, or depend on the machine that reads it. */
const CLOSED = {
  isEvalSupported: false,
  useSystemFonts: false,
  disableFontFace: true,
  enableXfa: false,
  stopAtErrors: false,
  useWorkerFetch: false,
  useWasm: false,
  verbosity: 0,
} as const

/** The text layer of a PDF. @throws ReckonerError "bad-input": locked, damaged, of too many pages or letters, or too slow */
export async function openPdf(bytes: Uint8Array, name: string): Promise<PdfContent> {
  const deadline = new Deadline(name)
  try {
    return await deadline.within(readAll(bytes, { name, deadline }))
  } finally {
    deadline.end()
  }
}

interface Asked {
  readonly name: string
  readonly deadline: Deadline
}

async function readAll(bytes: Uint8Array, asked: Asked): Promise<PdfContent> {
  await refuseBombs(bytes, asked.name)
  // The library takes the bytes away from whoever hands them in.
  const pdf = await getDocumentProxy(Uint8Array.from(bytes), CLOSED).catch(refusedAs(asked.name))
  try {
    return await contentOf(pdf, asked)
  } finally {
    await pdf.loadingTask.destroy()
  }
}

const refusedAs =
  (name: string) =>
  (cause: unknown): never => {
    const kind = cause instanceof Error ? cause.name : ""
    if (kind === "PasswordException") throw badInput(name, "is locked with a password", "Save it without one first.")
    throw badInput(name, `is no PDF that can be read (${cause instanceof Error ? cause.message : String(cause)})`)
  }

async function contentOf(pdf: Pdf, { name, deadline }: Asked): Promise<PdfContent> {
  if (pdf.numPages > LIMITS.pdfPages) {
    throw badInput(name, `has ${pdf.numPages} pages; at most ${LIMITS.pdfPages} are read`)
  }
  const said = await saidBy(pdf)
  const pages: (readonly PlacedText[] | null)[] = []
  let left: number = LIMITS.pdfPieces
  for (let number = 1; number <= pdf.numPages && !deadline.isPassed; number++) {
    const page = await textOf(pdf, number, left)
    left -= page?.length ?? 0
    if (left < 0) throw badInput(name, `has more than ${LIMITS.pdfPieces} pieces of text`)
    pages.push(page)
  }
  return { pages, said }
}

/** The text of a page, of which no more than one piece beyond `most` is held. */
async function textOf(pdf: Pdf, number: number, most: number): Promise<readonly PlacedText[] | null> {
  const placed: PlacedText[] = []
  try {
    const page = await pdf.getPage(number)
    const reader = page.streamTextContent().getReader()
    // Read to its end whatever it holds: the library does not bear that one goes away before.
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      const { items: pieces } = next.value as Readonly<Record<"items", readonly unknown[]>>
      for (const piece of pieces) {
        const text = placed.length > most ? null : placedText(piece)
        if (text !== null) placed.push(text)
      }
    }
    page.cleanup()
    return placed
  } catch {
    return null
  }
}

function placedText(piece: unknown): PlacedText | null {
  const { str = "", transform = [], width = 0, height = 0 } = piece as Partial<LibraryPiece>
  const text = str.toWellFormed().replaceAll(/\p{Cc}/gu, " ")
  const [, , c = 0, d = 0, x = 0, y = 0] = transform
  const size = height > 0 ? height : Math.hypot(c, d)
  return text.trim() === "" || size <= 0 ? null : { text, x, y, width, size }
}

interface LibraryPiece {
  readonly str: string
  readonly transform: readonly number[]
  readonly width: number
  readonly height: number
}

async function saidBy(pdf: Pdf): Promise<ReadonlyMap<string, string>> {
  try {
    const { info: dictionary } = await pdf.getMetadata()
    const strings = Object.entries(dictionary as Readonly<Record<string, unknown>>).flatMap(([key, value]) =>
      typeof value === "string" && value.trim() !== "" ? [[key, value.toWellFormed().trim()] as const] : [],
    )
    return new Map(strings)
  } catch {
    return new Map()
  }
}

/** What takes longer than is allowed is refused; the same bytes never give a shorter text instead. */
class Deadline {
  readonly #timer: NodeJS.Timeout
  readonly #passed: Promise<never>
  isPassed = false

  constructor(name: string) {
    const { promise, reject } = Promise.withResolvers<never>()
    this.#passed = promise
    // Nobody may be waiting when it passes.
    promise.catch(() => undefined)
    this.#timer = setTimeout(() => {
      this.isPassed = true
      reject(badInput(name, `takes longer than ${LIMITS.pdfSeconds} s to read`))
    }, LIMITS.pdfSeconds * 1000)
  }

  within = <T>(work: Promise<T>): Promise<T> => Promise.race([work, this.#passed])

  end(): void {
    clearTimeout(this.#timer)
  }
}
