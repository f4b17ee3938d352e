import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import {
  MS_PER_DAY,
  POLICIES,
  type ClaimId,
  type DecisionId,
  type Figure,
  type PolicyName,
  type Reckoned,
  type ScopedClaim,
} from "../../src/model/index.ts"
import { flagsOfOutline, outlineOf, reckon, timelineOf, type FigureOutline } from "../../src/reckoning/index.ts"
import { layOut, type LaidOut } from "./case.ts"
import { zones } from "./zones.ts"

const SEED = 20240708
const RUNS = { seed: SEED, numRuns: 200 }

const scopes = [
  "Port: city, of North",
  "Quay: city, of North",
  "Hill: city",
  "clinic: hospital, in Port",
  "Saint Ann: hospital, named, in Port",
  "market: shop, in Port",
]
const PLACES = ["attack", "Port", "Quay", "Hill", "clinic", "Saint Ann", "market"]

const day = fc.integer({ min: 5, max: 16 }).map((n) => `2031-03-${String(n).padStart(2, "0")}`)
const counts = fc.oneof(
  { weight: 6, arbitrary: fc.nat({ max: 30 }).map(String) },
  fc.nat({ max: 30 }).map((n) => `at least ${n}`),
  fc.nat({ max: 30 }).map((n) => `more than ${n}`),
  fc.nat({ max: 30 }).map((n) => `about ${n}`),
  fc.integer({ min: 2, max: 30 }).map((n) => `almost ${n}`),
  fc.nat({ max: 30 }).map((n) => `up to ${n}`),
  fc.integer({ min: 1, max: 20 }).map((n) => `${n} to ${n + 5}`),
  fc.constantFrom("dozens", "several", "nobody"),
)
const whats = fc.constantFrom(
  "killed",
  "killed",
  "killed",
  "injured",
  "children killed",
  "civilians killed",
  "combatants killed",
  "attackers killed",
  "hospitalised",
  "trapped",
  "houses damaged",
  "houses destroyed",
)
const options = fc.constantFrom(
  "",
  "",
  "",
  "",
  "so far",
  "correction",
  "final",
  "members",
  "increment",
  "rest",
  "uncertain",
  "expected",
  "denied",
)

const TIERS: Readonly<Record<string, string>> = { mission: "1, UN", army: "4, Borland", ledger: "3", post: "3" }

const claimLine = fc
  .record({
    published: day,
    asOf: fc.option(day, { freq: 2 }),
    who: fc.constantFrom("mayor", "governor", "ledger", "post", "mission", "army", "officials"),
    count: counts,
    what: whats,
    option: options,
    place: fc.constantFrom(...PLACES),
    document: fc.constantFrom("A", "B", "C", "D"),
  })
  .map(({ published, asOf, who, count, what, option, place, document }) => {
    const tier = TIERS[who] ?? "2, Arland"
    const more = [
      option,
      asOf === null ? "" : `as of ${asOf < published ? asOf : published}`,
      place === "attack" ? "" : `in ${place}`,
      `document ${document}`,
      who === "officials" ? "generic" : "",
    ]
    return `${published} | ${who}, ${tier} | ${count} ${what} | ${more.filter((m) => m !== "").join("; ")}`
  })

const laidOut = (lines: readonly string[]): LaidOut =>
  layOut({ about: "", begin: "2031-03-05T08:00", scopes, claims: lines, figures: [] })

const someClaims = fc.array(claimLine, { minLength: 1, maxLength: 14 }).map(laidOut)
const someInstant = day.map((text) => Date.parse(`${text}T00:00:00Z`) + MS_PER_DAY)
const somePolicy = fc.constantFrom(...POLICIES)

/** Claims of which people stand behind some. */
const someReviewed = fc.tuple(someClaims, fc.infiniteStream(fc.boolean())).map(([laid, chance]): LaidOut => ({
  ...laid,
  claims: laid.claims.map((claim) => (chance.next().value === true ? { ...claim, review: REVIEW } : claim)),
}))
const REVIEW = { kind: "accepted", by: "A. Recorder", at: 0, decision: "dec_1" as DecisionId } as const

/** An outline as a list shows it. */
function listed(outline: FigureOutline | null, { claims }: LaidOut): Partial<Figure> {
  if (outline === null) return {}
  const accepted = new Set(claims.flatMap(({ claim, review }) => (review === undefined ? [] : [claim.id])))
  const { low, best, bestOperator, high, open } = outline
  return { low, best, bestOperator, high, open, flags: [...flagsOfOutline(outline, accepted)] }
}

const at = (
  { incident }: LaidOut,
  claims: readonly ScopedClaim[],
  { asOfAt, policy }: { asOfAt: number; policy: PolicyName },
): Reckoned => reckon({ incident, claims, policy, asOfAt, zones })

const keyOf = (f: Figure): string => [f.node, f.measure, f.group, f.object, f.party].join("|")
const numbersOf = (r: Reckoned): string[] =>
  r.figures.map((f) => `${keyOf(f)}: ${f.low} ${f.best} ${f.high} ${f.open} ${f.bestOperator}`)
const BOUNDS = ["low", "best", "high"] as const
const bestOfWhole = (r: Reckoned): Figure | undefined =>
  r.figures.find((f) => f.node === "attack" && f.measure === "killed" && f.group === "people" && f.party === null)

describe("figures, whatever is claimed", () => {
  it("do not depend on the order of claims", () => {
    fc.assert(
      fc.property(someClaims, someInstant, somePolicy, fc.infiniteStream(fc.nat()), (laid, asOfAt, policy, noise) => {
        const ranks = laid.claims.map((claim) => ({ claim, rank: noise.next().value as number }))
        const shuffled = ranks.toSorted((a, b) => a.rank - b.rank).map(({ claim }) => claim)
        expect(at(laid, shuffled, { asOfAt, policy })).toEqual(at(laid, laid.claims, { asOfAt, policy }))
      }),
      RUNS,
    )
  })

  it("have low ≤ best ≤ high, and a reason for each, under every policy", () => {
    fc.assert(
      fc.property(someClaims, someInstant, somePolicy, (laid, asOfAt, policy) => {
        for (const f of at(laid, laid.claims, { asOfAt, policy }).figures) {
          const present = [f.low, f.best, f.high].filter((n) => n !== null)
          expect(present).toEqual(present.toSorted((a, b) => a - b))
          expect(f.reasons.filter((r) => ["low", "best", "high"].includes(r.bound))).toHaveLength(present.length)
          expect(f.verdicts.length).toBeGreaterThanOrEqual(0)
        }
      }),
      RUNS,
    )
  })

  it("use only what was known", () => {
    fc.assert(
      fc.property(someClaims, someInstant, somePolicy, (laid, asOfAt, policy) => {
        const known = laid.claims.filter((c) => c.known.endAt <= asOfAt)
        expect(numbersOf(at(laid, known, { asOfAt, policy }))).toEqual(
          numbersOf(at(laid, laid.claims, { asOfAt, policy })),
        )
      }),
      RUNS,
    )
  })

  it("are not changed by a relay of what an origin said already", () => {
    fc.assert(
      fc.property(someClaims, somePolicy, fc.nat(), (laid, policy, pick) => {
        const original = laid.claims[pick % laid.claims.length] as ScopedClaim
        fc.pre(original.claim.extent === "total" && original.claim.modality === "asserted")
        const known = { beginAt: original.known.beginAt + MS_PER_DAY, endAt: original.known.endAt + MS_PER_DAY }
        const relay: ScopedClaim = {
          ...original,
          claim: { ...original.claim, id: "clm_relay" as ClaimId, asOfStated: false },
          known,
          asOf: { beginAt: laid.incident.begin?.beginAt ?? 0, endAt: known.endAt },
        }
        const asOfAt = known.endAt + 30 * MS_PER_DAY
        const before = at(laid, laid.claims, { asOfAt, policy })
        expect(numbersOf(at(laid, [...laid.claims, relay], { asOfAt, policy }))).toEqual(numbersOf(before))
      }),
      RUNS,
    )
  })

  it("shift with the clock", () => {
    fc.assert(
      fc.property(
        someClaims,
        someInstant,
        somePolicy,
        fc.integer({ min: -400, max: 400 }),
        (laid, asOfAt, policy, days) => {
          const ms = days * MS_PER_DAY
          const later = <T extends { readonly beginAt: number; readonly endAt: number }>(i: T): T => ({
            ...i,
            beginAt: i.beginAt + ms,
            endAt: i.endAt + ms,
          })
          const begin = laid.incident.begin === null ? null : later(laid.incident.begin)
          const moved: LaidOut = { ...laid, incident: { ...laid.incident, begin } }
          const claims = laid.claims.map((c) => ({ ...c, asOf: later(c.asOf), known: later(c.known) }))
          expect(numbersOf(at(moved, claims, { asOfAt: asOfAt + ms, policy }))).toEqual(
            numbersOf(at(laid, laid.claims, { asOfAt, policy })),
          )
        },
      ),
      RUNS,
    )
  })

  it("are the steps of their timeline, which rests on what their reasons name", () => {
    fc.assert(
      fc.property(someClaims, someInstant, somePolicy, (laid, asOfAt, policy) => {
        for (const f of at(laid, laid.claims, { asOfAt, policy }).figures.filter((one) => one.party === null)) {
          const steps = timelineOf({ incident: laid.incident, claims: laid.claims, policy, zones }, f)
          const step = steps.findLast((s) => s.fromAt <= asOfAt)
          expect(step).toMatchObject({ low: f.low, best: f.best, high: f.high, open: f.open })
          const begun = at(laid, laid.claims, { asOfAt: step?.fromAt ?? asOfAt, policy }).figures.find(
            (other) => keyOf(other) === keyOf(f),
          )
          expect(step?.bestOperator).toBe(begun?.bestOperator)
          expect(step?.claimIds).toEqual(begun?.reasons.flatMap(({ claimIds }) => claimIds))
        }
      }),
      { ...RUNS, numRuns: 60 },
    )
  })

  it("are steps of their timeline and outlined where some of those in hospital are told of as injured", () => {
    const laid = laidOut([
      "2031-03-06 | mayor, 2, Arland | 21 hospitalised | document A",
      "2031-03-06 | mayor, 2, Arland | 3 injured | part of 1; document A",
    ])
    for (const policy of POLICIES) {
      const input = { incident: laid.incident, claims: laid.claims, policy, zones }
      const asOfAt = Date.parse("2031-03-08T00:00:00Z")
      const figure = reckon({ ...input, asOfAt }).figures.find((f) => f.measure === "injured")
      const { low, best, bestOperator, high, open, flags } = figure ?? {}
      const row = { node: "attack", measure: "injured", group: "people" } as const
      expect(timelineOf(input, row).findLast((step) => step.fromAt <= asOfAt)).toMatchObject({ low, best, high, open })
      expect(listed(outlineOf(input, row)(asOfAt), laid)).toEqual({ low, best, bestOperator, high, open, flags })
    }
  })

  it("are outlined for lists as they are reckoned", () => {
    fc.assert(
      fc.property(someReviewed, someInstant, somePolicy, (laid, asOfAt, policy) => {
        const { figures } = at(laid, laid.claims, { asOfAt, policy })
        for (const measure of ["killed", "injured"] as const) {
          const row = { node: "attack", measure, group: "people" } as const
          const outline = outlineOf({ incident: laid.incident, claims: laid.claims, policy, zones }, row)(asOfAt)
          const figure = figures.find(
            (f) => f.node === "attack" && f.measure === measure && f.group === "people" && f.party === null,
          )
          const { low, best, bestOperator, high, open, flags } = figure ?? {}
          expect(listed(outline, laid)).toEqual({ low, best, bestOperator, high, open, flags })
        }
      }),
      RUNS,
    )
  })
})

/** Every instant at which something becomes known, and some at which only limits of time have passed. */
const instantsOf = ({ claims }: LaidOut): readonly number[] => {
  const known = claims.map((c) => c.known.endAt)
  const last = Math.max(...known)
  const passed = [2, 3, 8, 15].map((days) => last + days * MS_PER_DAY)
  return [...new Set([...known, ...passed])].toSorted((a, b) => a - b)
}

describe("a list's figures", () => {
  it("are those of the figures, asked for at one instant after another", () => {
    fc.assert(
      fc.property(someReviewed, somePolicy, (laid, policy) => {
        const row = { node: "attack", measure: "killed", group: "people" } as const
        const outlineAt = outlineOf({ incident: laid.incident, claims: laid.claims, policy, zones }, row)
        for (const asOfAt of instantsOf(laid)) {
          const { low, best, bestOperator, high, open, flags } =
            bestOfWhole(at(laid, laid.claims, { asOfAt, policy })) ?? {}
          expect(listed(outlineAt(asOfAt), laid)).toEqual({ low, best, bestOperator, high, open, flags })
        }
      }),
      { ...RUNS, numRuns: 60 },
    )
  })
})

describe("totals", () => {
  it("are never lowered by a named or described person, however late", () => {
    fc.assert(
      fc.property(
        someClaims,
        fc.nat({ max: 40 }),
        fc.constantFrom(1, 2, 3),
        fc.constantFrom(...PLACES),
        (laid, n, tier, place) => {
          const [late] = laidOut([`2031-03-17 | witness, ${tier} | ${n} killed | members; in ${place}; document E`])
            .claims as [ScopedClaim]
          const member: ScopedClaim = { ...late, claim: { ...late.claim, id: "clm_member" as ClaimId }, node: place }
          const asOfAt = member.known.endAt
          const before = at(laid, laid.claims, { asOfAt, policy: "recorder" })
          const after = at(laid, [...laid.claims, member], { asOfAt, policy: "recorder" })
          const lowered = before.figures
            .filter((one) => one.party === null)
            .filter((f) => {
              const now = after.figures.find((g) => keyOf(g) === keyOf(f))
              return BOUNDS.some((bound) => (now?.[bound] ?? (bound === "high" ? Infinity : -1)) < (f[bound] ?? -1))
            })
          expect(lowered).toEqual([])
        },
      ),
      RUNS,
    )
  })

  it("are never lowered by the growth of a part", () => {
    fc.assert(
      fc.property(someClaims, fc.constantFrom("Port", "Hill", "market"), fc.nat({ max: 20 }), (laid, place, more) => {
        const asOfAt = Date.parse("2031-03-20T00:00:00Z")
        const before = at(laid, laid.claims, { asOfAt, policy: "recorder" })
        const part = before.figures.find(
          (f) => f.node === place && f.measure === "killed" && f.group === "people" && f.party === null,
        )
        fc.pre(part !== undefined && part.low !== null)
        const n = Math.max(part?.high ?? 0, part?.best ?? 0, part?.low ?? 0) + more
        const [grown] = laidOut([
          `2031-03-19 | count of the registry, 1 | ${n} killed | as of 2031-03-19; in ${place}; document E`,
        ]).claims as [ScopedClaim]
        const claim: ScopedClaim = { ...grown, claim: { ...grown.claim, id: "clm_grown" as ClaimId } }
        const after = at(laid, [...laid.claims, claim], { asOfAt, policy: "recorder" })
        expect(bestOfWhole(after)?.low ?? 0).toBeGreaterThanOrEqual(bestOfWhole(before)?.low ?? 0)
        expect(bestOfWhole(after)?.best ?? 0).toBeGreaterThanOrEqual(bestOfWhole(before)?.best ?? 0)
      }),
      RUNS,
    )
  })
})
