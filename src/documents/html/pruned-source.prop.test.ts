import * as fc from "fast-check"
import { expect, test } from "vitest"
import { readSource } from "./page-source.ts"
import { prunedSource } from "./pruned-source.ts"

const RUNS = { seed: 20240708, numRuns: 2000 }
const LONG = "Eleven people were hurt in the strike, officials said, and four of them were children of the city. "

const page = fc
  .array(
    fc.constantFrom(
      "<nav>",
      "</nav>",
      '<ul class="menu">',
      "<ul>",
      "</ul>",
      "<li>",
      '<div class="footer">',
      "<div>",
      "</div>",
      "<p>",
      "</p>",
      "</br>",
      "<svg><path d=1/></svg>",
      "<select><option>A town of the list<option>Another",
      "</select>",
      "<style>.menu{color:red;background:white;margin:0}</style>",
      "<table><tr><td>",
      "</table>",
      "<h1>At least 11 hurt</h1>",
      "<a href=/x>Another report of the day</a>",
      "<time datetime=2024-07-08>8 July 2024</time>",
      "8 July 2024",
      "&amp;",
      LONG,
      "12 hurt",
      "\n",
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(""))

test("what is left of a page without its menus is parsed as it was: the same words, the same elements", () => {
  let pruned = 0
  fc.assert(
    fc.property(page, (text) => {
      const source = readSource(text)
      const left = prunedSource(source)
      const again = readSource(left.text)
      expect(again.runs.map(({ value }) => value)).toEqual(left.runs.map(({ value }) => value))
      expect(again.elements.map(({ name }) => name)).toEqual(left.elements.map(({ name }) => name))
      if (left.text.length < text.length) pruned += 1
    }),
    RUNS,
  )
  // The pages are such that there is something to take out of many.
  expect(pruned).toBeGreaterThan(RUNS.numRuns / 10)
})

test("a date that a footer states is not lost, nor a headline within what is named a menu", () => {
  const kept = "<div class=footer><p>This page was last edited on 6 March 2024 by its keepers.</p></div>"
  const headed = `<div class="menu"><h1>At least 11 hurt</h1><p>${LONG}</p></div>`
  const menu = "<nav><a href=/a>Home page of the site</a><a href=/b>Weather of the day</a></nav>"
  expect(prunedSource(readSource(`<body>${menu}${kept}${headed}</body>`)).text).toBe(
    `<body><nav></nav>${kept}${headed}</body>`,
  )
})
