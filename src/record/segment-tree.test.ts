import fc from "fast-check"
import { expect, test } from "vitest"
import { rootOfShown, segmentTree, shownTree, type ShownTree } from "./segment-tree.ts"

const bytes = (text: string): Uint8Array => Buffer.from(text)
const segmentsOf = (text: string): string[] => {
  const { starts } = segmentTree(bytes(text))
  return starts.slice(0, -1).map((start, i) => Buffer.from(bytes(text).subarray(start, starts[i + 1])).toString("utf8"))
}
const wordsOf = (tree: ShownTree): string[] =>
  typeof tree === "string" ? [] : "text" in tree ? [tree.text] : tree.flatMap(wordsOf)

test("a segment is a word with the white space behind it; white space before the first belongs to it", () => {
  expect(segmentsOf("  At least\n\nthree – “hurt”.\n")).toEqual(["  At ", "least\n\n", "three ", "– ", "“hurt”.\n"])
  expect(segmentsOf("")).toEqual([])
  expect(segmentsOf(" \n")).toEqual([" \n"])
})

const texts = fc
  .array(fc.constantFrom("two", "hurt", " ", "\n", "é", "Київ ", "  "), { maxLength: 60 })
  .map((parts) => parts.join(""))

test("whatever is shown, the tree comes to the text's root, and shows these segments and no others", () => {
  fc.assert(
    fc.property(texts, fc.infiniteStream(fc.boolean()), (text, choices) => {
      const shown = Array.from({ length: 200 }, () => choices.next().value === true)
      const tree = shownTree(bytes(text), (i) => shown[i] === true)
      expect(rootOfShown(tree)).toBe(segmentTree(bytes(text)).root)
      expect(wordsOf(tree)).toEqual(segmentsOf(text).filter((_, i) => shown[i]))
    }),
  )
})

test("a changed word, or one put in another place, comes to another root", () => {
  const text = "Seven were hurt, the governor said."
  const root = segmentTree(bytes(text)).root
  const tree = JSON.stringify(shownTree(bytes(text), () => true))
  for (const [from, to] of [
    ["Seven", "Eleven"],
    ["were ", "are "],
    ["hurt", "hurt "],
  ] as const) {
    expect(rootOfShown(JSON.parse(tree.replace(from, to)) as ShownTree)).not.toBe(root)
  }
})

test("equal words of one text, and of two, have unlike hashes", () => {
  const [one, other] = [segmentTree(bytes("hurt hurt ")), segmentTree(bytes("hurt again "))]
  expect(one.leaf(0)).not.toBe(one.leaf(1))
  expect(one.leaf(0)).not.toBe(other.leaf(0))
})
