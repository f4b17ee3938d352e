import { expect, test } from "vitest"
import { voiceOf } from "./voice.ts"

test.each([
  ["Interior Ministry official", "interior ministry", ""],
  ["an Interior Ministry spokesman", "interior ministry", ""],
  ["head of the district military administration", "administration", "district"],
  ["head of the Harbour District Military Administration", "administration", "harbour district"],
  ["Harbour regional military administration", "administration", "harbour regional"],
  ["Old Harbour city council head", "administration", "old harbour city"],
])("%s speaks for a body, which is what the words name", (speaker, name, where) => {
  expect(voiceOf(speaker)).toMatchObject({ form: "body", name, where })
})

test("a person's name is neither the body's nor an article", () => {
  expect(voiceOf("Head of the Harbour district military administration Omar Keddar")).toMatchObject({
    form: "person",
    names: ["Omar", "Keddar"],
  })
  expect(voiceOf("An adviser to the mayor")).toMatchObject({ form: "generic", kind: "officials" })
  expect(voiceOf("An aide")).toMatchObject({ form: "generic", kind: "officials" })
})
