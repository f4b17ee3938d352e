import type { Found } from "../../model/index.ts"
import { badInput } from "../bad-input.ts"
import type { CaptureBytes } from "../capture-bytes.ts"
import { charsetOf } from "../html/charset-of.ts"
import { parseDecodedHtml, whatIsSaid } from "../html/parse-html.ts"
import type { Parsed, ParsedCapture } from "../parsed.ts"
import { MAIL_VERSION } from "../parser-versions.ts"
import { parsePdf } from "../pdf/parse-pdf.ts"
import { attachmentParts } from "./attachment-parts.ts"
import { readEntity, type Entity } from "./entity.ts"
import { mailBodies } from "./mail-bodies.ts"
import { mailSaid } from "./mail-said.ts"
import { readableType } from "./part-type.ts"
import { bodyLetters, plainBody } from "./plain-body.ts"
import { undoTransfer } from "./transfer.ts"

/** A plain text of so few letters may only say that there is a page; it counts where the page does not say far more. */
const FEW_LETTERS = 300
const FAR_MORE = 3

type Words = Pick<Parsed, "text" | "segments" | "notes">

/** A mail: its words, plain ones first, else those of its page. What was put in with it are reports of their own. */
export function parseMail(capture: CaptureBytes): ParsedCapture {
  const { bytes, name } = capture
  // Mailboxes as files have a line of their own before each mail.
  const start = bytes.length > 5 && String.fromCharCode(...bytes.subarray(0, 5)) === "From " ? bytes.indexOf(10) + 1 : 0
  const mail = readEntity(bytes, { start, end: bytes.length }, name)
  const parsed = parseMessage(capture, mail)
  const sent = parsed.found.filter(({ field, taken }) => field === "published" && taken)
  const around = sent.map((one): Found => ({ ...one, where: "mail around it" }))
  const { parts, notes } = attachmentParts(mail, around)
  return { ...parsed, notes: [...parsed.notes, ...notes], ...(parts.length === 0 ? {} : { parts }) }
}

/** What was put into a mail: a file, or another mail. */
export async function parseMailPart(capture: CaptureBytes): Promise<Parsed> {
  const { bytes, name } = capture
  const entity = readEntity(bytes, { start: 0, end: bytes.length }, name)
  const type = readableType(entity)
  if (entity.message !== null) return parseMessage(capture, entity.message)
  if (type === null || type === "message/rfc822") {
    throw badInput(name, `is ${entity.type.value}, not a form that is read`)
  }
  if (type === "application/pdf") return parsePdfPart(capture, entity)
  if (type === "text/html") {
    const { parts: _parts, ...page } = parsePage(capture, entity)
    return { ...page, ...PARSER }
  }
  return { ...PARSER, ...plainBody(bytes, [entity], name), ...whatIsSaid([], capture) }
}

/** Its text leads back to the letters that it is written in, as a whole. */
async function parsePdfPart(capture: CaptureBytes, { encoding, bodyStart, end }: Entity): Promise<Parsed> {
  const { bytes } = undoTransfer(capture.bytes, encoding, [bodyStart, end])
  const pdf = await parsePdf({ ...capture, bytes })
  const place = { byteStart: bodyStart, byteLength: end - bodyStart }
  return { ...pdf, ...PARSER, segments: pdf.segments.map((segment) => ({ ...segment, ...place })) }
}

/** A page as a browser saved it with its pictures (MHTML): the page alone. When it was saved says nothing of when it was published. */
export function parseMhtml(capture: CaptureBytes): ParsedCapture {
  const { bytes, name, beside = [] } = capture
  const saved = readEntity(bytes, { start: 0, end: bytes.length }, name)
  const root = rootOf(saved)
  if (root === null) throw badInput(name, "is no saved page: it holds no HTML")
  const address = [saved.headers.raw("snapshot-content-location"), root.headers.raw("content-location")].find((url) =>
    /^https?:\/\//i.test(url),
  )
  const title = saved.headers.words("subject")
  const { parts: _parts, ...page } = parsePage(
    {
      ...capture,
      url: capture.url ?? address ?? null,
      beside: [...beside, ...(title === null ? [] : [said("title", title, "MHTML Subject")])],
    },
    root,
  )
  if (address === undefined) return { ...page, ...PARSER }
  const others = page.found.map((one) => (one.field === "url" ? { ...one, taken: false } : one))
  return { ...page, ...PARSER, url: address, found: [said("url", address, "MHTML Content-Location"), ...others] }
}

const PARSER = { parser: "mail", parserVersion: MAIL_VERSION } as const
const said = (field: Found["field"], value: string, where: string): Found => ({ field, value, where, taken: true })

/** The words of one message, and what its headers say. */
function parseMessage(capture: CaptureBytes, mail: Entity): Parsed {
  const { plain, pages } = mailBodies(mail)
  const words: Words = plainBody(capture.bytes, plain, capture.name)
  const [page] = pages
  const mayBePage = page !== undefined && words.text.trim().length < FEW_LETTERS
  const other = mayBePage ? parsePage({ ...capture, url: null, beside: [] }, page.entity) : null
  const isPage = other !== null && (words.text.trim() === "" || other.text.length > FAR_MORE * words.text.length)
  const { text, segments, notes } = isPage ? other : words
  const language = (isPage ? other.found : []).filter(({ field }) => field === "language")
  return { ...PARSER, text, segments, notes, ...whatIsSaid([...mailSaid(mail.headers), ...language], capture) }
}

function parsePage(capture: CaptureBytes, entity: Entity): ParsedCapture {
  const stated = entity.type.parameters.get("charset") ?? null
  const decoded = bodyLetters(capture.bytes, entity, capture.name, (bytes) => charsetOf(bytes, "text/html"))
  return parseDecodedHtml(capture, { charset: stated, decoded, isWhole: true })
}

/** The page of a saved page: the part that the whole names, else the first that is HTML. */
function rootOf(saved: Entity): Entity | null {
  const id = saved.type.parameters.get("start")
  const isHtml = ({ type }: Entity): boolean => /^(?:text\/html|application\/xhtml\+xml)$/.test(type.value)
  const all = flat(saved)
  return (
    all.find((one) => id !== undefined && isHtml(one) && one.headers.raw("content-id") === id) ??
    all.find(isHtml) ??
    null
  )
}

const flat = (entity: Entity): readonly Entity[] => [entity, ...entity.children.flatMap(flat)]
