import fc from "fast-check"
import { expect, test } from "vitest"
import type { Decision } from "../model/index.ts"
import { decisionFault } from "./decision-fault.ts"

const claim = {
  capture: `cap_${"a".repeat(32)}`,
  text: "b".repeat(64),
  start: 3,
  end: 5,
  exact: "12",
  prefix: "of ",
  suffix: " in",
  measure: "killed",
  group: "people",
  ordinal: 0,
}
const stated = {
  measure: "killed",
  count: { least: 12, most: null, said: 12, operator: "at least", wording: "at least 12" },
  extent: "total",
  group: "people",
  object: null,
  place: {
    id: "geonames:1",
    name: "Sampleton",
    level: "city",
    country: "UA",
    regionId: null,
    cityId: null,
    lat: 49.8,
    lon: 24,
    zone: "Europe/Kyiv",
  },
  site: { key: "market", name: "market", kind: "shop", named: false },
  asOf: "2023-05-02",
  asOfStated: true,
  speaker: "police",
  channel: null,
  relayedBy: ["Sample Wire"],
  modality: "asserted",
  marks: ["preliminary"],
  incident: "A",
}
const captures = [claim.capture]
const ACTS: readonly object[] = [
  { kind: "accept", claim, stated },
  { kind: "correct", claim, stated, changed: ["count"] },
  { kind: "reject", claim },
  { kind: "add", claim, stated },
  { kind: "merge", one: [claim], other: [claim] },
  { kind: "split", apart: [claim], from: [claim] },
  { kind: "move", claim, to: claim },
  { kind: "place", claim, scope: { place: null, site: stated.site } },
  { kind: "link", claim, origin: claim },
  { kind: "unlink", claim },
  { kind: "tier", claim, tier: 2, of: "origin", side: null },
  { kind: "verify", claim, stated, of: claim },
  { kind: "final", claim },
  { kind: "note", about: claim },
  { kind: "redact", words: { ...claim, measure: null, group: null } },
  { kind: "release", words: { ...claim, measure: null, group: null } },
  { kind: "withdraw", capture: claim.capture },
  {
    kind: "describe",
    capture: claim.capture,
    facts: { published: "2023-05-02", outlet: "Sample Wire", title: "Strike" },
  },
  { kind: "undo", decision: `dec_${"c".repeat(32)}`, captures },
]
const decisionOf = (act: object): object => ({
  format: 1,
  at: 1_683_000_000_000,
  by: { name: "A. Recorder", key: "d".repeat(64) },
  act,
  why: "seen in the list",
})

test.each(ACTS.map((act) => [(act as Decision["act"]).kind, act] as const))("takes %s", (_, act) => {
  expect(decisionFault(decisionOf(act))).toBeNull()
})

type Path = readonly string[]

/** Paths to every member, at any depth. */
function pathsOf(value: unknown): Path[] {
  if (typeof value !== "object" || value === null) return []
  return Object.entries(value).flatMap(([name, member]) => [[name], ...pathsOf(member).map((rest) => [name, ...rest])])
}

/** A copy of a value with another member at a path; undefined takes it away. */
function withMember(value: unknown, path: Path, member: unknown): unknown {
  const copy = structuredClone(value) as Record<string, unknown>
  let at = copy
  for (const name of path.slice(0, -1)) at = at[name] as Record<string, unknown>
  const last = path.at(-1) ?? ""
  if (member === undefined && !Array.isArray(at)) delete at[last]
  else at[last] = member
  return copy
}

/** Of no type that any member has: no text, number, truth value, list or null. */
const STRANGE = { strange: true }

test.each(ACTS.flatMap((act) => pathsOf(decisionOf(act)).map((path) => [path.join("."), act, path] as const)))(
  "refuses a decision without %s, or with something strange there",
  (_, act, path) => {
    const decision = decisionOf(act)
    expect(decisionFault(withMember(decision, path, undefined))).not.toBeNull()
    expect(decisionFault(withMember(decision, path, STRANGE))).not.toBeNull()
    expect(decisionFault(withMember(decision, path, Number.NaN))).not.toBeNull()
  },
)

test("says what is wrong, and where", () => {
  const tooDeep = withMember(decisionOf(ACTS[0] ?? {}), ["act", "stated", "count", "least"], -1)
  expect(decisionFault(tooDeep)).toBe(".act.stated.count.least is not a whole number from 0 to 1000000000")
  const reversed = withMember(decisionOf(ACTS[0] ?? {}), ["act", "stated", "count", "most"], 3)
  expect(decisionFault(reversed)).toBe(".act.stated.count has a least above its most")
  expect(decisionFault({ ...decisionOf(ACTS[2] ?? {}), format: 2 })).toBe(".format is none of: 1")
})

test("never throws, whatever it is given", () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.anything(), fc.jsonValue(), fc.jsonValue().map(decisionOf as (v: unknown) => object)),
      (value) => {
        expect(decisionFault(value)).not.toBeNull()
      },
    ),
    { numRuns: 2000, seed: 20_230_504 },
  )
})
