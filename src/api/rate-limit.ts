import type { HttpBindings } from "@hono/node-server"
import type { Context, MiddlewareHandler } from "hono"
import { answerProblem } from "./problem.ts"

/** A bucket of requests: `burst` at once, filled again by `perSecond`. */
export interface Rate {
  readonly burst: number
  readonly perSecond: number
}

/** Of this machine itself: stops a loop that ran away, and nothing else. */
const LOOPBACK_RATE: Rate = { burst: 20_000, perSecond: 4000 }
/** A page asks some twenty times when it is opened; an export is one request. */
const OUTSIDE_RATE: Rate = { burst: 300, perSecond: 30 }
/** Addresses that are remembered: the last that asked. */
const MOST_ADDRESSES = 10_000

const LOOPBACK = /^(?:::ffff:)?127\.|^::1$/u

interface Bucket {
  readonly left: number
  readonly at: number
}

/** Requests that may come, by address. */
export class RateLimit {
  readonly #buckets = new Map<string, Bucket>()

  /** Takes one request. @returns 0 where it may come, else the seconds after which to ask again */
  take(address: string, nowMs: number, { burst, perSecond }: Rate): number {
    const { left, at } = this.#buckets.get(address) ?? { left: burst, at: nowMs }
    const filled = Math.min(burst, left + ((nowMs - at) / 1000) * perSecond)
    this.#buckets.delete(address)
    this.#buckets.set(address, { left: Math.max(0, filled - 1), at: nowMs })
    const [oldest] = this.#buckets.keys()
    if (this.#buckets.size > MOST_ADDRESSES && oldest !== undefined) this.#buckets.delete(oldest)
    return filled >= 1 ? 0 : Math.max(1, Math.ceil((1 - filled) / perSecond))
  }
}

/** Who asks: an IPv6 network of one household counts as one. */
function addressOf(context: Context): string {
  const { incoming } = (context.env ?? {}) as Partial<HttpBindings>
  const address = incoming?.socket.remoteAddress ?? "::1"
  if (LOOPBACK.test(address)) return "loopback"
  return address.includes(".") ? address : address.split(":").slice(0, 4).join(":")
}

/** Refuses what comes too fast from one address, with when to come again. */
export function limitRate({ loopback = LOOPBACK_RATE, outside = OUTSIDE_RATE } = {}): MiddlewareHandler {
  const limit = new RateLimit()
  return async (context, next) => {
    const address = addressOf(context)
    const waitSeconds = limit.take(address, performance.now(), address === "loopback" ? loopback : outside)
    if (waitSeconds === 0) return next()
    context.header("retry-after", String(waitSeconds))
    return answerProblem(context, {
      code: "too-many-requests",
      title: "Asked too often",
      status: 429,
      detail: "this address asks faster than this server answers",
      wayOut: `Ask again in ${waitSeconds} s. All incidents at once: /api/v1/export/incidents.ndjson.`,
    })
  }
}
