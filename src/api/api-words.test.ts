import { expect, test } from "vitest"
import { inApiWords } from "./api-words.ts"

test.each([
  ['--as-of is "--never"', '`asOf` is "--never"'],
  ["See: reckoner incidents", "See: /api/v1/incidents"],
  [
    "See: reckoner incidents, reckoner documents, reckoner history",
    "See: /api/v1/incidents, /api/v1/documents, /api/v1/decisions",
  ],
  ["See: reckoner documents, reckoner explain INCIDENT", "See: /api/v1/documents, /api/v1/incidents/{id}/explanation"],
  ["Name one by its id. See: reckoner documents --json", "Name one by its id. See: /api/v1/documents"],
  ["See: reckoner decide --help", "See: /api/"],
  ["See: reckoner show inc_1", "See: /api/v1/incidents/inc_1"],
  [
    "To bring it back: reckoner decide undo dec_1 --why …",
    "To bring it back: POST /api/v1/decisions with undo of dec_1 `why` …",
  ],
  [
    "move needs --to INCIDENT, or --place NAME or --site NAME",
    "move needs `to` INCIDENT, or `place` NAME or `site` NAME",
  ],
  ["Run: reckoner rebuild", "Run: reckoner rebuild"],
  ['"--as-of" stands in it more than once', '"--as-of" stands in it more than once'],
])("%s is told as %s", (text, told) => {
  expect(inApiWords(text)).toBe(told)
})
