import { describe, expect, test } from "vitest"
import { parseHtml } from "./parse-html.ts"

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
