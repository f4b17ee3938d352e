import { createHash } from "node:crypto"
import type { Context } from "hono"

/** Answers kept as they were sent, the last asked for. */
const KEPT = 200
/** Bigger ones are made anew each time. */
const LARGEST_KEPT = 2 * 1024 * 1024
/** How long an answer that depends on the clock stands for "now". */
const NOW_MS = 60_000

interface Answer {
  readonly body: string
  readonly etag: string
}

/**
 * Answers to reading questions, with their ETags. One that was given for a state of the record is given again while the record is in that
 * state; what depends on "now" is made anew each minute.
 */
export class Answers {
  readonly #kept = new Map<string, Answer>()

  async of(
    context: Context,
    { entry, now, type = "application/json" }: { readonly entry: number; readonly now: number; readonly type?: string },
    make: () => unknown,
  ): Promise<Response> {
    const key = `${entry} ${Math.floor(now / NOW_MS)} ${type} ${context.req.path}?${new URL(context.req.url).search}`
    const known = this.#kept.get(key)
    const answer = known ?? this.#keep(key, JSON.stringify(await make()))
    const headers = { etag: answer.etag, "cache-control": "no-cache", "content-type": type, vary: "Accept" }
    if (context.req.header("if-none-match") === answer.etag) return context.body(null, 304, headers)
    return context.body(answer.body, 200, headers)
  }

  #keep(key: string, body: string): Answer {
    const etag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`
    const answer = { body, etag }
    if (body.length <= LARGEST_KEPT) this.#kept.set(key, answer)
    const [oldest] = this.#kept.keys()
    if (this.#kept.size > KEPT && oldest !== undefined) this.#kept.delete(oldest)
    return answer
  }
}
