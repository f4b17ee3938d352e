import { expect, test } from "vitest"
import { frameText } from "./frame-text-fixture.ts"
import { markToldHow } from "./told-how.ts"

/** "killed 12 named": measure, least and what the marks say of whom is counted. */
function told(text: string): string[] {
  const { scan, frames } = frameText(text)
  return markToldHow(scan, frames).map(({ measure, count, marks }) =>
    [measure, count?.least, ...marks.filter((mark) => mark === "named" || mark === "dead-and-hurt")].join(" "),
  )
}

test.each([
  ["Relatives gave the names of 12 people killed in the raid.", "killed 12 named"],
  ["The office identified all nine victims killed on the bridge.", "killed 9 named"],
  ["Seven sailors were killed and have been named by their union.", "killed 7 named"],
  ["There were martyrs and wounded after the raid.", "casualties 2 dead-and-hurt"],
  ["The agency reported injuries and deaths.", "casualties 2 dead-and-hurt"],
])("whom a count counts: %s", (text, expected) => expect(told(text)).toContain(expected))

test.each([
  ["Twelve people were killed in the raid.", "killed 12"],
  ["The raid caused casualties.", "casualties 2"],
  ["They named a street where 12 people were killed.", "killed 12"],
])("no mark: %s", (text, expected) => expect(told(text)).toContain(expected))
