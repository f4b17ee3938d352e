import { describe, expect, test } from "vitest"
import { parseCapture } from "./parse-capture.ts"
import { bytesOfSpan } from "./segments.ts"

const parse = (source: string) =>
  parseCapture({
    bytes: Buffer.from(source),
    mediaType: "application/x-telegram-message+json",
    name: "result.json: message 3",
    beside: [{ field: "outlet", value: "City Desk", where: "channel's export", taken: true }],
  })

describe("a message of a channel's export", () => {
  test("its words are read through links, emphasis and escapes, and lead back to their bytes", async () => {
    const source =
      '{"id":3,"text":["The toll ",{"type":"bold","text":"rose to \\"11\\""},". Місто \\ud83c\\udfda"],"text_entities":[{"text":"no"}]}'
    const parsed = await parse(source)
    expect(parsed.text).toBe('The toll rose to "11". Місто 🏚')
    const bytesOf = (quote: string): string => {
      const start = parsed.text.indexOf(quote)
      const { byteStart, byteEnd } = bytesOfSpan(parsed, { start, end: start + quote.length })
      return Buffer.from(source).toString("utf8", byteStart, byteEnd)
    }
    expect(["The toll", "rose to", '"11"', "Місто", "🏚"].map(bytesOf)).toEqual([
      "The toll",
      "rose to",
      '\\"11\\"',
      "Місто",
      "\\ud83c\\udfda",
    ])
  })

  test("it is known from its last edit on, and says whose words it passes on", async () => {
    const parsed = await parse(
      '{"id":3,"date":"2024-07-08T13:10:00","date_unixtime":"1720433400","edited":"2024-07-08T13:40:00","edited_unixtime":"1720435200","reply_to_message_id":2,"from":"City Desk, live","from_id":"channel1","forwarded_from":"Regional Administration","text":"Eleven hurt."}',
    )
    expect(parsed).toMatchObject({
      outlet: "City Desk, live",
      relayed: "Regional Administration",
      published: "2024-07-08T10:10:00Z/2024-07-08T10:40:00Z",
    })
    expect(parsed.found).toContainEqual({
      field: "replyTo",
      value: "message 2",
      where: "message reply_to_message_id",
      taken: true,
    })
    expect(parsed.found.filter(({ field }) => field === "outlet").map(({ where, taken }) => [where, taken])).toEqual([
      ["message from", true],
      ["channel's export", false],
    ])
  })

  test("who wrote into a group is named nowhere", async () => {
    const parsed = await parse('{"id":3,"from":"Somebody","from_id":"user55","text":"Eleven hurt."}')
    expect(JSON.stringify(parsed)).not.toContain("Somebody")
    expect(parsed.outlet).toBe("City Desk")
  })

  test("a private account whose words are passed on is not named either", async () => {
    const parsed = await parse(
      '{"id":3,"forwarded_from":"Somebody","forwarded_from_id":"user55","text":"Eleven hurt."}',
    )
    expect(parsed.relayed).toBe("a private account")
    expect(JSON.stringify(parsed)).not.toContain("Somebody")
  })

  test.each([
    ["no text", '{"id":1}', 'no "text"'],
    ["no JSON", '{"id":1', "is not JSON"],
    ["half a character", '{"text":"a\\ud800"}', "half a character"],
    ["deep nesting", `{"text":"a","x":${"[".repeat(500)}${"]".repeat(500)}}`, "nests deeper"],
  ])("%s is refused by name", async (_, source, why) => {
    await expect(parse(source)).rejects.toMatchObject({
      code: "bad-input",
      message: expect.stringContaining(why) as string,
    })
  })
})
