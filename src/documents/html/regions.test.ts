import { describe, expect, test } from "vitest"
import { parseCapture } from "../parse-capture.ts"

const TOLD = "Two people were hurt when a wall fell in the old quarter on Monday, the city said in a statement."
const MORE = "The street stays closed until the engineers have looked at the houses on both of its sides again."

const page = async (body: string): Promise<string> => {
  const html = `<html><head><title>A wall falls in the old quarter</title></head><body>${body}</body></html>`
  return (await parseCapture({ bytes: Buffer.from(html), mediaType: "text/html", name: "page.html" })).text
}
const report = `<h1>A wall falls in the old quarter</h1><p>${TOLD}</p><p>${MORE}</p>`
const text = `A wall falls in the old quarter\n\n${TOLD}\n\n${MORE}`

describe("what is no part of a report", () => {
  test.each([
    ["a menu, by its element", "<nav><p>The front page and what else there is</p></nav>"],
    ["a menu, by its role", '<div role="navigation"><p>The front page and what else there is</p></div>'],
    [
      "a notice, by its class",
      '<div class="cookie-notice"><p>We keep small files on your device, with your leave.</p></div>',
    ],
    ["a share bar, by its id", '<div id="share-buttons"><p>Send it to your friends</p></div>'],
    [
      "a menu without a name, by its links",
      '<div><a href="/a">Town</a> <a href="/b">Sports</a> <a href="/c">Weather</a></div>',
    ],
    ["what newest reports there are", '<div class="latest-news"><p>Other things happened too, elsewhere.</p></div>'],
    ["a line on what to click", "<p>Follow this author for more</p>"],
    ["a line on rights", "<p>© 2024 The Old Quarter Post. All rights reserved.</p>"],
    ["what is hidden", "<div hidden><p>This is shown to nobody who looks at the page.</p></div>"],
  ])("%s", async (_, furniture) => {
    expect(await page(`<div><div class="story">${report}</div>${furniture}</div>`)).toBe(text)
    expect(await page(`<div>${furniture}<div class="story">${report}</div></div>`)).toBe(text)
  })
})

describe("names that tell nothing against the headline", () => {
  test.each([
    ["a builder's widget", "elementor-widget widget_text"],
    ["a category of the report", "post category-social tag-cookies"],
    ["a wrapper with a bar at its side", "has-sidebar content-sidebar-wrap"],
    ["a banner that holds the report", "banner"],
    ["a headline's own name", "headline-block"],
  ])("%s: %s", async (_, name) => {
    expect(await page(`<div class="${name}">${report}</div>`)).toBe(text)
  })

  test("a page whose names would leave nothing of it is read all the same", async () => {
    const html = `<div class="comments"><p>${TOLD}</p><p>${MORE}</p></div><p class="promo">Short.</p>`
    expect(await page(html)).toContain(`${TOLD}\n\n${MORE}`)
  })

  test.each(["Like us, they had lost their house to the water.", "Register offices count eleven dead so far."])(
    "a short line of a report stays: %s",
    async (line) => {
      expect(await page(`${report}<p>${line}</p>`)).toBe(`${text}\n\n${line}`)
    },
  )
})
