import type { FeedReading } from "../../documents/index.ts"
import { LIMITS, type Instant } from "../../model/index.ts"
import type { Fetched, Manners } from "../../sources/index.ts"
import { EntriesLeft, TRIES } from "./entries-left.ts"
import type { Intake } from "./intake.ts"
import type { RoundTally } from "./round-tally.ts"
import { entryItself, freshEntries, keptKeys, pageOfEntry, type FreshEntry } from "./watched-feed.ts"
import { NO_VALIDATORS, type TargetState } from "./watch-state.ts"

/** Pages fetched between two writes: few enough that a killed watch loses little, and others may write in between. */
const PAGES_A_WRITE = 8

/** With what entries are dealt with. */
export interface EntryTools {
  readonly manners: Manners
  readonly intake: Intake
  readonly tally: RoundTally
  readonly clock: () => Instant
  readonly signal: AbortSignal
  readonly onProgress: (what: string) => void
  /** Keeps how far it has come. */
  readonly remember: (state: TargetState) => void
}

/** Fetches and adds the pages that a feed's new entries lead to. `state` has the validators of this answer of the feed. */
export async function takeEntries(
  feed: FeedReading,
  whole: Fetched,
  { state, ...tools }: EntryTools & { readonly state: TargetState },
): Promise<void> {
  const { tally, signal, remember, clock } = tools
  const { fresh: all, passedOver } = freshEntries(feed, whole, { seen: state.seen, now: clock() })
  const fresh = all.slice(0, LIMITS.pagesAtOnce)
  if (all.length === 0) tally.unchanged += 1
  const left = new EntriesLeft(state)
  for (const old of passedOver) left.dealtWith(old)
  const taking = new Taking({ feed, whole, left }, tools)
  for (let i = 0; i < fresh.length && !left.isStopped && !signal.aborted; i += PAGES_A_WRITE) {
    await taking.some(fresh.slice(i, i + PAGES_A_WRITE))
    remember({ ...left.known(), validators: NO_VALIDATORS, failures: 0, notBefore: 0 })
  }
  const { seen, tries } = left.known()
  remember({
    // Nothing is asked conditionally while entries are left: an answer that all is as it was would hide them.
    validators: left.areDealtWith(all) ? state.validators : NO_VALIDATORS,
    failures: 0,
    notBefore: 0,
    seen: keptKeys(feed, whole, seen),
    tries: keptKeys(feed, whole, tries),
  })
}

interface Took {
  readonly feed: FeedReading
  readonly whole: Fetched
  readonly left: EntriesLeft
}

class Taking {
  readonly #took: Took
  readonly #tools: Omit<EntryTools, "remember">

  constructor(took: Took, tools: Omit<EntryTools, "remember">) {
    this.#took = took
    this.#tools = tools
  }

  /** Fetches some pages and writes them; what is in the record is dealt with already. */
  async some(some: readonly FreshEntry[]): Promise<void> {
    const { intake } = this.#tools
    const { left } = this.#took
    const urls = some.flatMap(({ entry, isChanged }) => (isChanged ? [] : (entry.url ?? [])))
    const there = await intake.pagesThere(urls)
    const pages: Fetched[] = []
    const fetched: FreshEntry[] = []
    for (const fresh of some) {
      const isThere = fresh.entry.url !== null && there.has(fresh.entry.url)
      const found = isThere ? [] : await this.#reportsOf(fresh)
      pages.push(...found)
      if (isThere || found.length > 0) fetched.push(fresh)
      if (left.isStopped) break
    }
    await intake.add(pages)
    for (const fresh of fetched) left.dealtWith(fresh)
  }

  /** The page that an entry leads to, or the entry itself where it leads nowhere; nothing where it cannot be had now. */
  async #reportsOf(fresh: FreshEntry): Promise<readonly Fetched[]> {
    const { feed, whole, left } = this.#took
    const { manners, tally, clock, signal, onProgress } = this.#tools
    const { url } = fresh.entry
    if (url === null) return entryItself(feed, whole, fresh.entry)
    onProgress(url)
    const restMs = manners.restMs(url)
    if (restMs > 0) {
      tally.wait(url, clock() + restMs)
      left.isStopped = true
      return []
    }
    const outcome = await manners.fetch(url).catch((error: unknown) => {
      if (!signal.aborted) throw error
      return null
    })
    if (outcome === null) {
      left.isStopped = true
      return []
    }
    if (outcome.kind === "page") return [pageOfEntry(outcome.fetched, fresh.entry, feed, clock())]
    return this.#failed(fresh, `${url} ${outcome.kind === "failed" ? outcome.why : "answers that nothing changed"}`)
  }

  /** A page that cannot be had, time and again, leaves what its feed says of it. */
  #failed(fresh: FreshEntry, why: string): readonly Fetched[] {
    const { feed, whole, left } = this.#took
    const { manners, tally } = this.#tools
    const url = fresh.entry.url ?? ""
    if (manners.restMs(url) > 0) {
      // The host is overburdened, which says nothing of the page.
      left.isStopped = true
      tally.fail(url, why)
      return []
    }
    const isLast = left.failed(fresh)
    tally.fail(url, isLast ? `${why}; after ${TRIES} tries its feed's words on it are added instead` : why)
    return isLast ? entryItself(feed, whole, fresh.entry) : []
  }
}
