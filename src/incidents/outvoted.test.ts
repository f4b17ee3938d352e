import { describe, expect, test } from "vitest"
import type { Mention } from "../model/index.ts"
import { mentionOf, type MentionSketch } from "./mention-fixture.ts"
import { agreedOnDays, agreedOnPlace } from "./outvoted.ts"

const of = (sketches: readonly MentionSketch[]): readonly Mention[] => sketches.map(mentionOf)
const names = (mentions: readonly Mention[]): string => mentions.map(({ label }) => label.slice(0, 1)).join(" ")

describe("members that misread", () => {
  test("the day are left out, the earlier day standing where as many give either", () => {
    const [a, b, c] = [
      { document: "a", on: "2024-07-20" },
      { document: "b", on: "2024-07-08" },
      { document: "c", on: "2024-07-19/2024-07-20" },
    ]
    expect(names(agreedOnDays(of([a, b])))).toBe("b")
    expect(names(agreedOnDays(of([a, b, c])))).toBe("a c")
    expect(names(agreedOnDays(of([b, { document: "d", on: "2024-07-09" }, { document: "e", on: null }])))).toBe("b d e")
  })

  test("the town are left out, unless it lies near", () => {
    const at = (document: string, place: MentionSketch["at"]): MentionSketch => ({ document, at: place ?? null })
    expect(names(agreedOnPlace(of([at("a", "millton"), at("b", "portville"), at("c", "portville")])))).toBe("b c")
    expect(names(agreedOnPlace(of([at("a", "millton"), at("b", "suburb")])))).toBe("a b")
  })
})
