import { expect, test } from "vitest"
import { sampleReader } from "./sample-reading.ts"

const { readText } = sampleReader()

test.each([
  ["The toll of the 6 May strike on Lviv was announced.", []],
  ["The council spoke of the toll of the strike on Lviv of 6 May 2025.", []],
  ["Drones of 6 May 2025 hit warehouses in Lviv.", []],
  ["The 6 May 2025 strike on Lviv killed nine people.", [9]],
  ["A 21-year-old was killed in Lviv on 6 May.", [1]],
])("a date is no count: %s", (text, counts) => {
  const read = readText(text, { published: "2025-05-08" }).claims.flatMap(({ count }) => count?.said ?? [])
  expect(read).toEqual(counts)
})
