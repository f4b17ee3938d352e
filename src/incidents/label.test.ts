import { expect, test } from "vitest"
import { incidentLabel } from "./label.ts"
import { PLACES } from "./mention-fixture.ts"

test.each([
  [["missile"], "2024-07-08", "Missile attack, city:capital, 8 July 2024"],
  [["drone", "missile"], "XXXX-07-08", "Missile and drone attack, city:capital, 8 July"],
  [["airstrike"], "2024-07-01/2024-07-07", "Air strike, city:capital, 1 July 2024 to 7 July 2024"],
  [["shooting", "stabbing"], "2024-07", "Shooting, city:capital, July 2024"],
  [["assassination"], null, "Attack, city:capital, undated"],
])("%j on %s is called %s", (kinds, date, label) => {
  expect(incidentLabel({ kinds, place: PLACES.capital, date })).toBe(label)
})

test("a place that nobody says is not made up", () => {
  expect(incidentLabel({ kinds: [], place: null, date: null })).toBe("Attack, place not said, undated")
})
