import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { compareCodeUnits, type Link, type Mention, type MentionId } from "../model/index.ts"
import { blockKeys } from "./block-keys.ts"
import { group } from "./group.ts"
import type { Cluster } from "./grouping.ts"
import { countOf, mentionOf, PLACES, siteOf, type MentionSketch, type PlaceName } from "./mention-fixture.ts"
import { tieOf } from "./tie.ts"
import { regroup, type Change } from "./touched.ts"

const RUNS = { seed: 20240708, numRuns: 120 }

const placeNames = Object.keys(PLACES) as PlaceName[]
const days = fc.constantFrom(
  "2023-07-08",
  "2024-07-07",
  "2024-07-08",
  "2024-07-09",
  "2024-07-08/2024-07-10",
  "2024-07-03/2024-07-09",
  "2024-01-01/2024-12-31",
)

const sketch = (document: string): fc.Arbitrary<MentionSketch[]> =>
  fc
    .array(
      fc.record(
        {
          on: fc.option(days, { freq: 3 }),
          at: fc.option(fc.constantFrom(...placeNames), { freq: 6 }),
          cities: fc.subarray<PlaceName>(["capital", "millton", "suburb", "stonebridge", "portville"], {
            maxLength: 4,
          }),
          kinds: fc.subarray(["missile", "drone", "shooting", "explosion"], { maxLength: 2 }),
          sites: fc.subarray([
            siteOf("mill", "industry"),
            siteOf("school 4", "school"),
            siteOf("a house", "home", false),
          ]),
          counts: fc.subarray(
            [countOf("killed", 5), countOf("killed", 6), countOf("injured", 40), countOf("killed", 1)],
            { minLength: 0, maxLength: 2 },
          ),
          speakers: fc.subarray(["a mayor", "a governor"]),
          names: fc.subarray(["amber lane", "birch street", "cedar hall"]),
          persons: fc.subarray(["amber lane", "birch street"]),
          viaLink: fc.boolean(),
          minutes: fc.constantFrom(600, 620, 1200),
          published: fc.constantFrom("2024-07-08", "2024-07-10"),
          daysFromPublished: fc.constantFrom(0, -1),
          monthDay: fc.constantFrom("07-08", "07-09"),
          signature: fc.constantFrom(
            Array.from({ length: 64 }, () => 1),
            Array.from({ length: 64 }, (_, i) => (i < 5 ? 2 : 1)),
          ),
        },
        { requiredKeys: ["on", "at"] },
      ),
      { minLength: 1, maxLength: 2 },
    )
    .map((local) =>
      local.map((one, i) => {
        const { monthDay, ...rest } = one
        // A day without a year is a day that is not known.
        const yearless = one.on === null && monthDay !== undefined ? { monthDay } : {}
        return { ...rest, ...yearless, document, letter: "AB".charAt(i) }
      }),
    )

const mentionSets = (most: number): fc.Arbitrary<Mention[]> =>
  fc
    .integer({ min: 1, max: most })
    .chain((n) => fc.tuple(...Array.from({ length: n }, (_, i) => sketch(`d${String(i).padStart(2, "0")}`))))
    .map((documents) => documents.flat().map(mentionOf))

const linksAmong = (mentions: readonly Mention[]): fc.Arbitrary<Link[]> =>
  fc.array(
    fc.record({
      kind: fc.constantFrom("must" as const, "cannot" as const),
      a: fc.constantFrom(...mentions.map((m) => m.id)),
      b: fc.constantFrom(...mentions.map((m) => m.id)),
    }),
    { maxLength: 2 },
  )

/** Mentions in a store with an index of their keys, and the clusters kept up to date by `regroup`. */
class KeptGrouping {
  readonly #mentions = new Map<MentionId, Mention>()
  readonly #clusters = new Map<MentionId, Cluster>()

  #byKeys(keys: readonly string[]): readonly Mention[] {
    const wanted = new Set(keys)
    return [...this.#mentions.values()].filter((mention) => blockKeys(mention).stored.some((key) => wanted.has(key)))
  }

  apply(change: Change): void {
    for (const mention of change.removed) this.#mentions.delete(mention.id)
    for (const mention of [...change.added, ...change.changed.map(({ now }) => now)]) {
      this.#mentions.set(mention.id, mention)
    }
    const regrouping = regroup(change)
    let step = regrouping.next()
    while (step.done !== true) step = regrouping.next(this.#byKeys(step.value))
    const replaced = new Set(step.value.replaced)
    for (const [id, cluster] of this.#clusters) {
      if (cluster.members.some((member) => replaced.has(member))) this.#clusters.delete(id)
    }
    for (const cluster of step.value.clusters) this.#clusters.set(cluster.id, cluster)
  }

  clusters(): readonly Cluster[] {
    return [...this.#clusters.values()].toSorted((a, b) => compareCodeUnits(a.id, b.id))
  }
}

describe("grouping", () => {
  test("is the same for every order of mentions and links, and has each mention once", () => {
    fc.assert(
      fc.property(
        mentionSets(10).chain((mentions) =>
          fc.record({
            mentions: fc.constant(mentions),
            links: linksAmong(mentions),
            shuffled: fc.shuffledSubarray(mentions, { minLength: mentions.length }),
          }),
        ),
        ({ mentions, links, shuffled }) => {
          const grouping = group(mentions, links)
          expect(group(shuffled, links.toReversed())).toEqual(grouping)
          const members = grouping.clusters.flatMap((cluster) => cluster.members)
          expect(members.toSorted()).toEqual(mentions.map((m) => m.id).toSorted())
        },
      ),
      RUNS,
    )
  })

  test("kept up to date over arrivals, removals and links equals grouping from scratch", () => {
    fc.assert(
      fc.property(
        mentionSets(9).chain((mentions) =>
          fc.record({
            order: fc.shuffledSubarray(mentions, { minLength: mentions.length }),
            gone: fc.subarray(mentions),
            links: linksAmong(mentions),
            batch: fc.integer({ min: 1, max: 3 }),
          }),
        ),
        ({ order, gone, links, batch }) => {
          const kept = new KeptGrouping()
          for (let i = 0; i < order.length; i += batch) {
            kept.apply({ added: order.slice(i, i + batch), removed: [], changed: [], links: [], changedLinks: [] })
          }
          expect(kept.clusters()).toEqual(group(order, []).clusters)
          kept.apply({ added: [], removed: [], changed: [], links, changedLinks: links })
          expect(kept.clusters()).toEqual(group(order, links).clusters)
          for (const mention of gone) {
            kept.apply({ added: [], removed: [mention], changed: [], links, changedLinks: [] })
          }
          const left = order.filter((mention) => !gone.includes(mention))
          expect(kept.clusters()).toEqual(group(left, links).clusters)
          kept.apply({ added: gone, removed: [], changed: [], links: [], changedLinks: links })
          expect(kept.clusters()).toEqual(group(order, []).clusters)
        },
      ),
      RUNS,
    )
  })

  test("kept up to date over mentions that change under their ids equals grouping from scratch", () => {
    fc.assert(
      fc.property(
        mentionSets(9).chain((mentions) =>
          fc.record({
            mentions: fc.constant(mentions),
            others: fc.shuffledSubarray(mentions, { minLength: mentions.length }),
            changing: fc.subarray([...mentions.keys()]),
            links: linksAmong(mentions),
          }),
        ),
        ({ mentions, others, changing, links }) => {
          const kept = new KeptGrouping()
          kept.apply({ added: mentions, removed: [], changed: [], links, changedLinks: links })
          const now = [...mentions]
          for (const i of changing) {
            const [before, other] = [now[i], others[i]]
            if (before === undefined || other === undefined) continue
            const { id, captureId, letter } = before
            now[i] = { ...other, id, captureId, letter }
            kept.apply({ added: [], removed: [], changed: [{ before, now: now[i] }], links, changedLinks: [] })
            expect(kept.clusters()).toEqual(group(now, links).clusters)
          }
        },
      ),
      RUNS,
    )
  })

  test("ties are symmetric", () => {
    fc.assert(
      fc.property(mentionSets(2), (mentions) => {
        for (const a of mentions) for (const b of mentions) expect(tieOf(a, b)).toEqual(tieOf(b, a))
      }),
      RUNS,
    )
  })

  test("meeting is symmetric: what one seeks the other has stored", () => {
    fc.assert(
      fc.property(mentionSets(2), (mentions) => {
        const meets = (a: Mention, b: Mention): boolean =>
          blockKeys(a).sought.some((key) => blockKeys(b).stored.includes(key))
        for (const a of mentions) for (const b of mentions) expect(meets(a, b)).toBe(meets(b, a))
      }),
      RUNS,
    )
  })
})
