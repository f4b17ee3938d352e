import { TOKEN, type Scan, type Vocabulary, WordMap } from "../../language/index.ts"

/** Whether the name in the tokens [first, end) stands beside an age. */
export type AgedTest = (scan: Scan, first: number, end: number) => boolean

/** Nobody is older. Years. */
const OLDEST = 120

/** Reports give the ages of private persons, those harmed and those accused: seldom those of officials, and never those of houses, streets or cars. */
export function createAgedTest(vocabulary: Vocabulary): AgedTest {
  const aged = new WordMap()
  for (const word of ["aged", "age"]) aged.add(vocabulary, word, 1)
  const old = new WordMap()
  old.add(vocabulary, "old", 1)
  const isYears = (scan: Scan, i: number): boolean => {
    const years = scan.kind[i] === TOKEN.number ? (scan.value[i] as number) : 0
    return years > 0 && years < OLDEST
  }
  return (scan, first, end) => {
    // "a 24-year-old NAME"
    if (first > 0 && old.of(scan.form[first - 1] as number) !== 0) return true
    const mark =
      end < scan.size && scan.kind[end] === TOKEN.punctuation ? scan.text.charAt(scan.start[end] as number) : ""
    if (mark !== "," && mark !== "(") return false
    const said = end + 1 < scan.size && aged.of(scan.form[end + 1] as number) !== 0 ? end + 2 : end + 1
    return said < scan.size && isYears(scan, said)
  }
}
