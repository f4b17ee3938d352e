/**
 * What a careful person would write down of a page of test/fixtures/pages (expected.json), before any parser has read it.
 * The twelve under `unseen` were written by the same rules when the sixty were read right, and before the parser had seen them.
 *
 * The rules by which `published` was written (issue 5, "What comes in"; domain.md, Times):
 * 1. Trust, best first: the article's own JSON-LD; OpenGraph and other named `<meta>`; `<time>`, microdata and RDFa of the article's
 *    head; visible words ("Published …", a date under the headline, day first or named month); the day in the address.
 * 2. The most exact statement of those that agree. A day agrees with every instant within it, in any zone; a clock time without a zone
 *    agrees with the same clock time in any zone, and is kept without one where no other statement gives the zone.
 * 3. Where statements disagree: from the beginning of the earliest to the end of the latest.
 * 4. Modified later than published: the interval ends at the modification. Modified before: not used.
 * 5. Nothing is taken from related stories, comments, the text's own history or a copyright line.
 * 6. 03/04/2024 has no certain order of day and month: not used. 19/01/2024 has. Seconds or milliseconds since 1970 are instants.
 * 7. Nothing stated: null. Of a live blog the entries are dated, each from its own words and the day that the page gives; the page is not judged.
 *
 * `title` is the headline without the outlet's name; `outlet` who publishes, by JSON-LD, `og:site_name`, `<meta>`, or the part of
 * `<title>` that the headline lacks; `role` the author's `jobTitle`; `url` the address that the page gives as its own, an archive's wrapping taken off;
 * `language` as the page states it. Null where the page does not say: then the title and the outlet are not judged.
 * A struck-out number keeps the marks that Markdown gives it, and is no furniture.
 */
export interface ExpectedPage {
  readonly file: string
  readonly title: string | null
  readonly outlet: string | null
  /** EDTF. */
  readonly published: string | null
  /** BCP 47, as stated. */
  readonly language: string | null
  readonly url: string | null
  readonly role: string | null
  /** Stands in the body. */
  readonly says: readonly string[]
  /** Furniture: stands nowhere in the text. */
  readonly lacks: readonly string[]
  /** Related stories: each a line behind "→ ", and nowhere else. */
  readonly leadsTo: readonly string[]
  /** Of a live blog: one part each. */
  readonly entries?: readonly { readonly published: string; readonly says: string }[]
}
