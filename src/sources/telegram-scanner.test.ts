import * as fc from "fast-check"
import { expect, test } from "vitest"
import { ExportScanner, type FoundMessage } from "./telegram-scanner.ts"

const scan = (text: string, size: number, maxBytes = 1000): { found: FoundMessage[]; whole: boolean } => {
  const scanner = new ExportScanner(maxBytes)
  const bytes = Buffer.from(text)
  const found: FoundMessage[] = []
  for (let at = 0; at < bytes.length; at += size) found.push(...scanner.feed(bytes.subarray(at, at + size)))
  return { found, whole: scanner.isWhole }
}
const inWords = ({ chat, number, bytes }: FoundMessage): string =>
  `${chat.name ?? "?"} ${chat.type ?? "?"} ${chat.id ?? "?"} ${chat.inAccount} ${number} ${bytes === null ? "too long" : Buffer.from(bytes).toString()}`

/** Anything that JSON can hold, with keys that a careless scanner would take for its own. */
const value = fc.letrec((tie) => ({
  any: fc.oneof(
    { maxDepth: 3 },
    fc.string(),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie("any"), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom("messages", "name", "id", "type", "text", '"', "\\", "а"), tie("any"), {
      maxKeys: 4,
    }),
  ),
}))
const message = fc.dictionary(fc.constantFrom("id", "text", "messages", "entities", "name"), value.any, { maxKeys: 4 })

test("messages come out as they stand, whatever they hold and however the file is cut", () => {
  fc.assert(
    fc.property(
      fc.array(message, { maxLength: 5 }),
      fc.string(),
      fc.constantFrom(1, 2, 7, 64, 10_000),
      fc.constantFrom(0, 1),
      (messages, name, size, indent) => {
        const chat = { name, type: "public_channel", id: 7, messages }
        const { found, whole } = scan(JSON.stringify(chat, null, indent), size, 100_000)
        expect(whole).toBe(true)
        expect(found.map(({ bytes }) => JSON.parse(Buffer.from(bytes ?? []).toString()) as unknown)).toEqual(
          JSON.parse(JSON.stringify(messages)),
        )
        expect(found.every(({ chat: said }) => said.name === name && said.id === "7" && !said.inAccount)).toBe(true)
      },
    ),
    { seed: 20240708, numRuns: 300 },
  )
})

test("the chats of an account are told apart, and said to be of an account", () => {
  const list = [
    { name: "Desk", type: "public_channel", id: 1, messages: [{ id: 5, text: "a" }] },
    {
      name: "A person",
      type: "personal_chat",
      id: 2,
      messages: [
        { id: 6, text: "b" },
        { id: 7, text: "c" },
      ],
    },
  ]
  const { found } = scan(JSON.stringify({ about: "Here is the data", chats: { about: "x", list } }), 13)
  expect(found.map(inWords)).toEqual([
    'Desk public_channel 1 true 1 {"id":5,"text":"a"}',
    'A person personal_chat 2 true 1 {"id":6,"text":"b"}',
    'A person personal_chat 2 true 2 {"id":7,"text":"c"}',
  ])
})

test("a message that is too long is named and not held, and the next is found", () => {
  const chat = { name: "Desk", messages: [{ text: "x".repeat(5000) }, { text: "y" }] }
  const { found } = scan(JSON.stringify(chat), 100)
  expect(found.map(inWords)).toEqual(["Desk ? ? false 1 too long", 'Desk ? ? false 2 {"text":"y"}'])
})

test("a file that was cut short is not whole; one that nests without end is refused", () => {
  expect(scan('{"name":"Desk","messages":[{"text":"a"},{"te', 5)).toMatchObject({
    whole: false,
    found: [{ number: 1 }],
  })
  expect(() => scan("[".repeat(100_000), 1000)).toThrow("nests deeper than 100")
})
