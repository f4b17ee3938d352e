import { LIMITS, WEB_LIMITS, type Found, type Instant, type WebLimits } from "../../model/index.ts"
import type { Fetched } from "../fetched.ts"
import { checkedAddresses, resolveByMachine, type Resolve } from "./address-guard.ts"
import { askOnce, type Answer } from "./ask-once.ts"
import { unpackBody } from "./content-coding.ts"
import { retryAfterMs } from "./http-date.ts"
import { seenType } from "./media-type.ts"
import { saidByHeaders } from "./said-by-headers.ts"
import { warcRecords } from "./warc-records.ts"
import { faultOf, WebFault } from "./web-fault.ts"

/** How the web is asked. */
export interface WebTerms {
  /** Name and version: "Reckoner/0.1.0". */
  readonly software: string
  /** Where whoever runs a server can reach who asks. Told to servers, and kept in no record. */
  readonly contact: string | null
  /** Fetch from this machine and its neighbours too. */
  readonly allowPrivate: boolean
  readonly clock: () => Instant
  readonly limits?: WebLimits
  readonly resolve?: Resolve
  readonly signal?: AbortSignal | undefined
  /** Certificates to trust beside those of the machine, PEM. */
  readonly trusted?: string
  /** Around each request, redirects included: waits for its turn, or throws a WebFault where it may not be sent. */
  readonly around?: (url: URL, send: () => Promise<Answer>) => Promise<Answer>
}

/** What a server said when the page was fetched last; it need not send it again. */
export interface Validators {
  readonly etag: string | null
  readonly lastModified: string | null
}

export interface WebPage extends Validators {
  readonly kind: "page"
  readonly fetched: Fetched
}

/** Nothing was taken. */
export interface WebFailure {
  readonly kind: "failed"
  /** In words that follow the address. */
  readonly why: string
  readonly wayOut: string
  /** Of the answer; null where there was none. */
  readonly status: number | null
  /** How long the server asks to be left alone. */
  readonly retryAfterMs: number | null
}

export type WebOutcome = WebPage | { readonly kind: "not-modified" } | WebFailure

/** Said of an answer that is there and holds nothing. */
export const EMPTY = "sends an empty page"

const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308])
const PERMANENT: ReadonlySet<number> = new Set([301, 308])
const ACCEPT = "text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, application/pdf, */*;q=0.8"

/**
 * Fetches one address. Every hop of a redirect is checked as the first was.
 * @throws the signal's reason where it is aborted; all else is told in the outcome
 */
export async function fetchWeb(address: string, terms: WebTerms, known: Validators | null = null): Promise<WebOutcome> {
  const answers: Answer[] = []
  try {
    const requested = webAddress(address)
    for (let url = requested; ;) {
      answers.push(await answerOf(url, { terms, known: answers.length === 0 ? known : null, answers }))
      const next = redirectOf(answers, terms.limits ?? WEB_LIMITS)
      if (next === null) break
      url = next
    }
    return await outcomeOf(requested, answers, { terms, isConditional: known !== null })
  } catch (cause) {
    terms.signal?.throwIfAborted()
    const { message, wayOut } = faultOf(cause)
    return { kind: "failed", why: message, wayOut, status: null, retryAfterMs: null }
  }
}

/** @throws WebFault on what is no address of the web, and on one with a password in it, which no record should hold */
function webAddress(text: string, from?: string): URL {
  const url = URL.parse(text, from)
  if (url === null) throw new WebFault("is no address")
  if (url.protocol !== "http:" && url.protocol !== "https:") {
    throw new WebFault(
      `${from === undefined ? "is" : "leads to"} an address of ${url.protocol}; only http and https are fetched`,
    )
  }
  if (url.username !== "" || url.password !== "") {
    throw new WebFault("holds a name or password, which is not sent and not kept", "Give the address without it.")
  }
  url.hash = ""
  return url
}

interface Hop {
  readonly terms: WebTerms
  readonly known: Validators | null
  readonly answers: readonly Answer[]
}

async function answerOf(url: URL, { terms, known, answers }: Hop): Promise<Answer> {
  const { resolve = resolveByMachine, allowPrivate, limits = WEB_LIMITS, signal, trusted } = terms
  const taken = answers.reduce((sum, { asSent }) => sum + asSent.length, 0)
  const send = async (): Promise<Answer> =>
    askOnce(url, {
      headers: headersFor(terms, known),
      // Right before the connection, and again for each redirect.
      addresses: await checkedAddresses(url.hostname, { resolve, allowPrivate }),
      limits,
      bytesLeft: limits.bytes - taken,
      askedAt: terms.clock(),
      signal,
      trusted,
    })
  return terms.around === undefined ? send() : terms.around(url, send)
}

const headersFor = ({ software, contact }: WebTerms, known: Validators | null): Readonly<Record<string, string>> => ({
  "user-agent": `${software} (${contact ?? "no contact stated"})`,
  accept: ACCEPT,
  "accept-encoding": "gzip, br",
  ...(known?.etag === null || known?.etag === undefined ? {} : { "if-none-match": known.etag }),
  ...(known?.lastModified === null || known?.lastModified === undefined
    ? {}
    : { "if-modified-since": known.lastModified }),
})

/** Where the last answer leads; null where it is the end. */
function redirectOf(answers: readonly Answer[], limits: WebLimits): URL | null {
  const last = answers.at(-1)
  const location = last?.headers["location"]
  if (last === undefined || !REDIRECTS.has(last.status)) return null
  if (location === undefined) throw new WebFault(`answers with ${last.status} and does not say where to go`)
  const next = webAddress(location, last.url)
  if (answers.some(({ url }) => url === next.href)) throw new WebFault("leads round in a circle")
  if (answers.length > limits.redirects) throw new WebFault(`leads on more than ${limits.redirects} times`)
  return next
}

async function outcomeOf(
  requested: URL,
  answers: readonly Answer[],
  { terms, isConditional }: { readonly terms: WebTerms; readonly isConditional: boolean },
): Promise<WebOutcome> {
  const last = answers.at(-1)
  if (last === undefined) throw new WebFault("gave no answer")
  const { status, headers, askedAt } = last
  if (status === 304 && isConditional) return { kind: "not-modified" }
  if (status !== 200 && status !== 203) {
    const why = status === 304 ? "answers that nothing changed since a fetch that never was" : `answers with ${status}`
    return { kind: "failed", why, wayOut: "", status, retryAfterMs: retryAfterMs(headers["retry-after"], askedAt) }
  }
  const bytes = await unpackBody(last.body, headers["content-encoding"])
  if (bytes.length === 0) return { kind: "failed", why: EMPTY, wayOut: "", status, retryAfterMs: null }
  if (bytes.length > LIMITS.captureBytes) throw new WebFault(`has ${bytes.length} bytes`)
  const { mediaType, note } = seenType(bytes, headers["content-type"])
  const { software } = terms
  const url = identifyingUrl(requested, answers)
  return {
    kind: "page",
    etag: headers["etag"] ?? null,
    lastModified: headers["last-modified"] ?? null,
    fetched: {
      kind: "fetched",
      bytes,
      mediaType,
      name: requested.href,
      url,
      outlet: null,
      published: null,
      givenId: null,
      title: null,
      capturedAt: askedAt,
      beside: besideOf(last, url),
      exchange: warcRecords(answers, { requested: requested.href, software }),
      notes: note === null ? [] : [note],
    },
  }
}

/** The address that identifies the page: as asked for, moved on by those who say that it has moved for good (RFC 9110, 15.4). */
function identifyingUrl(requested: URL, answers: readonly Answer[]): string {
  const temporary = answers.findIndex(({ status }, i) => i === answers.length - 1 || !PERMANENT.has(status))
  return answers[temporary]?.url ?? requested.href
}

/** What is said of the page beside its bytes. */
const besideOf = ({ headers, url: answered, askedAt }: Answer, url: string): readonly Found[] => [
  ...saidByHeaders(headers, askedAt),
  ...(answered === url ? [] : [{ field: "url", value: answered, where: "HTTP redirect", taken: false } as const]),
]
