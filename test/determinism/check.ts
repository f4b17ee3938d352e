import { isNode, lineAt, parse, stringOf, walk, type Fault, type SourceFile, type SyntaxNode } from "../syntax.ts"
import { regexFault } from "./regex.ts"

/** Names whose value depends on the machine, the moment or the locale. */
const FORBIDDEN_GLOBALS = new Set([
  "Date",
  "Intl",
  "Temporal",
  "performance",
  "process",
  "console",
  "crypto",
  "navigator",
  "globalThis",
  "require",
  "fetch",
  "setTimeout",
  "setInterval",
  "setImmediate",
  "queueMicrotask",
])

/** Methods that ask the locale. */
const LOCALE_METHODS = /^(localeCompare|toLocale[A-Z]\w*)$/

/** Methods whose answer depends on the Unicode version of the engine; one file knows them, and names that version. */
const UNICODE_METHODS = new Set(["toLowerCase", "toUpperCase", "normalize"])
const UNICODE_FILE = "src/language/fold.ts"

const nameOf = (node: unknown): string | null =>
  isNode(node) && node.type === "Identifier" ? (node["name"] as string) : null

/** "x" of `a.x`, `a?.x`, `a["x"]`, and of `{ x }` or `{ "x": y }` taken apart; null for names that are computed. */
const memberName = (node: SyntaxNode, member: string): string | null =>
  stringOf(node[member]) ?? (node["computed"] === true ? null : nameOf(node[member]))

/** True where an identifier only names a member, a key or a declaration of a type, and reads no variable. */
function isOnlyAName(parent: SyntaxNode | null, member: string): boolean {
  if (parent === null) return false
  if (parent.type === "MemberExpression") return member === "property" && parent["computed"] !== true
  if (member === "key") return parent["computed"] !== true
  return member === "label" || parent.type === "ImportSpecifier" || parent.type === "ExportSpecifier"
}

function globalFault(node: SyntaxNode, parent: SyntaxNode | null, member: string): string | null {
  const name = nameOf(node)
  if (name === null || !FORBIDDEN_GLOBALS.has(name) || isOnlyAName(parent, member)) return null
  return `${name} is not the same everywhere and always: hand the value in`
}

function methodFault(path: string, name: string | null): string | null {
  if (name === null) return null
  if (LOCALE_METHODS.test(name)) return `${name} asks the locale: compare by code unit`
  if (UNICODE_METHODS.has(name) && path !== UNICODE_FILE) {
    return `${name} depends on the engine's Unicode version: ${UNICODE_FILE} alone knows it`
  }
  return null
}

const isMath = (node: unknown): boolean => nameOf(node) === "Math"

/** `Math.random`, `Math["random"]`, `const { random } = Math`. */
function randomFault(node: SyntaxNode): string | null {
  const byMember =
    node.type === "MemberExpression" && isMath(node["object"]) && memberName(node, "property") === "random"
  const byPattern =
    node.type === "VariableDeclarator" &&
    isMath(node["init"]) &&
    isNode(node["id"]) &&
    node["id"].type === "ObjectPattern" &&
    (node["id"]["properties"] as readonly SyntaxNode[]).some(
      (property) => property.type === "RestElement" || memberName(property, "key") === "random",
    )
  return byMember || byPattern ? "Math.random: hand a seed in" : null
}

/**
 * What makes a pure module give different records on different machines, days or engines.
 * Output in the order of a Map is not seen here: syntax cannot tell it; the tests of random orders do (docs/decisions/0002-gates.md).
 */
export function determinismFaults(file: SourceFile): readonly Fault[] {
  const faults: Fault[] = []
  walk(parse(file).program, (node, parent, member) => {
    const found = [globalFault(node, parent, member), randomFault(node), regexFault(file.path, node)]
    if (node.type === "MemberExpression") found.push(methodFault(file.path, memberName(node, "property")))
    if (node.type === "Property" && parent?.type === "ObjectPattern") {
      found.push(methodFault(file.path, memberName(node, "key")))
    }
    for (const message of found) {
      if (message !== null) faults.push({ path: file.path, line: lineAt(file.source, node.start), message })
    }
  })
  return faults
}
