import { expect, test } from "vitest"
import { parseHtml } from "./parse-html.ts"

/** When a page says that it came out, by these marks in its head and a date in figures beside its headline. */
function publishedBy(head: string, htmlTag = "<html>"): string | null {
  const text = "Two people were treated for smoke, the hospital in the valley said in a short note to all reporters."
  const page = `<!doctype html>${htmlTag}<head><title>Fire in a mill</title>${head}</head><body><main><h1>Fire in a mill</h1><p>Published 07/08/2024</p><p>${text}</p></main></body></html>`
  return parseHtml({ bytes: Buffer.from(page), mediaType: "text/html", name: "page.html" }).published
}

test.each([
  ["an English page", "", '<html lang="en-GB">', null],
  ["a page whose language is named in words", '<meta name="language" content="English">', "<html>", null],
  ["a page of several languages, English first", '<meta name="content-language" content="en, fr">', "<html>", null],
  ["a Spanish page", "", '<html lang="es">', "2024-08-07"],
  ["a Ukrainian page by its data", '<meta property="og:locale" content="uk_UA">', "<html>", "2024-08-07"],
  ["a Japanese page", "", '<html lang="ja">', null],
])("of %s a date in figures is %s", (_, head, tag, published) => {
  expect(publishedBy(head, tag)).toBe(published)
})
