import { parseSync } from "oxc-parser"

/** A source file under check: its path from the repository's root with forward slashes, and its text. */
export interface SourceFile {
  readonly path: string
  readonly source: string
}

/** What a checker found: a fault, where it stands, and the rule in words. */
export interface Fault {
  readonly path: string
  /** From 1. */
  readonly line: number
  readonly message: string
}

export interface SyntaxNode {
  readonly type: string
  readonly start: number
  readonly end: number
  readonly [key: string]: unknown
}

export interface Comment {
  readonly value: string
  readonly start: number
}

/** @throws Error where the file does not parse: a checker that sees nothing must not say "no faults". */
export function parse(file: SourceFile): { readonly program: SyntaxNode; readonly comments: readonly Comment[] } {
  const parsed = parseSync(file.path, file.source, { sourceType: "module" })
  const first = parsed.errors[0]
  if (first !== undefined) throw new Error(`${file.path} does not parse: ${first.message}`)
  return { program: parsed.program as unknown as SyntaxNode, comments: parsed.comments }
}

export const isNode = (value: unknown): value is SyntaxNode =>
  typeof value === "object" && value !== null && "type" in value && typeof value.type === "string"

/** Calls `visit` for every node in source order, parents first, with the parent and the parent's member that holds it. */
export function walk(
  node: SyntaxNode,
  visit: (node: SyntaxNode, parent: SyntaxNode | null, member: string) => void,
): void {
  const step = (at: SyntaxNode, parent: SyntaxNode | null, member: string): void => {
    visit(at, parent, member)
    for (const key of Object.keys(at)) {
      const value = at[key]
      for (const child of Array.isArray(value) ? (value as unknown[]) : [value]) if (isNode(child)) step(child, at, key)
    }
  }
  step(node, null, "")
}

/** The value of a string literal or of a template without substitutions; null for anything else. */
export function stringOf(node: unknown): string | null {
  if (!isNode(node)) return null
  if (node.type === "Literal" && typeof node["value"] === "string") return node["value"]
  if (node.type === "TSLiteralType") return stringOf(node["literal"])
  if (node.type !== "TemplateLiteral") return null
  const quasis = node["quasis"] as readonly { readonly value: { readonly cooked: string } }[]
  return quasis.length === 1 ? (quasis[0]?.value.cooked ?? null) : null
}

/** Line of an offset, from 1. */
export const lineAt = (source: string, offset: number): number => source.slice(0, offset).split("\n").length

export const describeFaults = (faults: readonly Fault[]): string =>
  faults.map((fault) => `${fault.path}:${fault.line}: ${fault.message}`).join("\n")
