import { expect, test } from "vitest"
import { parseCapture } from "../parse-capture.ts"
import type { ParsedCapture } from "../parsed.ts"

const MESSAGES = [
  '<div class="message service" id="message-1"><div class="body details">8 July 2024</div></div>',
  '<div class="message default clearfix" id="message2"><div class="userpic_wrap">D</div><div class="body"><div class="date details" title="08.07.2024 11:36:00 UTC+03:00">11:36</div><div class="from_name">A Person</div><div class="reply_to details">In reply to <a href="#go_to_message1">this message</a></div><div class="text">At least 10 people were hurt in&nbsp;the hall.<br><br>Work goes on.</div></div></div>',
  '<div class="message default clearfix joined" id="message3"><div class="body"><div class="date details" title="08.07.2024 13:10:22">13:10</div><div class="forwarded body"><div class="from_name">Regional Office<span class="date details" title="08.07.2024 13:05:00"> 08.07.2024</span></div><div class="text">The count <strong>rose to 11</strong>.</div></div></div></div>',
  '<div class="message default clearfix" id="message4"><div class="body"><div class="date details" title="08.07.2024 14:10:00">14:10</div><div class="media_wrap"></div></div></div>',
]
const PAGE = `<!DOCTYPE html><html><body><div class="page_wrap"><div class="page_header"><div class="text bold">City Desk</div></div><div class="history">${MESSAGES.join("\n")}</div></div></body></html>`

const parse = (bytes: Uint8Array, more: object = {}): Promise<ParsedCapture> =>
  parseCapture({ bytes, mediaType: "text/html", name: "messages.html", ...more })

test("a page of an export is nothing but its messages, each with its instant, channel and whose words it passes on", async () => {
  const bytes = Buffer.from(PAGE)
  const { text, parts = [] } = await parse(bytes)
  expect(text).toBe("")
  const messages = await Promise.all(
    parts.map(({ byteStart, byteEnd, mediaType, beside }) =>
      parse(bytes.subarray(byteStart, byteEnd), { mediaType, beside }),
    ),
  )
  expect(parts.map(({ part }) => part)).toEqual(["entry message2", "entry message3"])
  expect(messages).toMatchObject([
    {
      text: "At least 10 people were hurt in the hall.\n\nWork goes on.",
      outlet: "City Desk",
      published: "2024-07-08T11:36:00+03:00",
      relayed: null,
    },
    {
      text: "The count rose to 11.",
      outlet: "City Desk",
      published: "2024-07-08T13:10:22",
      relayed: "Regional Office",
    },
  ])
  expect(messages[0]?.found).toContainEqual(expect.objectContaining({ field: "replyTo", value: "message 1" }))
  expect(JSON.stringify(messages)).not.toContain("A Person")
})
