import { createHash } from "node:crypto"
import { gzipSync } from "node:zlib"
import type { Context } from "hono"

/** Answers kept as they were sent, the last asked for. */
const KEPT = 200
/** Bigger ones are made anew each time. */
const LARGEST_KEPT = 2 * 1024 * 1024
/** How long an answer that depends on the clock stands for "now". */
const NOW_MS = 60_000

interface Answer {
  readonly body: string
  /** Compressed once, when it was first asked for so: a list is asked for far more often than it changes. Null of a short one. */
  gzip: Uint8Array<ArrayBuffer> | null
  readonly etag: string
}

/** Shorter ones are sent as they are. */
const LEAST_COMPRESSED = 1024

/** The state that an answer rests on. */
interface Basis {
  readonly entry: number
  readonly now: number
  readonly type?: string
}

const etagOfText = (text: string): string => `"${createHash("sha256").update(text).digest("base64url").slice(0, 22)}"`

/** The same question in the same state of the record, in the same minute. */
const keyOf = (context: Context, { entry, now, type = "application/json" }: Basis): string =>
  `${entry} ${Math.floor(now / NOW_MS)} ${type} ${context.req.url}`

/**
 * Answers to reading questions, with their ETags. One that was given for a state of the record is given again while the record is in that
 * state; what depends on "now" is made anew each minute.
 */
export class Answers {
  readonly #kept = new Map<string, Answer>()

  /** `make` gives what is sent as JSON; a text is sent as it is. */
  async of(context: Context, basis: Basis, make: () => unknown): Promise<Response> {
    const key = keyOf(context, basis)
    const answer = this.#kept.get(key) ?? this.#keep(key, bodyOf(await make()))
    const { type = "application/json" } = basis
    const headers = { etag: answer.etag, "cache-control": "no-cache", "content-type": type, vary: "Accept" }
    if (this.isHad(context, answer.etag)) return context.body(null, 304, headers)
    if (answer.body.length < LEAST_COMPRESSED || !takesGzip(context)) return context.body(answer.body, 200, headers)
    answer.gzip ??= Uint8Array.from(gzipSync(answer.body))
    return context.body(answer.gzip, 200, {
      ...headers,
      etag: `W/${answer.etag}`,
      "content-encoding": "gzip",
      vary: "Accept, Accept-Encoding",
    })
  }

  /** Of an answer that is streamed: weak, since its bytes are not known. */
  etagOf(context: Context, basis: Basis): string {
    return `W/${etagOfText(keyOf(context, basis))}`
  }

  /** True where whoever asks has the answer already (RFC 9110, weak comparison: what compresses it on the way makes its ETag weak). */
  isHad(context: Context, etag: string): boolean {
    const had = context.req.header("if-none-match")
    if (had === undefined) return false
    const opaque = etag.replace(/^W\//u, "")
    return had.split(",").some((one) => one.trim() === "*" || one.trim().replace(/^W\//u, "") === opaque)
  }

  #keep(key: string, body: string): Answer {
    const answer: Answer = { body, gzip: null, etag: etagOfText(body) }
    if (body.length <= LARGEST_KEPT) this.#kept.set(key, answer)
    const [oldest] = this.#kept.keys()
    if (this.#kept.size > KEPT && oldest !== undefined) this.#kept.delete(oldest)
    return answer
  }
}

const takesGzip = (context: Context): boolean =>
  /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/u.test(context.req.header("accept-encoding") ?? "")

const bodyOf = (made: unknown): string => (typeof made === "string" ? made : JSON.stringify(made))
