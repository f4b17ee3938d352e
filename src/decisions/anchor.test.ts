import { describe, expect, it } from "vitest"
import { ANCHOR_CONTEXT, sha256Hex, type CaptureId } from "../model/index.ts"
import { anchorAt, locate, type AnchorText } from "./anchor.ts"

const capture = "cap_00000000000000000000000000000001" as CaptureId
const textOf = (text: string): AnchorText => ({ capture, hash: sha256Hex(text), text })
const KILLED = { measure: "killed", group: "people", ordinal: 0 } as const

const before = textOf("Odesa, 3 May 2031.\nAt least 12 people were killed in the port, and 30 were hurt.\n")
const at = before.text.indexOf("12 people")
const anchor = anchorAt(before, { start: at, end: at + "12 people".length }, KILLED)

describe("an anchor", () => {
  it("keeps its words and what stands around them", () => {
    expect(anchor.exact).toBe("12 people")
    expect(anchor.prefix.length).toBe(Math.min(ANCHOR_CONTEXT, at))
    expect(before.text).toContain(anchor.prefix + anchor.exact + anchor.suffix)
  })
  it("stands at its span in its own text", () => {
    expect(locate(anchor, before)).toEqual({ start: at, end: at + 9 })
  })
  it("is found where the text gained or lost something elsewhere", () => {
    const after = textOf(`A headline of the page\n\n${before.text}\nMore stories`)
    const span = locate(anchor, after)
    expect(after.text.slice(span?.start, span?.end)).toBe("12 people")
  })
  it.each([
    ["the words changed", before.text.replace("12 people", "13 people")],
    ["what stands before them changed", before.text.replace("At least", "About")],
    ["they are gone", "Another text"],
    ["they stand there twice", `${before.text}${before.text}`],
  ])("is not guessed where %s", (_, text) => {
    expect(locate(anchor, textOf(text))).toBe(null)
  })
  it("fails closed where the text has its hash and other words", () => {
    expect(locate(anchor, { hash: before.hash, text: before.text.replace("12", "21") })).toBe(null)
  })
})
