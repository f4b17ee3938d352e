import { expect, it } from "vitest"
import { parseHtml } from "./parse-html.ts"

const BODY = "<p>Firefighters brought down nine people from the roof of the depot on Monday, a spokeswoman said.</p>"

const outletOf = (windowTitle: string, headline: string): string | null => {
  const page = `<!doctype html><html><head><title>${windowTitle}</title></head><body><h1>${headline}</h1>${BODY}</body></html>`
  return parseHtml({ bytes: Buffer.from(page), mediaType: "text/html", name: "page.html" }).outlet
}

it.each(["Sample Gazette", "The Voice of Westerholm", "Channel 7", "Дзеркало Міста"])(
  "takes the window title “%s” for the name of a site",
  (name) => {
    expect(outletOf(name, "Nine brought down from a roof")).toBe(name)
  },
)

it.each([
  "Untitled Document",
  "Document 4",
  "Fire at the depot",
  "Rescuers save workers",
  "page-12.html",
  "Print version",
  "Live updates",
])("takes the window title “%s” for nobody's name", (title) => {
  expect(outletOf(title, "Nine brought down from a roof")).toBeNull()
})

it("takes no address for a name", () => {
  const page = `<html><head><title>Nine brought down</title><meta property="og:site_name" content="https://www.sample.example"></head><body><h1>Nine brought down</h1>${BODY}</body></html>`
  expect(parseHtml({ bytes: Buffer.from(page), mediaType: "text/html", name: "page.html" }).outlet).toBeNull()
})
