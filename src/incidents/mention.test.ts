import { describe, expect, test } from "vitest"
import { civilDay, type CaptureId, type Claim, type ClaimId, type LocalIncident, type Reading } from "../model/index.ts"
import { PLACES } from "./mention-fixture.ts"
import { mentionsOf, type MentionInput } from "./mention.ts"

const LOCAL: LocalIncident = {
  letter: "A",
  main: true,
  label: "Attack",
  date: null,
  dateReason: null,
  daysFromPublished: null,
  place: PLACES.capital,
  places: [PLACES.capital],
  kinds: ["missile"],
  names: [],
  persons: [],
  viaLink: false,
}
const CLAIM: Claim = {
  id: "clm_1" as ClaimId,
  captureId: "cap_1" as CaptureId,
  start: 0,
  end: 1,
  quote: "",
  measure: "killed",
  tier: "core",
  count: { least: 5, most: 5, said: 5, operator: "exactly", wording: "five" },
  extent: "total",
  group: "people",
  object: null,
  incident: "A",
  place: null,
  site: null,
  asOf: null,
  asOfStated: false,
  speaker: null,
  channel: null,
  relayedBy: [],
  modality: "asserted",
  marks: [],
  partOf: null,
  sentence: { start: 0, end: 1 },
  rule: "test",
  trace: [],
}
const PUBLISHED = { first: civilDay(2024, 7, 9), last: civilDay(2024, 7, 9) }

function mentionOf(
  local: Partial<LocalIncident>,
  claim: Partial<Claim> = {},
  published: MentionInput["publishedDays"] = null,
) {
  const incidents = [{ ...LOCAL, ...local }]
  const reading: Reading = { readerVersion: "test", published: null, outlet: null, zone: null, incidents, claims: [] }
  const claims = [{ ...CLAIM, ...claim }]
  const [mention] = mentionsOf({
    captureId: CLAIM.captureId,
    reading,
    claims,
    textHash: "t",
    signature: [],
    publishedDays: published,
  })
  return mention!
}

describe("a mention's time", () => {
  const day = civilDay(2024, 7, 8)
  test.each<[string, Partial<LocalIncident>, object]>([
    ["a day", { date: "2024-07-08" }, { days: { first: day, last: day }, minutes: null, monthDay: null }],
    ["a clock time", { date: "2024-07-08T10:30" }, { days: { first: day, last: day }, minutes: 630, monthDay: null }],
    ["a day without a year", { date: "XXXX-07-08" }, { days: null, minutes: null, monthDay: "07-08" }],
    ["an interval", { date: "2024-07-01/2024-07-07" }, { days: { first: day - 7, last: day - 1 }, minutes: null }],
    ["nothing", {}, { days: null, minutes: null, monthDay: null }],
  ])("from %s", (_, local, expected) => {
    expect(mentionOf(local)).toMatchObject(expected)
  })

  test("follows from 'yesterday' where the document is dated", () => {
    expect(mentionOf({ daysFromPublished: -1 }, {}, PUBLISHED).days).toEqual({ first: day, last: day })
    expect(mentionOf({ daysFromPublished: -1 }).days).toBeNull()
  })
})

test("a mention without a place takes the one that holds all that its claims harm", () => {
  expect(mentionOf({ place: null, places: [] }, { place: PLACES.millton }).place).toBe(PLACES.millton)
  expect(mentionOf({ place: null, places: [] }, { place: PLACES.millton, modality: "hypothetical" }).place).toBeNull()
})

test("a count of what is only expected is none", () => {
  expect(mentionOf({}).counts).toEqual([
    { measure: "killed", group: "people", scope: PLACES.capital.id, least: 5, most: 5 },
  ])
  expect(mentionOf({}, { modality: "expected" }).counts).toEqual([])
})

test("speakers are those with a name, by one name for all spellings", () => {
  expect(mentionOf({}, { speaker: "Volodymyr Zelensky" }).speakers).toEqual(["volodymyr zelenskyy"])
  expect(mentionOf({}, { speaker: "officials" }).speakers).toEqual([])
})
