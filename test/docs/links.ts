import { posix } from "node:path"
import type { Fault } from "../syntax.ts"
import { anchorsOf, linesOf, type Page } from "./markdown.ts"

const LINK =
  /\]\(<?([^()\s>]+)>?(?:\s+"[^"]*")?\)|^\s*\[[^\]]+\]:\s+(\S+)|<(?:img|source|a)\s[^>]*?(?:src|srcset|href)="([^"]+)"/g

/** Links of a page outside code, with their lines. */
function linksOf(page: Page): readonly { readonly target: string; readonly line: number }[] {
  return linesOf(page).flatMap(({ text, number, code }) => {
    if (code) return []
    const prose = text.replace(/`[^`]*`/g, (quoted) => " ".repeat(quoted.length))
    return [...prose.matchAll(LINK)].map((match) => ({ target: match[1] ?? match[2] ?? match[3] ?? "", line: number }))
  })
}

/** Links within the repository that lead nowhere. `exists` answers for paths from the root. */
export function linkFaults(pages: readonly Page[], exists: (path: string) => boolean): readonly Fault[] {
  const byPath = new Map(pages.map((page) => [page.path, page]))
  return pages.flatMap((page) =>
    linksOf(page).flatMap(({ target, line }): readonly Fault[] => {
      if (/^[a-z][a-z0-9+.-]*:/i.test(target)) return []
      const [file, anchor] = target.split("#", 2)
      const path = file === "" ? page.path : posix.join(posix.dirname(page.path), decodeURI(file ?? ""))
      if (path.startsWith("../") || !exists(path)) return [{ path: page.path, line, message: `${target} is not there` }]
      const other = byPath.get(path)
      const isThere = anchor === undefined || other === undefined || anchorsOf(other).has(anchor)
      return isThere ? [] : [{ path: page.path, line, message: `${path} has no heading #${anchor}` }]
    }),
  )
}
