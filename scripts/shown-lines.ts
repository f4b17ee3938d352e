/** Some lines of an output, from 1, with an ellipsis where something is left out; all of it without a range. */
export function shownLines(text: string, first: string | undefined, last: string | undefined): string {
  const lines = text.trimEnd().split("\n")
  const [from, to] = [Number(first ?? 1), Number(last ?? lines.length)]
  return [...(from > 1 ? ["…"] : []), ...lines.slice(from - 1, to), ...(to < lines.length ? ["…"] : [])].join("\n")
}

/** The page with each match of a pattern replaced, one after the other. */
export async function replaceEach(
  page: string,
  pattern: RegExp,
  replacement: (match: RegExpExecArray) => Promise<string>,
): Promise<string> {
  let done = ""
  let from = 0
  for (const match of page.matchAll(pattern)) {
    done += page.slice(from, match.index) + (await replacement(match))
    from = match.index + match[0].length
  }
  return done + page.slice(from)
}
