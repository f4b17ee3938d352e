import { setTimeout as pause } from "node:timers/promises"
import type { Instant } from "../../model/index.ts"
import type { Answer } from "./ask-once.ts"
import { fetchWeb, type Validators, type WebOutcome, type WebTerms } from "./fetch-web.ts"
import { crawlDelayMs, mayFetch, robotsOf, type Robots } from "./robots.ts"
import { WebFault } from "./web-fault.ts"

/** What is remembered of sites between two runs. */
export interface SitesKnown {
  /** By origin: "https://gazette.example". */
  readonly robots: Readonly<Record<string, Robots>>
  /** By host: not asked before this instant, because it said so or failed. */
  readonly restUntil: Readonly<Record<string, Instant>>
}

export const NO_SITES: SitesKnown = { robots: {}, restUntil: {} }

export interface MannersOptions {
  /** Between the end of one request and the beginning of the next to the same host. */
  readonly delayMs: number
  readonly known: SitesKnown
}

/** Too many requests; no room for more just now. */
const OVERBURDENED: ReadonlySet<number> = new Set([429, 503])
/** How long such a host is left alone where it does not say. */
const REST_MS = 300_000

interface Turn {
  last: Promise<unknown>
  /** By the machine's steady clock. */
  nextAtMs: number
}

/**
 * Asks servers as a guest does: what robots.txt allows, one request at a time to each host, a pause between two, and none while a host
 * has asked to be left alone.
 */
export class Manners {
  readonly #terms: WebTerms
  readonly #delayMs: number
  readonly #turns = new Map<string, Turn>()
  readonly #robots: Map<string, Robots>
  readonly #asked = new Map<string, Promise<Robots>>()
  readonly #restUntil: Map<string, Instant>

  constructor(terms: WebTerms, { delayMs, known }: MannersOptions) {
    this.#terms = terms
    this.#delayMs = delayMs
    this.#robots = new Map(Object.entries(known.robots))
    this.#restUntil = new Map(Object.entries(known.restUntil))
  }

  /** What is to be remembered: what has run out is left out. */
  known(): SitesKnown {
    const now = this.#terms.clock()
    const sorted = <T>(entries: Iterable<readonly [string, T]>): Readonly<Record<string, T>> =>
      Object.fromEntries([...entries].toSorted(([a], [b]) => (a < b ? -1 : 1)))
    return {
      robots: sorted([...this.#robots].filter(([, { untilAt }]) => untilAt > now)),
      restUntil: sorted([...this.#restUntil].filter(([, at]) => at > now)),
    }
  }

  /** Fetches one address when its turn has come. @throws the signal's reason where it is aborted */
  async fetch(address: string, known: Validators | null = null): Promise<WebOutcome> {
    const around = async (url: URL, send: () => Promise<Answer>): Promise<Answer> => {
      const robots = await this.#robotsOf(url)
      if (robots.text === null) {
        throw new WebFault(`is not fetched: its site does not say what robots may fetch, for it ${robots.why}`)
      }
      if (!mayFetch(robots, url)) throw new WebFault("is not fetched: its site's robots.txt asks robots not to")
      return this.#inTurn(url, send, crawlDelayMs(robots, url))
    }
    const outcome = await fetchWeb(address, { ...this.#terms, around }, known)
    if (outcome.kind === "failed" && (outcome.retryAfterMs !== null || OVERBURDENED.has(outcome.status ?? 0))) {
      this.#rest(new URL(address), outcome.retryAfterMs ?? REST_MS)
    }
    return outcome
  }

  /** How long the host of an address is to be left alone yet; 0 where it is not. */
  restMs(address: string): number {
    const host = URL.parse(address)?.host ?? ""
    return Math.max(0, (this.#restUntil.get(host) ?? 0) - this.#terms.clock())
  }

  #rest({ host }: URL, ms: number): void {
    this.#restUntil.set(host, Math.max(this.#restUntil.get(host) ?? 0, this.#terms.clock() + ms))
  }

  async #robotsOf(url: URL): Promise<Robots> {
    const kept = this.#robots.get(url.origin)
    if (kept !== undefined && kept.untilAt > this.#terms.clock()) return kept
    const asked = this.#asked.get(url.origin) ?? this.#askRobots(url)
    this.#asked.set(url.origin, asked)
    try {
      return await asked
    } finally {
      this.#asked.delete(url.origin)
    }
  }

  async #askRobots(url: URL): Promise<Robots> {
    const around = (hop: URL, send: () => Promise<Answer>): Promise<Answer> => this.#inTurn(hop, send, 0)
    const outcome = await fetchWeb(new URL("/robots.txt", url).href, { ...this.#terms, around })
    const robots = robotsOf(outcome, this.#terms.clock())
    this.#robots.set(url.origin, robots)
    return robots
  }

  /** After the one before it has ended and the pause is over. */
  #inTurn(url: URL, send: () => Promise<Answer>, leastDelayMs: number): Promise<Answer> {
    const turn = this.#turns.get(url.host) ?? { last: Promise.resolve(), nextAtMs: 0 }
    this.#turns.set(url.host, turn)
    const mine = turn.last.then(async () => {
      const waitMs = turn.nextAtMs - performance.now()
      const { signal } = this.#terms
      if (waitMs > 0) await pause(waitMs, undefined, signal === undefined ? {} : { signal })
      const rest = this.restMs(url.href)
      if (rest > 0) throw new WebFault(`asked to be left alone for another ${Math.ceil(rest / 1000)} s`)
      try {
        return await send()
      } finally {
        turn.nextAtMs = performance.now() + Math.max(leastDelayMs, spread(this.#delayMs, url.host))
      }
    })
    turn.last = mine.catch(() => undefined)
    return mine
  }
}

/** Up to a half more, the same for one host always, so that many hosts, or many of us, do not ask in step. */
export function spread(ms: number, host: string): number {
  let hash = 2_166_136_261
  for (let i = 0; i < host.length; i++) hash = Math.imul(hash ^ host.charCodeAt(i), 16_777_619) >>> 0
  return Math.round(ms * (1 + (hash % 1024) / 2048))
}
