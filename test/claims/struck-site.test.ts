import { expect, test } from "vitest"
import { claimOf, sampleReader } from "./sample-reading.ts"

const { readText } = sampleReader()
const text =
  "Missiles fell on Lviv. They hit a private clinic in the north of the city.\n\nFour people were killed at the private clinic, the fire service said."

test("counts at the building that was hit are at that site", () =>
  expect(claimOf(readText(text), "Four").site?.name).toBe("private clinic"))
test("and counts at one of which nothing was told are at none", () =>
  expect(claimOf(readText(text.replace("hit a private clinic", "fell"), {}), "Four").site).toBeNull())
test("a building that was damaged is no site of its own", () =>
  expect(claimOf(readText("A strike on Lviv damaged three power stations in the city."), "three").site).toBeNull())

test("a school that somebody goes to is no site, and one at which pupils are hurt is", () => {
  const told = "A man was shot dead in a car in Odesa. The victim, a student at Harbour High School, was shot twice."
  expect(claimOf(readText(told), "victim").site).toBeNull()
  expect(claimOf(readText("A man stabbed nine students at Harbour High School."), "nine").site?.name).toContain(
    "Harbour",
  )
})

test("a street on which people were hurt is an address, and the school of a colleague or one of several clinics no site", () => {
  expect(claimOf(readText("Four people were hurt on Harbour Street in Odesa."), "Four").site).toBeNull()
  expect(claimOf(readText("Four people were hurt at Harbour Street in Odesa."), "Four").site?.name).toContain("Harbour")
  const clinics = "Shells hit the Harbour Clinic, the Sorell Clinic and the Keddar Clinic in Odesa, wounding 40 people."
  expect(claimOf(readText(clinics), "40").site).toBeNull()
  const mourned = "Omar Keddar was mourned by a colleague at the Harbour School in Odesa."
  expect(claimOf(readText(mourned), "Keddar").site).toBeNull()
})
