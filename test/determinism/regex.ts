import { isNode, type SyntaxNode } from "../syntax.ts"

/** Language packs read all scripts; \b and \w know ASCII alone. */
const PACK = /^src\/language\/[^/]+\//

/** The rule that a regular expression breaks, in words; null for other nodes and for sound ones. */
export function regexFault(path: string, node: SyntaxNode): string | null {
  const literal = node.type === "Literal" && typeof node["regex"] === "object" ? node["regex"] : null
  if (literal === null) return constructedFault(node)
  const { pattern } = literal as { readonly pattern: string }
  if (PACK.test(path) && /(?:^|[^\\])(?:\\\\)*\\[bBwW]/.test(pattern)) {
    return `/${pattern}/: \\b and \\w know ASCII alone, and a language pack reads more`
  }
  return hasNestedRepeats(pattern) ? `/${pattern}/: a repeat within a repeat can backtrack without bound` : null
}

/** A pattern that is put together while running cannot be checked here. */
function constructedFault(node: SyntaxNode): string | null {
  if (node.type !== "NewExpression" && node.type !== "CallExpression") return null
  const callee = node["callee"]
  const isRegExp = isNode(callee) && callee.type === "Identifier" && callee["name"] === "RegExp"
  return isRegExp ? "a regular expression that is put together cannot be checked for its cost: write it out" : null
}

/** Takes one element of a pattern beginning at `at`: an escape, a class or a character. */
const ELEMENT = /\\(?:[pPuk]\{[^}]*\}|[^])|\[(?:\\[^]|[^\]\\])*\]|[^]/y

/** A repeat with no upper bound: `*`, `+`, `{2,}`. */
const UNBOUNDED = /(?:[*+]|\{\d+,\})\??/y

const matchAt = (pattern: RegExp, text: string, at: number): string => {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0] ?? ""
}

/** True for `(a+)*` and its like: a group that repeats without bound and holds a repeat without bound. Linear. */
export function hasNestedRepeats(pattern: string): boolean {
  /** For each open group: whether an unbounded repeat stands in it. */
  const open: boolean[] = [false]
  let at = 0
  while (at < pattern.length) {
    const element = matchAt(ELEMENT, pattern, at)
    at += element.length
    if (element === "(") {
      open.push(false)
      continue
    }
    const inner = element === ")" ? (open.pop() ?? false) : false
    const repeat = matchAt(UNBOUNDED, pattern, at)
    at += repeat.length
    if (inner && repeat !== "") return true
    if (inner || repeat !== "") open[open.length - 1] = true
  }
  return false
}
