import robotsParserModule from "robots-parser"
import { LIMITS, type Instant } from "../../model/index.ts"
import { EMPTY, type WebOutcome } from "./fetch-web.ts"

/** What a site lets robots fetch, as it said when it was asked. */
export interface Robots {
  /** The text of its robots.txt; "" where it has none: everything may be fetched. Null where it could not say: nothing may. */
  readonly text: string | null
  /** Why it could not say; "" where it could. */
  readonly why: string
  /** Until when this counts. */
  readonly untilAt: Instant
}

/** The name that a robots.txt knows us by. */
export const ROBOT = "reckoner"

/** RFC 9309: a day at the most; what could not be asked is asked again sooner. */
const KEPT_MS = 86_400_000
const RETRY_MS = 600_000
const LONGEST_DELAY_MS = 60_000

interface Rules {
  isAllowed(url: string, agent?: string): boolean | undefined
  getCrawlDelay(agent?: string): number | undefined
}
/** The package's types are those of an ES module; what Node loads is its CommonJS function. */
const robotsParser = robotsParserModule as unknown as (url: string, text: string) => Rules

/** RFC 9309, 2.3.1: no file (4xx) allows everything; a server that fails, or cannot be reached, allows nothing for now. */
export function robotsOf(outcome: WebOutcome, now: Instant): Robots {
  if (outcome.kind === "page") {
    const text = new TextDecoder().decode(outcome.fetched.bytes.subarray(0, LIMITS.robotsBytes))
    return { text, why: "", untilAt: now + KEPT_MS }
  }
  const { status, why } = outcome.kind === "failed" ? outcome : { status: null, why: "" }
  const isAbsent = status !== null && status >= 400 && status < 500 && status !== 429
  if (isAbsent || why === EMPTY) return { text: "", why: "", untilAt: now + KEPT_MS }
  return { text: null, why, untilAt: now + RETRY_MS }
}

/** True where the site lets this address be fetched. */
export function mayFetch(robots: Robots, url: URL): boolean {
  if (robots.text === null) return false
  return robots.text === "" || rulesOf(robots, url).isAllowed(url.href, ROBOT) !== false
}

/** How long the site asks to be left alone between two requests; 0 where it does not. A minute at the most. */
export function crawlDelayMs(robots: Robots, url: URL): number {
  const seconds = robots.text === null || robots.text === "" ? undefined : rulesOf(robots, url).getCrawlDelay(ROBOT)
  return seconds === undefined || !(seconds > 0) ? 0 : Math.min(seconds * 1000, LONGEST_DELAY_MS)
}

const parsed = new WeakMap<Robots, Rules>()

/** Parsed once: a site is asked for many pages. */
function rulesOf(robots: Robots, url: URL): Rules {
  const known = parsed.get(robots)
  if (known !== undefined) return known
  const rules = robotsParser(new URL("/robots.txt", url).href, robots.text ?? "")
  parsed.set(robots, rules)
  return rules
}
