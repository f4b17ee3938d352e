import {
  edtfInterval,
  MEASURES,
  originId,
  type CaptureId,
  type ClaimId,
  type ClaimMark,
  type CountOperator,
  type Extent,
  type Group,
  type Incident,
  type Interval,
  type Measure,
  type Modality,
  type Origin,
  type Place,
  type ScopedClaim,
  type ScopeNode,
  type Site,
  type SiteKind,
  type Tier,
} from "../../src/model/index.ts"
import { zones } from "./zones.ts"

/** A claim as the annotation writes it. */
export interface GoldClaim {
  readonly measure: string
  readonly group: string | null
  readonly object: string | null
  readonly least: number | null
  readonly most: number | null
  readonly operator: string | null
  readonly incident: string
  readonly place: string | null
  readonly site: string | null
  readonly asOf: string | null
  readonly speaker: string | null
  readonly channel: string | null
  readonly relayedBy: readonly string[]
  readonly modality: string
  readonly tier: string
  readonly partOf: number | null
  readonly quote: string
}
export interface GoldDocument {
  readonly id: string
  readonly published: string
  readonly outlet: string
  readonly claims: readonly GoldClaim[]
}

const ZONE = "Europe/Kyiv"

const place = (id: string, name: string, of: Pick<Place, "level" | "regionId">): Place => ({
  ...of,
  id,
  name,
  country: "UA",
  cityId: null,
  lat: 0,
  lon: 0,
  zone: ZONE,
})
const DNIPRO_REGION = "region:UA.04"
const PLACES: readonly Place[] = [
  place("country:UA", "Ukraine", { level: "country", regionId: null }),
  place("kyiv", "Kyiv", { level: "city", regionId: "region:UA.12" }),
  place("kryvyi-rih", "Kryvyi Rih", { level: "city", regionId: DNIPRO_REGION }),
  place("dnipro", "Dnipro", { level: "city", regionId: DNIPRO_REGION }),
]

const SITES: readonly (readonly [string, SiteKind, boolean])[] = [
  ["Okhmatdyt children's hospital", "hospital", true],
  ["private medical center", "hospital", false],
  ["residential building in Shevchenkivskyi district", "home", false],
  ["business centre in Solomianskyi district", "office", false],
  ["medical centre in Dniprovskyi district", "hospital", false],
]
const siteOf = ([name, kind, named]: (typeof SITES)[number]): Site => ({ key: name.toLowerCase(), name, kind, named })

type NodeOf = Pick<ScopeNode, "level" | "place"> & { readonly site?: Site }

const node = (id: string, parentId: string | null, of: NodeOf): ScopeNode => ({
  id,
  parentId,
  level: of.level,
  name: of.site?.name ?? of.place?.name ?? "the attack",
  place: of.place,
  site: of.site ?? null,
})

const ATTACK = node("attack", null, { level: "attack", place: null })

/** The tree of incident A: attack > Ukraine > cities > sites of Kyiv. */
const NODES_A: readonly ScopeNode[] = [
  ATTACK,
  ...PLACES.map((p) => node(p.id, p.level === "country" ? "attack" : "country:UA", { level: p.level, place: p })),
  ...SITES.map((s) =>
    node(`kyiv#${s[0].toLowerCase()}`, "kyiv", { level: "site", place: PLACES[1] ?? null, site: siteOf(s) }),
  ),
]

const BEGINS: Record<string, Interval> = {
  // "On the morning of 8 July": 00:00 to 12:00.
  A: {
    beginAt: edtfInterval(zones, ZONE, "2024-07-08")?.beginAt ?? 0,
    endAt: edtfInterval(zones, ZONE, "2024-07-08T12:00")?.endAt ?? 0,
  },
  B: {
    beginAt: edtfInterval(zones, ZONE, "2023-02-01T21:45")?.beginAt ?? 0,
    endAt: edtfInterval(zones, ZONE, "2023-02-01T21:45")?.endAt ?? 0,
  },
}

export function incidentOf(letter: string): Pick<Incident, "id" | "begin" | "zone" | "nodes" | "date"> {
  const nodes = letter === "A" ? NODES_A : [ATTACK]
  return { id: `inc_${letter}` as Incident["id"], begin: BEGINS[letter] ?? null, zone: ZONE, nodes, date: null }
}

function nodeOf(claim: GoldClaim, letter: string): string {
  if (letter !== "A") return "attack"
  if (claim.site !== null) return `kyiv#${claim.site.toLowerCase()}`
  const at = PLACES.find((p) => p.name === claim.place)
  return at === undefined || at.level === "country" ? "attack" : at.id
}

const SIDES: readonly (readonly [RegExp, string])[] = [
  [/^UN /, "UN"],
  [/Russia|TASS/, "Russia"],
  [/officials|authorities|police|Zelenskyy|Klitschko|Umierov|Emergency|Khorunzhyi/, "Ukraine"],
]

function originOf(claim: GoldClaim, outlet: string): Origin {
  const agency = claim.relayedBy[0] ?? outlet
  const generic = claim.speaker !== null && /^(officials|authorities|police|police officials)$/.test(claim.speaker)
  const name = claim.speaker === null ? agency : generic ? `${claim.speaker} via ${agency}` : claim.speaker
  const side = claim.speaker === null ? null : (SIDES.find(([words]) => words.test(claim.speaker ?? ""))?.[1] ?? null)
  return { id: originId(name), name, side, identified: !generic }
}

function basisOf(claim: GoldClaim): Tier {
  if (claim.speaker === null) return 3
  if (claim.speaker.startsWith("UN ")) return 1
  return /Russia|TASS|bloggers/.test(claim.speaker) ? 4 : 2
}

/** What the annotation leaves out, from the sentences themselves: what is worded as so far, and who are the others. */
function marksOf(document: GoldDocument, claim: GoldClaim): ClaimMark[] {
  if (document.id.startsWith("000") && claim.measure === "killed" && claim.speaker?.includes("Zelenskyy") === true) {
    return ["preliminary"]
  }
  if (document.id.startsWith("004") && claim.group === "civilians") return ["preliminary"]
  return []
}

function extentOf(document: GoldDocument, index: number): Extent {
  if (document.id.startsWith("000") && index === 18) return "increment"
  return document.id.startsWith("002") && (index === 18 || index === 19) ? "rest" : "total"
}

function saidOf(claim: GoldClaim): number | null {
  if (claim.operator === "almost") return (claim.most ?? 0) + 1
  if (claim.operator === "more than") return (claim.least ?? 1) - 1
  if (claim.operator === "about") return Math.round(((claim.least ?? 0) + (claim.most ?? 0)) / 2)
  return claim.operator === "vague" || claim.operator === "between" ? null : claim.least
}

/** Scoped claims of one incident from annotated documents, with origins and tiers by rule 2. */
export function claimsOfIncident(letter: string, documents: readonly GoldDocument[]): ScopedClaim[] {
  const begin = BEGINS[letter] ?? { beginAt: 0, endAt: 0 }
  return documents.flatMap((document) => {
    const known = edtfInterval(zones, ZONE, document.published) ?? begin
    return document.claims.flatMap((claim, index): ScopedClaim[] => {
      if (claim.incident !== letter) return []
      const stated = claim.asOf?.includes("T") === true || marksOf(document, claim).includes("preliminary")
      const asOf = (stated && claim.asOf !== null ? edtfInterval(zones, ZONE, claim.asOf) : null) ?? {
        beginAt: begin.beginAt,
        endAt: known.endAt,
      }
      return [
        {
          claim: {
            id: `clm_${document.id}_${String(index).padStart(2, "0")}` as ClaimId,
            captureId: `cap_${document.id}` as CaptureId,
            start: index,
            end: index + 1,
            quote: claim.quote,
            measure: claim.measure as Measure,
            tier: MEASURES[claim.measure as Measure].tier,
            count:
              claim.least === null
                ? null
                : {
                    least: claim.least,
                    most: claim.most,
                    said: saidOf(claim),
                    operator: claim.operator as CountOperator,
                    wording: String(saidOf(claim) ?? claim.quote),
                  },
            extent: extentOf(document, index),
            group: claim.group as Group | null,
            object: claim.object,
            incident: letter,
            place: null,
            site: null,
            asOf: claim.asOf,
            asOfStated: stated,
            speaker: claim.speaker,
            channel: claim.channel,
            relayedBy: claim.relayedBy,
            modality: claim.modality as Modality,
            marks: marksOf(document, claim),
            partOf:
              claim.partOf === null ? null : (`clm_${document.id}_${String(claim.partOf).padStart(2, "0")}` as ClaimId),
            sentence: { start: 0, end: 1 },
            rule: "annotated",
            trace: [],
          },
          node: nodeOf(claim, letter),
          origin: originOf(claim, document.outlet),
          basis: basisOf(claim),
          basisReason: "by rule 2",
          asOf,
          known,
          documentName: document.outlet,
          outlet: document.outlet,
          presumed: [],
        },
      ]
    })
  })
}
