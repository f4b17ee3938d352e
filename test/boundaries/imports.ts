import { isNode, lineAt, parse, stringOf, walk, type SourceFile, type SyntaxNode } from "../syntax.ts"

export interface Import {
  /** null where it is computed, and nobody can know before it runs. */
  readonly specifier: string | null
  readonly line: number
}

/** The member that holds the specifier, for each kind of node that names another file. Type imports count. */
const SPECIFIER_MEMBERS: Readonly<Record<string, string>> = {
  ImportDeclaration: "source",
  ExportNamedDeclaration: "source",
  ExportAllDeclaration: "source",
  ImportExpression: "source",
  TSImportType: "source",
  TSExternalModuleReference: "expression",
}

const isNamed = (node: unknown, name: string): boolean =>
  isNode(node) && node.type === "Identifier" && node["name"] === name

/** `new URL("./x.ts", import.meta.url)` names a file to run as much as an import does. */
function workerFile(node: SyntaxNode): string | null {
  if (node.type !== "NewExpression" || !isNamed(node["callee"], "URL")) return null
  const [address, base] = node["arguments"] as readonly unknown[]
  const specifier = stringOf(address)
  return base !== undefined && specifier !== null && /\.[mc]?[jt]s$/.test(specifier) ? specifier : null
}

function specifierNode(node: SyntaxNode): unknown {
  const member = SPECIFIER_MEMBERS[node.type]
  if (member !== undefined) return node[member] ?? (node.type === "TSImportType" ? node["argument"] : null)
  const callee = node.type === "CallExpression" ? node["callee"] : null
  return isNamed(callee, "require") ? (node["arguments"] as readonly unknown[])[0] : null
}

/** Everything that a file takes from elsewhere: imports, re-exports, dynamic imports, `import("x").Type`, `require`, workers, `/// <reference`. */
export function importsOf(file: SourceFile): readonly Import[] {
  const { program, comments } = parse(file)
  const found: Import[] = []
  const add = (specifier: string | null, at: number): void => {
    found.push({ specifier, line: lineAt(file.source, at) })
  }
  walk(program, (node) => {
    const named = specifierNode(node)
    if (isNode(named)) add(stringOf(named), node.start)
    const worker = workerFile(node)
    if (worker !== null) add(worker, node.start)
  })
  for (const comment of comments) {
    const reference = /^\/\s*<reference\s+(types|path)\s*=\s*["']([^"']+)/.exec(comment.value)
    if (reference !== null) {
      add(reference[1] === "types" ? `@types/${reference[2]}` : `./${reference[2]}`, comment.start)
    }
  }
  return found.toSorted((a, b) => a.line - b.line)
}
