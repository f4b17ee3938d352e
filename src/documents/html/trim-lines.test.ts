import { describe, expect, test } from "vitest"
import { parseHtml, parseHtmlPart } from "./parse-html.ts"

const textOf = (body: string): string =>
  parseHtml({
    bytes: Buffer.from(
      `<!doctype html><html lang="en"><head><title>Fire in a mill</title></head><body><main>${body}</main></body></html>`,
    ),
    mediaType: "text/html",
    name: "page.html",
  }).text

const FIRST =
  "<p>A fire broke out in the mill by the weir shortly after four in the morning, and three crews were sent out.</p>"
const LAST = "<p>Two people were treated for smoke, the hospital in the valley said in a short note to reporters.</p>"

describe("lines that no block names", () => {
  test("stand above the headline, say what they are for, or lead on at the end: none is report", () => {
    const text = textOf(
      `<div>Weather, walks and notices</div><h1>Fire in a mill</h1><div>Rate this article</div>${FIRST}${LAST}<h3>Sign the letter</h3>`,
    )
    expect(text.split("\n\n")).toEqual([
      "Fire in a mill",
      expect.stringMatching(/^A fire/),
      expect.stringMatching(/^Two people/),
    ])
  })

  test("links at the end that have the words of a title become links to other reports", () => {
    const text = textOf(
      `<h1>Fire in a mill</h1>${FIRST}${LAST}<div><a href="/2">Mill to be sold after a year</a></div>`,
    )
    expect(text).toContain("\n\n→ Mill to be sold after a year")
  })

  test("links that stand beside each other at the end each become one, in their order", () => {
    const text = textOf(
      `<h1>Fire in a mill</h1>${FIRST}${LAST}<p><a href="/2">Mill to be sold this year</a></p><p><a href="/3">Weir to be mended by autumn</a> | <a href="/4">New crew for the valley</a></p>`,
    )
    expect(text.split("\n\n").slice(3)).toEqual([
      "→ Mill to be sold this year",
      "→ Weir to be mended by autumn",
      "→ New crew for the valley",
    ])
  })

  test.each([
    [
      "a line below the headline is all there is",
      "<h2>At least two people were killed</h2>",
      "At least two people were killed",
    ],
    ["all its paragraphs are set as headings", FIRST.replaceAll("p>", "h4>"), "A fire broke out"],
    ["its last sentence is", `${FIRST}<h4>Two people were killed.</h4>`, "Two people were killed."],
    ["its last count is", `${FIRST}<h4>Killed: 2</h4>`, "Killed: 2"],
  ])("a report keeps what is marked up as a heading where %s", (_, body, words) => {
    expect(textOf(`<h1>Fire in a mill</h1>${body}`)).toContain(words)
  })

  test("a count of what hit is no count of readers", () => {
    const lines = "<p>Launched: 38</p><p>Hits: 8</p><p>Hits: 1,204</p>"
    expect(textOf(`<h1>Fire in a mill</h1>${FIRST}${lines}${LAST}`).split("\n\n").slice(2, -1)).toEqual([
      "Launched: 38",
      "Hits: 8",
    ])
  })

  test("a letter of links alone is what they say", () => {
    const links =
      "<p><a href='https://a.example/1'>Two killed in the mill</a></p><p><a href='https://a.example/2'>Weir closed</a></p>"
    const { text } = parseHtmlPart({ bytes: Buffer.from(links), mediaType: "text/x-html-part", name: "letter" })
    expect(text).toBe("Two killed in the mill\n\nWeir closed")
  })

  test("a table keeps all its cells, whatever stands over a column", () => {
    const text = textOf(
      `<h1>Fire in a mill</h1>${FIRST}<table><tr><th>Ward</th><th>Injured</th><th>Details</th></tr><tr><td>East</td><td>2</td><td><a href="/e">Comments</a></td></tr></table>`,
    )
    expect(text).toContain("Ward | Injured | Details\nEast | 2 | Comments")
  })

  test("a page that is one form as a whole is read", () => {
    expect(textOf("").length).toBe(0)
    const text = textOf(
      `<form><h2>Fire in a mill</h2>Two people were treated for smoke after a fire in the mill.<br><br>The road by the weir is closed until the evening.</form>`,
    )
    expect(text).toContain("Two people were treated")
    expect(text).toContain("The road by the weir")
  })
})
