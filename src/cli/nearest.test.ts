import { describe, expect, it } from "vitest"
import { nearestWayOut } from "./nearest.ts"

describe("the way out of a mistyped word", () => {
  it.each([
    ["incidnets", "incidents"],
    ["ad", "add"],
    ["veryfi", "verify"],
  ])("names for %s the word %s", (typed, meant) => {
    expect(nearestWayOut(typed, ["add", "verify", "incidents", "show"], "reckoner --help")).toBe(
      `Did you mean ${meant}? All of them: reckoner --help`,
    )
  })

  it("names none that is far", () => {
    expect(nearestWayOut("publikation", ["add", "verify"], "reckoner --help")).toBe("See: reckoner --help")
    expect(nearestWayOut("", ["add", "verify"], "reckoner --help")).toBe("See: reckoner --help")
  })
})
