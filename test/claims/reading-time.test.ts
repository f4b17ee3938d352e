import { expect, test } from "vitest"
import { sampleReader } from "./sample-reading.ts"

const { readText } = sampleReader()
const SHORT = 8_000

/** Milliseconds of this thread's work alone: other tests run on the same processors. */
function workOf(text: string): number {
  const began = process.threadCpuUsage()
  readText(text)
  const { user, system } = process.threadCpuUsage(began)
  return (user + system) / 1000
}

const repeated = (units: number, piece: (n: number) => string): string =>
  Array.from({ length: Math.ceil(units / piece(0).length) }, (_, n) => piece(n))
    .join("")
    .slice(0, units)

test.each<[string, (n: number) => string]>([
  ["counts without end", (n) => `${n % 60} killed, `],
  ["totals that all differ", (n) => `${n + 1} people were killed in Lviv. `],
  ["quotations left open", (n) => `“Five were killed, "he said, ‘and ${n % 50} hurt« in the raid `],
  ["dates in a row", (n) => `on ${(n % 28) + 1} July, at 9:${10 + (n % 50)} `],
  ["names in one line", (n) => `Ana Kovalenko, ${n % 90}, of Lviv, `],
  ["speakers without end", (n) => `Ana Kovalenko, a mayor, said ${n % 70} were hurt. `],
  ["right to left", (n) => `قتل ${n % 50} أشخاص في الغارة. `],
  ["capitals", (n) => `POLICE SAID ${n % 50} PEOPLE WERE KILLED IN ODESA ON MONDAY. `],
])("time grows with length alone: %s", (_, piece) => {
  const short = repeated(SHORT, piece)
  workOf(short)
  workOf(short)
  const brief = Math.max(5, workOf(short))
  // Ten times the length in less than sixty times the time: a square would need a hundred.
  expect(workOf(repeated(10 * SHORT, piece))).toBeLessThan(60 * brief)
})
