import { execFileSync } from "node:child_process"
import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { root } from "../source-files.ts"

export interface Page {
  /** From the repository's root. */
  readonly path: string
  readonly text: string
}

/** All Markdown of the repository but the sample reports, which are input. */
export function markdownPages(): readonly Page[] {
  const listed = execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard", "*.md"], {
    cwd: root,
    encoding: "utf8",
  })
  return listed
    .split("\0")
    .filter((path) => path !== "" && !path.startsWith("samples/kyiv") && existsSync(join(root, path)))
    .toSorted()
    .map((path) => ({ path, text: readFileSync(join(root, path), "utf8") }))
}

const FENCE = /^ {0,3}(```+|~~~+)/

/** Lines of a page, each with whether it stands in a code block. */
export function linesOf(
  page: Page,
): readonly { readonly number: number; readonly text: string; readonly code: boolean }[] {
  let fence: string | null = null
  return page.text.split("\n").map((text, index) => {
    const mark = FENCE.exec(text)?.[1]
    const opens = fence === null && mark !== undefined
    const closes = fence !== null && mark?.startsWith(fence) === true
    const code = fence !== null || opens || text.startsWith("    ")
    if (opens) fence = mark
    else if (closes) fence = null
    return { number: index + 1, text, code }
  })
}

/** The name by which a heading is linked to, as GitHub makes it. */
const anchorOf = (heading: string): string =>
  heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}\s_-]/gu, "")
    .replace(/\s/g, "-")

/** Anchors of a page; a heading that comes again gets "-1" and so on. */
export function anchorsOf(page: Page): ReadonlySet<string> {
  const seen = new Map<string, number>()
  const anchors = new Set<string>()
  for (const { text, code } of linesOf(page)) {
    const heading = code ? undefined : /^#{1,6}\s+(.*)$/.exec(text)?.[1]
    if (heading === undefined) continue
    const anchor = anchorOf(heading)
    const times = seen.get(anchor) ?? 0
    seen.set(anchor, times + 1)
    anchors.add(times === 0 ? anchor : `${anchor}-${times}`)
  }
  return anchors
}
