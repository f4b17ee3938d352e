import { setTimeout as pause } from "node:timers/promises"
import { readFeed, type FeedReading } from "../../documents/index.ts"
import { isoInstant, LIMITS, ReckonerError, type ErrorCode, type Instant } from "../../model/index.ts"
import { isAddress, Manners, spread, type WebOutcome, type WebTerms } from "../../sources/index.ts"
import type { BadReport } from "../add.ts"
import { openWorkspace, recordDirOf } from "../open-workspace.ts"
import type { WorkspaceOptions } from "../workspace.ts"
import { eachOf } from "./each-of.ts"
import { Intake, type Taken } from "./intake.ts"
import { RoundTally, type Waiting } from "./round-tally.ts"
import { takeEntries } from "./take-entries.ts"
import { fromFile, isFeedType, keyOf } from "./target.ts"
import { loadState, NEW_TARGET, saveState, type TargetHealth, type TargetState } from "./watch-state.ts"

export interface WatchOptions {
  /** Files and addresses of feeds, lists of feeds, sitemaps; addresses of pages. */
  readonly targets: readonly string[]
  readonly web: Omit<WebTerms, "clock" | "signal">
  /** Between two looks at one target. */
  readonly everyMs: number
  /** Between two requests to one host. */
  readonly delayMs: number
  /** Look once and end. */
  readonly once: boolean
  /** Ends the watch calmly: what was fetched is still added. */
  readonly signal: AbortSignal
}

/** What came of one look at all targets that were due. */
export interface WatchRound extends Taken {
  /** ISO instant of its end. */
  readonly at: string
  /** Feeds, lists, sitemaps and pages that were asked for. */
  readonly looked: number
  /** Of these, the ones of which nothing was new. */
  readonly unchanged: number
  readonly waiting: readonly Waiting[]
  /** What could not be had, and why. */
  readonly failed: readonly BadReport[]
}

/** Who wants to know how a watch goes on. */
export interface WatchListener {
  readonly onProgress?: (what: string) => void
  readonly onRound?: (round: WatchRound) => void
}

/** Faults of one target, or of a moment: the others go on. */
const PASSING: ReadonlySet<ErrorCode> = new Set(["bad-input", "record-busy"])
const HOSTS_AT_ONCE = 6
const LONGEST_WAIT_MS = 86_400_000
const SHORTEST_SLEEP_MS = 1000

/**
 * Follows feeds, lists and pages, and adds what is new to the record, until the signal, or once.
 * @returns how often something could not be had
 * @throws ReckonerError "no-record", "record-damaged", "io"
 */
export async function watch(
  workspace: WorkspaceOptions,
  options: WatchOptions,
  listener: WatchListener = {},
): Promise<{ readonly failed: number }> {
  await begin(workspace)
  const watching = new Watch(workspace, options, listener)
  let failed = 0
  for (;;) {
    const round = await watching.round()
    failed += round.failed.length
    listener.onRound?.(round)
    if (options.once || options.signal.aborted) return { failed }
    try {
      await pause(watching.sleepMs(), undefined, { signal: options.signal })
    } catch {
      return { failed }
    }
  }
}

/** What is no record is said before anybody is asked for anything; what a watch that was killed left unsigned is signed. */
async function begin(workspace: WorkspaceOptions): Promise<void> {
  try {
    await (await openWorkspace({ ...workspace, write: true, waitMs: 0 })).close()
  } catch (error) {
    if (!(error instanceof ReckonerError) || error.code !== "record-busy") throw error
  }
}

class Watch {
  readonly #options: WatchOptions
  readonly #listener: WatchListener
  readonly #clock: () => Instant
  readonly #dir: string
  readonly #manners: Manners
  readonly #intake: Intake
  readonly #targets: Map<string, TargetState>
  /** By the machine's steady clock: when each of the given targets is looked at next. */
  readonly #dueMs = new Map<string, number>()
  #tally = new RoundTally()
  /** How the targets of this round answered. */
  readonly #health = new Map<string, TargetHealth>()
  readonly #answeredBefore: Map<string, Instant | null>

  constructor(workspace: WorkspaceOptions, options: WatchOptions, listener: WatchListener) {
    const { clock } = workspace
    this.#dir = recordDirOf(workspace)
    const { targets, sites, health = {} } = loadState(this.#dir)
    const terms: WebTerms = { ...options.web, clock, signal: options.signal }
    this.#options = options
    this.#listener = listener
    this.#clock = clock
    this.#manners = new Manners(terms, { delayMs: options.delayMs, known: sites })
    this.#intake = new Intake(workspace)
    this.#targets = new Map(Object.entries(targets))
    this.#answeredBefore = new Map(Object.entries(health).map(([key, { answeredAt }]) => [key, answeredAt]))
  }

  /** Looks at every target that is due. */
  async round(): Promise<WatchRound> {
    this.#tally = new RoundTally()
    const due = this.#options.targets.filter((target) => (this.#dueMs.get(target) ?? 0) <= performance.now())
    await eachOf(due, HOSTS_AT_ONCE, async (target) => {
      await this.#look(target, 0)
      this.#dueMs.set(target, performance.now() + spread(this.#options.everyMs, target))
    })
    const { sums, bad } = await this.#intake.taken()
    saveState(this.#dir, { targets: {}, sites: this.#manners.known(), health: Object.fromEntries(this.#health) })
    for (const [key, { answeredAt }] of this.#health) this.#answeredBefore.set(key, answeredAt)
    this.#health.clear()
    const { looked, unchanged, waiting, failed } = this.#tally
    return { at: isoInstant(this.#clock()), looked, unchanged, waiting, failed: [...failed, ...bad], ...sums }
  }

  /** Until the next target is due. */
  sleepMs(): number {
    const next = Math.min(...this.#options.targets.map((target) => this.#dueMs.get(target) ?? 0))
    return Math.max(SHORTEST_SLEEP_MS, next - performance.now())
  }

  async #look(target: string, depth: number): Promise<void> {
    const key = keyOf(target)
    const { signal } = this.#options
    if (signal.aborted || !this.#tally.isFirstLook(key)) return
    const state = this.#targets.get(key) ?? NEW_TARGET
    const restMs = Math.max(state.notBefore - this.#clock(), this.#manners.restMs(target))
    if (restMs > 0) {
      this.#tally.wait(target, this.#clock() + restMs)
      return
    }
    this.#tally.looked += 1
    this.#listener.onProgress?.(target)
    try {
      const outcome = isAddress(target) ? await this.#manners.fetch(target, state.validators) : await fromFile(target)
      await this.#takeOutcome({ target, key, state, depth }, outcome)
    } catch (error) {
      if (signal.aborted) return
      if (!(error instanceof ReckonerError) || !PASSING.has(error.code)) throw error
      this.#fail({ target, key, state }, error.message)
    }
  }

  async #takeOutcome(look: Look, outcome: WebOutcome): Promise<void> {
    const { target, key, state, depth } = look
    if (outcome.kind === "failed") {
      this.#fail(look, `${target} ${outcome.why}`, outcome.retryAfterMs)
      return
    }
    const now = this.#clock()
    this.#health.set(key, { askedAt: now, answeredAt: now, why: null })
    const sound = { ...state, failures: 0, notBefore: 0 }
    if (outcome.kind === "not-modified") {
      this.#tally.unchanged += 1
      this.#remember(key, sound)
      return
    }
    const { fetched, etag, lastModified } = outcome
    const answered = { ...sound, validators: { etag, lastModified } }
    if (!isFeedType(fetched.mediaType)) {
      if ((await this.#intake.add([fetched])) === 0) this.#tally.unchanged += 1
      this.#remember(key, answered)
      return
    }
    const feed = readFeed(fetched)
    if (feed.kind === "list") {
      await this.#follow(target, feed, depth)
      // What it names is looked at each time, so that it is asked for whole.
      this.#remember(key, sound)
    } else await takeEntries(feed, fetched, { ...this.#tools(key), state: answered })
  }

  #tools(key: string): Omit<Parameters<typeof takeEntries>[2], "state"> {
    return {
      manners: this.#manners,
      intake: this.#intake,
      tally: this.#tally,
      clock: this.#clock,
      signal: this.#options.signal,
      onProgress: (what) => this.#listener.onProgress?.(what),
      remember: (state) => {
        this.#remember(key, state)
      },
    }
  }

  /** Looks at all that a list names. */
  async #follow(target: string, { lists }: FeedReading, depth: number): Promise<void> {
    if (depth < LIMITS.listDepth) await eachOf(lists, HOSTS_AT_ONCE, (list) => this.#look(list, depth + 1))
    else this.#tally.fail(target, `${target} is a list within lists, and is not followed`)
  }

  /** Later and later, the more often it fails in a row; never later than in a day, but as long as the server asks for. */
  #fail({ target, key, state }: Omit<Look, "depth">, why: string, askedMs: number | null = null): void {
    this.#tally.fail(target, why)
    const doubled = this.#options.everyMs * 2 ** Math.min(state.failures, 20)
    // A little less than the interval, so that a run by the clock of cron finds it due.
    const waitMs = askedMs ?? Math.round(Math.min(doubled, LONGEST_WAIT_MS) * 0.9)
    const answeredAt = this.#health.get(key)?.answeredAt ?? this.#answeredBefore.get(key) ?? null
    this.#health.set(key, { askedAt: this.#clock(), answeredAt, why })
    this.#remember(key, { ...state, failures: state.failures + 1, notBefore: this.#clock() + waitMs })
  }

  #remember(key: string, state: TargetState): void {
    const isKnown = JSON.stringify(this.#targets.get(key)) === JSON.stringify(state)
    this.#targets.set(key, state)
    // Most looks find nothing: a list of a thousand feeds must not write a thousand times.
    if (!isKnown) saveState(this.#dir, { targets: { [key]: state }, sites: this.#manners.known() })
  }
}

interface Look {
  readonly target: string
  readonly key: string
  readonly state: TargetState
  readonly depth: number
}
