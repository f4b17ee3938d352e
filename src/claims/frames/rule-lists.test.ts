import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { expect, test } from "vitest"
import { english } from "../../language/index.ts"

/** Lists of words that matchers name: a word that the pack lacks throws where a text first asks for it. */
const LIST = /const (\w+)(?:: [^=]*)? = \[([^\]]*)\] as const/g
/** Names of kinds, and no words of texts. */
const NOT_WORDS = new Set(["THING_KINDS"])

function unknownWords(): string[] {
  const known = new Set<string>(english.ruleWords)
  return readdirSync(import.meta.dirname, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"))
    .flatMap((file) => {
      const lists = [...readFileSync(join(import.meta.dirname, file), "utf8").matchAll(LIST)]
      return lists
        .filter(([, name = ""]) => !NOT_WORDS.has(name))
        .flatMap(([, , words = ""]) => [...words.matchAll(/"([^"]+)"/g)].map(([, word = ""]) => word))
        .filter((word) => !known.has(word))
        .map((word) => `${file}: ${word}`)
    })
}

test("every word of a rule's list is among the pack's rule words", () => {
  expect(unknownWords()).toEqual([])
})
