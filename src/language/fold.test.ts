import fc from "fast-check"
import { expect, test } from "vitest"
import { fold } from "./fold.ts"

test("folds case, accents, stress marks, soft hyphens and apostrophes", () => {
  expect(fold("Łódź GDAŃSK São")).toBe("lodz gdansk sao")
  expect(fold("Ки\u0301їв")).toBe(fold("Київ"))
  expect(fold("hos\u00ADpital")).toBe("hospital")
  expect(fold("doctor\u2019s doctor\u02BCs doctor`s")).toBe("doctor's doctor's doctor's")
})

test("is idempotent, and the same for composed and decomposed spellings", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(fold(fold(text))).toBe(fold(text))
      expect(fold(text).length).toBeLessThanOrEqual(text.length)
    }),
    { seed: 20_240_708, numRuns: 300 },
  )
  for (const word of ["Kraków", "Čakovec", "Ağrı", "Ñuñoa"]) {
    expect(fold(word.normalize("NFD"))).toBe(fold(word.normalize("NFC")))
  }
})
