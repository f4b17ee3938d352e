import { expect, test } from "vitest"
import type { CaptureId, ClaimId, DecisionId, IncidentId } from "../../model/index.ts"
import type { Dossier, DossierClaim } from "./dossier.ts"
import { dossierPage } from "./page.ts"
import { claimQuote } from "./page-claims.ts"
import { bundleReadme } from "./readme.ts"

const HOSTILE = `<script>alert("x")</script><img src=x onerror='y'>&amp;`
const [incident, capture, claim] = [
  `inc_${"1".repeat(32)}` as IncidentId,
  `cap_${"2".repeat(32)}` as CaptureId,
  `clm_${"3".repeat(32)}` as ClaimId,
]
const span = { from: "2024-07-08T09:10:00.000Z", until: "2024-07-08T09:10:00.000Z" }

const said: DossierClaim = {
  id: claim,
  incident,
  capture,
  start: 0,
  end: 4,
  before: [],
  quote: [{ shown: `Five ${HOSTILE}` }],
  after: [{ withheld: HOSTILE }, { shown: " in Kyiv" }],
  measure: "killed",
  group: "people",
  object: HOSTILE,
  count: { least: 5, most: 5, said: 5, operator: "exactly", wording: HOSTILE },
  extent: "total",
  modality: "asserted",
  marks: [],
  node: "attack",
  place: null,
  site: null,
  asOf: null,
  asOfStated: false,
  held: span,
  known: span,
  speaker: HOSTILE,
  channel: HOSTILE,
  relayedBy: [HOSTILE],
  origin: { id: "1", name: HOSTILE, side: HOSTILE },
  tier: 2,
  tierReason: HOSTILE,
  presumed: [],
  partOf: null,
  rule: null,
  readerVersion: "1",
  review: { kind: "accepted", by: HOSTILE, at: span.from, decision: `dec_${"4".repeat(32)}` as DecisionId },
}

const dossier: Dossier = {
  kind: "public",
  policy: "recorder",
  asOf: "2024-07-09T21:00:00.000Z",
  incidents: [
    {
      id: incident,
      label: HOSTILE,
      date: "2024-07-08",
      begin: span.from,
      zone: null,
      presumed: [HOSTILE],
      nodes: [
        {
          id: "attack",
          parent: null,
          level: "attack",
          name: HOSTILE,
          lat: null,
          lon: null,
          radiusKm: null,
          grade: { grade: HOSTILE, why: HOSTILE },
        },
      ],
      figures: [
        {
          node: "attack",
          measure: "killed",
          group: "people",
          object: HOSTILE,
          party: HOSTILE,
          low: 5,
          best: 5,
          bestOperator: "exactly",
          high: null,
          open: true,
          asOf: null,
          origins: 1,
          sides: 1,
          flags: ["unreviewed"],
          reasons: [{ bound: "low", rule: 6, claimIds: [claim], sentence: HOSTILE, loser: null, presumed: [] }],
          verdicts: [{ claimId: claim, status: "in force", why: HOSTILE, byClaimId: null }],
        },
      ],
      unplaced: [
        { measure: "killed", group: "people", least: 1, most: 2, of: 5, placesOlder: false, sentence: HOSTILE },
      ],
      contested: [{ claim, speaker: HOSTILE, kind: "denies", quote: [{ shown: HOSTILE }], document: HOSTILE }],
      notes: [{ claim, by: HOSTILE, at: span.from, text: HOSTILE }],
      tolls: [
        {
          measure: "killed",
          group: "people",
          steps: [
            {
              from: span.from,
              until: null,
              low: 5,
              best: 5,
              bestWords: HOSTILE,
              high: null,
              open: true,
              because: HOSTILE,
            },
          ],
          points: [{ claim, at: span.from, least: 5, most: 5, said: 5, inForce: true, label: HOSTILE }],
        },
      ],
    },
  ],
  documents: [
    {
      capture,
      name: HOSTILE,
      incidents: [incident],
      url: `javascript:alert(1)${HOSTILE}`,
      outlet: HOSTILE,
      title: HOSTILE,
      published: { edtf: HOSTILE, inferred: true },
      language: "en",
      givenId: null,
      fileName: null,
      mediaType: "text/plain",
      capturedAt: span.from,
      blob: "0".repeat(64),
      byteLength: 9,
      archived: null,
      text: { sha256: "0".repeat(64), segmentRoot: null, parser: "text", parserVersion: "1", file: null, map: null },
      withdrawn: { by: HOSTILE, why: HOSTILE },
    },
  ],
  claims: [said],
  decisions: [
    {
      id: `dec_${"4".repeat(32)}` as DecisionId,
      kind: HOSTILE,
      at: span.from,
      by: { name: HOSTILE, key: "5".repeat(64) },
      why: HOSTILE,
      captures: [capture],
      claims: [claim],
      hold: HOSTILE,
      sha256: "6".repeat(64),
      signature: "7".repeat(128),
      file: null,
    },
  ],
}

const zones = { offsetMinutesAt: () => 0 }
const page = dossierPage(dossier, { zones, recordKey: "8".repeat(64), signed: true, signedUpTo: 7 })

/** Elements and the names of their attributes, without what stands in them. */
const markup = page.replaceAll(/="[^"]*"/g, "=").replaceAll(/>[^<]*</g, "><")

test("shows whatever a report says as words, never as markup", () => {
  expect(markup).not.toMatch(/script|<img|onerror|alert/)
  expect(page).toContain("&lt;script&gt;")
  expect(page).not.toMatch(/href="(?!#)/)
})

test("forbids itself scripts, and everything from elsewhere", () => {
  expect(page).toMatch(/<meta http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;; style-src/)
  expect(markup).not.toMatch(/\b(?:src|action|srcset)=/)
  expect(page).not.toMatch(/@import|url\(/)
})

test("says of withheld words that they are withheld and why, and whose review a figure lacks", () => {
  expect(page).toContain(`>[withheld]</span> in Kyiv`)
  expect(page).toContain("unreviewed")
})

test("parts withheld words from those that follow, whose white space went with them", () => {
  const told = {
    ...said,
    before: [{ shown: "The aunt, " }, { withheld: "relative" }],
    quote: [{ shown: "said two, " }, { withheld: "minor" }, { shown: "and " }, { withheld: "minor" }],
    after: [{ shown: "died" }],
  }
  const quote = claimQuote(told, { status: undefined, id: null }).replaceAll(/<[^>]+>/gu, "")
  expect(quote).toContain("The aunt, [withheld] said two, [withheld] and [withheld] died")
})

test("does not offer its own key as the one to trust", () => {
  expect(page).toContain("node verify-bundle.mjs . --key KEY")
  expect(bundleReadme(dossier, "8".repeat(64))).toContain("by another way, and compare")
})
