/** Prints, as JSON, seconds that reading takes at 1, 10 and 100 times the length of inputs that are hard on a reader: time must grow as the length does. */
import { parseArgs } from "node:util"
import { createReader } from "../src/claims/index.ts"
import { loadGazetteer } from "../src/language/index.ts"
import { loadGazetteerBytes } from "../src/workflow/load-gazetteer.ts"
import { firstReports } from "./generate.ts"
import { peakMegabytes, timed } from "./timing.ts"

export interface RobustnessMeasures {
  /** UTF-16 units of each input at one time its length. */
  readonly units: number
  readonly inputs: readonly { readonly kind: string; readonly seconds: readonly number[]; readonly claims: number }[]
  readonly peakMegabytes: number
}

const { values } = parseArgs({ options: { units: { type: "string", default: "10000" }, only: { type: "string" } } })
const UNITS = Number(values.units)
const TIMES = [1, 10, 100]
const NOW = Date.UTC(2026, 0, 1)

const prose = [...firstReports(1, 40)].map(({ text }) => text).join("\n\n")
const NAMES = ["Ana", "Boris", "Clara", "Dmytro", "Esra", "Farid", "Galina", "Hamza"]
const SURNAMES = ["Kovalenko", "Demir", "Ortega", "Haddad", "Novak", "Rossi", "Bauer"]

/** Text of `units` units, from `piece` of each number. */
function repeated(units: number, piece: (n: number) => string): string {
  const pieces: string[] = []
  for (let n = 0, size = 0; size < units; n++) {
    const next = piece(n)
    pieces.push(next)
    size += next.length
  }
  return pieces.join("").slice(0, units)
}

const named = (n: number): string => `${NAMES[n % NAMES.length]} ${SURNAMES[n % SURNAMES.length]}`

const KINDS: Readonly<Record<string, (units: number) => string>> = {
  prose: (units) => repeated(units, () => `${prose}\n\n`),
  "one line, ten times": (units) => repeated(10 * units, () => `${prose.replaceAll("\n", " ")} `),
  "no sentence ends": (units) => repeated(units, () => `${prose.replaceAll(/[.!?\n]/g, " ")} `),
  "unbalanced quotes": (units) => repeated(units, (n) => `“Five were killed, "he said, ‘and ${n} hurt« in the raid `),
  "digits only": (units) => repeated(units, (n) => `${n}`),
  "numbers and commas": (units) => repeated(units, (n) => `${n % 97}, `),
  "no spaces": (units) => repeated(units, () => prose.replaceAll(/\s/g, "")),
  "right to left": (units) => repeated(units, (n) => `قتل ${n % 50} أشخاص في الغارة. נהרגו ${n % 50} אנשים. `),
  "all capitals": (units) => repeated(units, () => `${prose.toUpperCase()}\n\n`),
  "list of names": (units) => repeated(units, (n) => `${named(n)}, ${n % 90}\n`),
  "names in one line": (units) => repeated(units, (n) => `${named(n)}, `),
  "killed, killed": (units) => repeated(units, (n) => `${n % 60} killed, `),
  speakers: (units) => repeated(units, (n) => `${named(n)} of office ${n}, a mayor, said ${n % 70} were hurt. `),
  "dates in a row": (units) => repeated(units, (n) => `on ${(n % 28) + 1} July, at 9:${10 + (n % 50)} `),
}

const reader = createReader({ gazetteer: loadGazetteer(await loadGazetteerBytes()) })
const read = (text: string): number =>
  reader.read({ text, published: null, outlet: null, url: null, title: null, now: NOW }).claims.length

// Warms the compiler up.
for (const { text } of firstReports(2, 300)) read(text)

const inputs = Object.entries(KINDS)
  .filter(([kind]) => values.only === undefined || values.only === kind)
  .map(([kind, textOf]) => {
    let claims = 0
    const seconds = TIMES.map((times) => {
      const text = textOf(UNITS * times)
      const took = timed(() => {
        claims = read(text)
      })
      return Math.round(took) / 1000
    })
    return { kind, seconds, claims }
  })
console.log(JSON.stringify({ units: UNITS, inputs, peakMegabytes: peakMegabytes() } satisfies RobustnessMeasures))
