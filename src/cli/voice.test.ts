import { expect, it } from "vitest"
import { voiceOf } from "./voice.ts"

it.each([
  [
    { speaker: "Ihor Klymenko", channel: "Telegram", relayedBy: ["Sample Wire"] },
    "Ihor Klymenko → Telegram → Sample Wire",
  ],
  [{ speaker: null, channel: null, relayedBy: ["Sample Wire"] }, "Sample Wire, own words"],
  [{ speaker: null, channel: null, relayedBy: ["Sample Wire", "Sample Post"] }, "Sample Wire, own words → Sample Post"],
  [{ speaker: null, channel: null, relayedBy: [] }, "Sample Gazette, own words"],
])("%j reads %s", (claim, text) => {
  expect(voiceOf(claim, "Sample Gazette")).toBe(text)
})

it("an outlet that is not known has no name", () => {
  expect(voiceOf({ speaker: null, channel: null, relayedBy: [] }, null)).toBe("own words")
})
