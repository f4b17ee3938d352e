import { setTimeout as pause } from "node:timers/promises"
import { readFeed, type FeedReading } from "../../documents/index.ts"
import { type ErrorCode, isoInstant, LIMITS, ReckonerError, type Instant } from "../../model/index.ts"
import { isAddress, Manners, spread, type Fetched, type WebOutcome, type WebTerms } from "../../sources/index.ts"
import type { BadReport } from "../add.ts"
import { openWorkspace, recordDirOf } from "../open-workspace.ts"
import type { WorkspaceOptions } from "../workspace.ts"
import { eachOf } from "./each-of.ts"
import { EntriesLeft, TRIES } from "./entries-left.ts"
import { Intake, type Taken } from "./intake.ts"
import { fromFile, isFeedType, keyOf } from "./target.ts"
import { entryItself, freshEntries, keptKeys, pageOfEntry, type FreshEntry } from "./watched-feed.ts"
import { loadState, NEW_TARGET, saveState, type TargetState } from "./watch-state.ts"

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
  /** Left alone until later, since they failed or asked for it, and until when. */
  readonly waiting: readonly { readonly name: string; readonly until: string }[]
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
/** Pages fetched between two writes: few enough that a killed watch loses little, and others may write in between. */
const PAGES_A_WRITE = 8
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
  // What is no record is said before anybody is asked for anything.
  await (await openWorkspace({ ...workspace, write: false })).close()
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

const NO_VALIDATORS = { etag: null, lastModified: null } as const

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
  #looked = 0
  #unchanged = 0
  #waiting: WatchRound["waiting"][number][] = []
  #failed: BadReport[] = []

  constructor(workspace: WorkspaceOptions, options: WatchOptions, listener: WatchListener) {
    const { clock } = workspace
    this.#dir = recordDirOf(workspace)
    const { targets, sites } = loadState(this.#dir)
    const terms: WebTerms = { ...options.web, clock, signal: options.signal }
    this.#options = options
    this.#listener = listener
    this.#clock = clock
    this.#manners = new Manners(terms, { delayMs: options.delayMs, known: sites })
    this.#intake = new Intake(workspace)
    this.#targets = new Map(Object.entries(targets))
  }

  /** Looks at every target that is due. */
  async round(): Promise<WatchRound> {
    this.#looked = 0
    this.#unchanged = 0
    this.#waiting = []
    this.#failed = []
    const due = this.#options.targets.filter((target) => (this.#dueMs.get(target) ?? 0) <= performance.now())
    await eachOf(due, HOSTS_AT_ONCE, async (target) => {
      await this.#look(target, 0)
      this.#dueMs.set(target, performance.now() + spread(this.#options.everyMs, target))
    })
    const taken = await this.#intake.taken()
    saveState(this.#dir, { targets: {}, sites: this.#manners.known() })
    return {
      at: isoInstant(this.#clock()),
      looked: this.#looked,
      unchanged: this.#unchanged,
      waiting: this.#waiting,
      failed: [...this.#failed, ...taken.bad],
      ...taken.sums,
    }
  }

  /** Until the next target is due. */
  sleepMs(): number {
    const next = Math.min(...this.#options.targets.map((target) => this.#dueMs.get(target) ?? 0))
    return Math.max(SHORTEST_SLEEP_MS, next - performance.now())
  }

  async #look(target: string, depth: number): Promise<void> {
    if (this.#options.signal.aborted) return
    const key = keyOf(target)
    const state = this.#targets.get(key) ?? NEW_TARGET
    const restMs = Math.max(state.notBefore - this.#clock(), this.#manners.restMs(target))
    if (restMs > 0) {
      this.#wait(target, restMs)
      return
    }
    this.#looked += 1
    this.#listener.onProgress?.(target)
    try {
      const outcome = isAddress(target) ? await this.#manners.fetch(target, state.validators) : await fromFile(target)
      await this.#takeOutcome(target, { key, state, outcome, depth })
    } catch (error) {
      if (this.#options.signal.aborted) return
      if (!(error instanceof ReckonerError) || !PASSING.has(error.code)) throw error
      this.#fail(target, { key, state, why: error.message })
    }
  }

  async #takeOutcome(target: string, look: Look & { readonly outcome: WebOutcome }): Promise<void> {
    const { key, state, outcome, depth } = look
    if (outcome.kind === "failed") {
      this.#fail(target, { key, state, why: `${target} ${outcome.why}`, waitMs: outcome.retryAfterMs })
      return
    }
    if (outcome.kind === "not-modified") {
      this.#unchanged += 1
      this.#remember(key, { ...state, failures: 0, notBefore: 0 })
      return
    }
    const { fetched, etag, lastModified } = outcome
    const validators = { etag, lastModified }
    if (!isFeedType(fetched.mediaType)) {
      const added = await this.#intake.add([fetched])
      if (added === 0) this.#unchanged += 1
      this.#remember(key, { ...state, validators, failures: 0, notBefore: 0 })
      return
    }
    const feed = readFeed(fetched)
    if (feed.kind === "list") await this.#follow(target, feed, depth)
    else await this.#takeEntries(feed, fetched, { key, state: { ...state, validators }, depth })
    if (feed.kind === "list") this.#remember(key, { ...state, failures: 0, notBefore: 0 })
  }

  /** Looks at all that a list names. */
  async #follow(target: string, { lists }: FeedReading, depth: number): Promise<void> {
    if (depth < LIMITS.listDepth) await eachOf(lists, HOSTS_AT_ONCE, (list) => this.#look(list, depth + 1))
    else this.#failed.push({ name: target, why: `${target} is a list within lists, and is not followed` })
  }

  async #takeEntries(feed: FeedReading, whole: Fetched, { key, state }: Look): Promise<void> {
    const all = freshEntries(feed, whole, state)
    const fresh = all.slice(0, LIMITS.pagesAtOnce)
    if (all.length === 0) this.#unchanged += 1
    const left = new EntriesLeft(state)
    for (let i = 0; i < fresh.length && !left.isStopped && !this.#options.signal.aborted; i += PAGES_A_WRITE) {
      await this.#takeSome(fresh.slice(i, i + PAGES_A_WRITE), { feed, whole, left })
      this.#remember(key, { ...left.known(), validators: NO_VALIDATORS, failures: 0, notBefore: 0 })
    }
    const isDone = fresh.length === all.length && left.areDealtWith(all)
    const { seen, tries } = left.known()
    this.#remember(key, {
      // Nothing is asked conditionally while entries are left: an answer that all is as it was would hide them.
      validators: isDone ? state.validators : NO_VALIDATORS,
      failures: 0,
      notBefore: 0,
      seen: keptKeys(feed, whole, seen),
      tries: keptKeys(feed, whole, tries),
    })
  }

  /** Fetches some pages and writes them; what is in the record is dealt with already. */
  async #takeSome(
    some: readonly FreshEntry[],
    { feed, whole, left }: { readonly feed: FeedReading; readonly whole: Fetched; readonly left: EntriesLeft },
  ): Promise<void> {
    const there = await this.#intake.pagesThere(
      some.flatMap(({ entry, isChanged }) => (isChanged ? [] : (entry.url ?? []))),
    )
    const pages: Fetched[] = []
    const fetched: FreshEntry[] = []
    for (const fresh of some) {
      const { entry } = fresh
      if (entry.url !== null && there.has(entry.url)) left.dealtWith(fresh)
      else if (entry.url === null) {
        pages.push(...entryItself(feed, whole, entry))
        fetched.push(fresh)
      } else {
        const page = await this.#pageOf(fresh, entry.url, left)
        if (page !== null) {
          pages.push(pageOfEntry(page, entry, feed, this.#clock()))
          fetched.push(fresh)
        }
      }
      if (left.isStopped) break
    }
    await this.#intake.add(pages)
    for (const fresh of fetched) left.dealtWith(fresh)
  }

  async #pageOf(fresh: FreshEntry, url: string, left: EntriesLeft): Promise<Fetched | null> {
    this.#listener.onProgress?.(url)
    const restMs = this.#manners.restMs(url)
    if (restMs > 0) {
      this.#wait(url, restMs)
      left.isStopped = true
      return null
    }
    let outcome: WebOutcome
    try {
      outcome = await this.#manners.fetch(url)
    } catch (error) {
      if (!this.#options.signal.aborted) throw error
      left.isStopped = true
      return null
    }
    if (outcome.kind === "page") return outcome.fetched
    const why = outcome.kind === "failed" ? outcome.why : "answers that nothing changed"
    const isLast = left.failed(fresh)
    this.#failed.push({ name: url, why: `${url} ${why}${isLast ? `; given up after ${TRIES} tries` : ""}` })
    if (this.#manners.restMs(url) > 0) left.isStopped = true
    return null
  }

  #wait(name: string, ms: number): void {
    this.#waiting.push({ name, until: isoInstant(this.#clock() + ms) })
  }

  /** Later and later, the more often it fails in a row; never later than in a day. */
  #fail(target: string, { key, state, why, waitMs = null }: Failure): void {
    this.#failed.push({ name: target, why })
    const failures = state.failures + 1
    const ms = waitMs ?? Math.min(this.#options.everyMs * 2 ** Math.min(failures - 1, 20), LONGEST_WAIT_MS)
    // A little less than the interval, so that a run by the clock of cron finds it due.
    this.#remember(key, { ...state, failures, notBefore: this.#clock() + (waitMs ?? Math.round(ms * 0.9)) })
  }

  #remember(key: string, state: TargetState): void {
    const isKnown = JSON.stringify(this.#targets.get(key)) === JSON.stringify(state)
    this.#targets.set(key, state)
    // Most looks find nothing: a list of a thousand feeds must not write a thousand times.
    if (!isKnown) saveState(this.#dir, { targets: { [key]: state }, sites: this.#manners.known() })
  }
}

interface Look {
  readonly key: string
  readonly state: TargetState
  readonly depth: number
}

interface Failure extends Pick<Look, "key" | "state"> {
  readonly why: string
  readonly waitMs?: number | null
}
