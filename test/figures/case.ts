import {
  edtfInterval,
  GROUPS,
  isMeasure,
  MEASURES,
  originId,
  type CaptureId,
  type ClaimId,
  type ClaimMark,
  type Count,
  type CountOperator,
  type Extent,
  type Group,
  type Incident,
  type Interval,
  type Measure,
  type Modality,
  type Place,
  type PolicyName,
  type ScopedClaim,
  type ScopeNode,
  type SiteKind,
  type Tier,
} from "../../src/model/index.ts"
import { zones } from "./zones.ts"

/**
 * A worked case as a casualty recorder would write it down. See docs/reckoning.md, "How the examples are written".
 * Lines of claims: `published | who, tier, side | count and what | more; more`.
 * Lines of figures: `as of: what = low best high open [flags]`.
 */
export interface Case {
  readonly about: string
  readonly begin: string
  readonly scopes: readonly string[]
  readonly claims: readonly string[]
  readonly figures: readonly string[]
}

export interface CaseFigure {
  readonly policy: PolicyName
  readonly asOf: string
  readonly node: string
  readonly measure: Measure
  readonly group: Group | null
  readonly object: string | null
  readonly party: string | null
  /** null: no figure at all. */
  readonly numbers: readonly [number | null, number | null, number | null] | null
  readonly open: boolean
  readonly flags: readonly string[]
}

const ATTACK: ScopeNode = { id: "attack", parentId: null, level: "attack", name: "the attack", place: null, site: null }

/** "Lower Town: city, of North, in North region"; "Market: shop, named, in Lower Town". */
/** Towns of a case lie a degree apart, but for those that are told as beside the one before. */
function nodeOf(line: string, at: number): ScopeNode {
  const [name = "", rest = ""] = line.split(":").map((part) => part.trim())
  const [level = "", ...more] = rest.split(",").map((part) => part.trim())
  const after = (word: string): string | null =>
    more.find((part) => part.startsWith(`${word} `))?.slice(word.length + 1) ?? null
  const parentId = after("in") ?? "attack"
  if (level === "city" || level === "region" || level === "country" || level === "district") {
    const place: Place = {
      id: name,
      name,
      level,
      country: "XA",
      regionId: after("of"),
      cityId: level === "district" ? parentId : null,
      lat: more.includes("beside the one before") ? at - 1 : at,
      lon: 0,
      zone: null,
    }
    return { id: name, parentId, level, name, place, site: null }
  }
  const site = { key: name, name, kind: level as SiteKind, named: more.includes("named") }
  return { id: name, parentId, level: "site", name, place: null, site }
}

const VAGUE: Readonly<Record<string, readonly [number, number | null]>> = {
  several: [3, 9],
  dozens: [24, 99],
  hundreds: [200, 999],
  many: [3, null],
}

const COUNTS: readonly (readonly [
  RegExp,
  CountOperator,
  (n: number, m: number) => readonly [number, number | null],
])[] = [
  [/^at least (\d+)/, "at least", (n) => [n, null]],
  [/^more than (\d+)/, "more than", (n) => [n + 1, null]],
  [/^up to (\d+)/, "at most", (n) => [0, n]],
  [/^fewer than (\d+)/, "fewer than", (n) => [0, n - 1]],
  [/^almost (\d+)/, "almost", (n) => [Math.ceil(0.9 * n), n - 1]],
  [/^about (\d+)/, "about", (n) => [Math.ceil(0.9 * n), Math.floor(1.1 * n)]],
  [/^(\d+) to (\d+)/, "between", (n, m) => [n, m]],
  [/^(\d+)/, "exactly", (n) => [n, n]],
]

function countOf(words: string): { readonly count: Count | null; readonly rest: string } {
  for (const [pattern, operator, bounds] of COUNTS) {
    const m = pattern.exec(words)
    if (m === null) continue
    const [least, most] = bounds(Number(m[1]), Number(m[2]))
    const said = operator === "between" ? null : Number(m[1])
    return { count: { least, most, said, operator, wording: m[0] }, rest: words.slice(m[0].length).trim() }
  }
  const [first = "", ...rest] = words.split(" ")
  if (first === "nobody") {
    return { count: { least: 0, most: 0, said: 0, operator: "none", wording: first }, rest: rest.join(" ") }
  }
  const vague = VAGUE[first]
  if (vague === undefined) return { count: null, rest: words }
  const [least, most] = vague
  return { count: { least, most, said: null, operator: "vague", wording: first }, rest: rest.join(" ") }
}

/** "children killed", "killed", "apartment buildings damaged". */
export function whatOf(words: string): {
  readonly measure: Measure
  readonly group: Group | null
  readonly object: string | null
} {
  const parts = words.trim().split(" ")
  const measure = parts.pop() ?? ""
  if (!isMeasure(measure)) throw new Error(`no measure in "${words}"`)
  const counted = parts.join(" ")
  const group = GROUPS.find((g) => g === counted)
  if (group !== undefined) return { measure, group, object: null }
  if (counted === "" && MEASURES[measure].tier === "core") return { measure, group: "people", object: null }
  return { measure, group: null, object: counted }
}

const MARKS: Readonly<Record<string, ClaimMark>> = {
  "so far": "preliminary",
  correction: "correction",
  final: "final",
  "own strike": "own-strike",
  named: "named",
  "dead and hurt": "dead-and-hurt",
}
const EXTENTS: Readonly<Record<string, Extent>> = { members: "members", increment: "increment", rest: "rest" }
const MODALITIES: Readonly<Record<string, Modality>> = {
  uncertain: "uncertain",
  expected: "expected",
  denied: "denied",
  hypothetical: "hypothetical",
}

const valueOf = <T>(table: Readonly<Record<string, T>>, words: readonly string[]): T | undefined =>
  words.map((word) => table[word]).find((value) => value !== undefined)

function interval(text: string): Interval {
  const found = edtfInterval(zones, null, text)
  if (found === null) throw new Error(`"${text}" is no date`)
  return found
}

function claimOf(line: string, number: number, begin: Interval): ScopedClaim {
  const [published = "", who = "", said = "", options = ""] = line.split("|").map((part) => part.trim())
  const [name = "", tier = "2", side] = who.split(",").map((part) => part.trim())
  const more = options === "" ? [] : options.split(";").map((part) => part.trim())
  const after = (word: string): string | null =>
    more.find((part) => part.startsWith(`${word} `))?.slice(word.length + 1) ?? null
  const { count, rest } = countOf(said)
  const { measure, group, object } = whatOf(rest)
  const known = interval(published)
  const stated = after("as of")
  const mark = valueOf(MARKS, more)
  const partOf = after("part of")
  const sentence = Number(after("sentence") ?? 0)
  const id = (n: number): ClaimId => `clm_${String(n).padStart(3, "0")}` as ClaimId
  return {
    claim: {
      id: id(number),
      captureId: `cap_${after("document") ?? number}` as CaptureId,
      start: number,
      end: number + 1,
      quote: said,
      measure,
      tier: MEASURES[measure].tier,
      count,
      extent: valueOf(EXTENTS, more) ?? "total",
      group,
      object,
      incident: "A",
      place: null,
      site: null,
      asOf: stated,
      asOfStated: stated !== null,
      speaker: name,
      channel: null,
      relayedBy: [],
      modality: valueOf(MODALITIES, more) ?? "asserted",
      marks: mark === undefined ? [] : [mark],
      partOf: partOf === null ? null : id(Number(partOf)),
      sentence: { start: sentence, end: sentence + 1 },
      rule: "written by hand",
      trace: [],
    },
    node: after("in") ?? "attack",
    origin: { id: originId(name), name, side: side ?? null, identified: !more.includes("generic") },
    basis: Number(tier) as Tier,
    basisReason: "",
    asOf: stated === null ? { beginAt: begin.beginAt, endAt: Math.max(begin.beginAt, known.endAt) } : interval(stated),
    known,
    documentName: after("document") ?? "",
    outlet: after("document"),
    presumed: [],
  }
}

export interface LaidOut {
  readonly incident: Pick<Incident, "id" | "begin" | "zone" | "nodes" | "date">
  readonly claims: readonly ScopedClaim[]
  readonly figures: readonly CaseFigure[]
}

const numberOrNull = (word: string | undefined): number | null =>
  word === undefined || word === "–" ? null : Number(word)

function figureOf(line: string): CaseFigure {
  const m = /^(?:(\w+) )?([\dT:-]+): (.+?)(?: in (.+?))?(?: by (.+?))? = (.+)$/.exec(line)
  if (m === null) throw new Error(`"${line}" states no figure`)
  const [, policy = "recorder", asOf = "", what = "", node = "attack", party = null, value = ""] = m
  const flags = /\[(.*)\]/.exec(value)?.[1]?.split(", ") ?? []
  const words = value
    .replace(/\[.*\]/, "")
    .trim()
    .split(" ")
  const open = words.at(-1) === "open"
  const numbers =
    value === "no figure" ? null : ([numberOrNull(words[0]), numberOrNull(words[1]), numberOrNull(words[2])] as const)
  return { policy: policy as PolicyName, asOf, node, party, numbers, open, flags, ...whatOf(what) }
}

/** A case as the reckoning takes it. Throws on a line that cannot be read. */
export function layOut(written: Case): LaidOut {
  const begin = interval(written.begin)
  return {
    incident: {
      id: "inc_case" as Incident["id"],
      begin,
      zone: null,
      date: written.begin,
      nodes: [ATTACK, ...written.scopes.map((line, at) => nodeOf(line, at))],
    },
    claims: written.claims.map((line, i) => claimOf(line, i + 1, begin)),
    figures: written.figures.map(figureOf),
  }
}
