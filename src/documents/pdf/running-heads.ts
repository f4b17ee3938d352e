import type { Line } from "./page-lines.ts"

/** So many lines at the head and at the foot of a page may be the same on each. */
const AT_AN_EDGE = 3
const LEAST_SHARE = 0.6
/** Points by which the height of a running head may differ from page to page. */
const SAME_HEIGHT = 6

const PAGE_NUMBER = /^(?:page\s)?[-–—\s]*\d{1,4}[-–—\s]*(?:(?:\/|of|de|von|із|из|з)\s?\d{1,4})?$/iu

/** The pages' lines without those that stand at the head or foot of most pages, and without page numbers. */
export function withoutRunningHeads(pages: readonly (readonly Line[])[]): readonly (readonly Line[])[] {
  const seen = new Map<string, number>()
  for (const page of pages) {
    for (const key of new Set(edges(page).flatMap(keysOf))) seen.set(key, (seen.get(key) ?? 0) + 1)
  }
  const least = Math.max(2, Math.ceil(pages.length * LEAST_SHARE))
  return pages.map((page) => {
    const running = new Set(
      edges(page).filter(
        (line) => keysOf(line).some((key) => (seen.get(key) ?? 0) >= least) || PAGE_NUMBER.test(textOf(line)),
      ),
    )
    return page.filter((line) => !running.has(line))
  })
}

const edges = (page: readonly Line[]): readonly Line[] =>
  page.length <= 2 * AT_AN_EDGE ? page : [...page.slice(0, AT_AN_EDGE), ...page.slice(-AT_AN_EDGE)]

export const textOf = ({ fragments }: Line): string => fragments.map(({ text }) => text).join(" | ")

/** A running head counts its pages, so that its digits differ; two keys, since heights on both sides of a step are near each other. */
function keysOf(line: Line): readonly string[] {
  const text = textOf(line).replaceAll(/\d+/g, "#")
  const step = Math.floor(line.y / SAME_HEIGHT)
  return [`${text} ${step}`, `${text} ${Math.floor(line.y / SAME_HEIGHT + 0.5) + 0.5}`]
}
