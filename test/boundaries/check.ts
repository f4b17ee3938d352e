import { posix } from "node:path"
import { isTestFile } from "../source-files.ts"
import { parse, type Fault, type SourceFile } from "../syntax.ts"
import { importsOf } from "./imports.ts"
import { TEST_PACKAGES, type ModuleRow } from "./table.ts"

type Table = Readonly<Record<string, ModuleRow>>

/** "src/language/en/index.ts" → "language"; null outside src/<module>/. */
const moduleOf = (path: string): string | null => /^src\/([^/]+)\//.exec(path)?.[1] ?? null

/** "@noble/hashes/sha2.js" → "@noble/hashes" */
const packageOf = (specifier: string): string =>
  specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/")

const isRelative = (specifier: string): boolean => specifier.startsWith("./") || specifier.startsWith("../")

/** The rule that an import breaks, in words; null where it breaks none. */
function brokenRule(path: string, specifier: string, table: Table): string | null {
  const own = moduleOf(path) ?? ""
  const row = table[own]
  if (row === undefined) return `${path} stands in no module of the table`
  if (!isRelative(specifier)) {
    if (specifier.startsWith("node:")) {
      return row.node || isTestFile(path) ? null : `${own} may not know Node, and imports ${specifier}`
    }
    const name = packageOf(specifier)
    if (row.packages.includes(name) || (isTestFile(path) && TEST_PACKAGES.includes(name))) return null
    return `${own} may not import the package ${name}`
  }
  const target = posix.join(posix.dirname(path), specifier)
  const other = moduleOf(target)
  if (other === own) return null
  if (other === null) {
    const isForTests = target.startsWith("test/") || target.startsWith("scripts/")
    return isForTests && isTestFile(path) ? null : `${own} may not import ${target}, outside the modules`
  }
  if (!row.modules.includes(other)) return `${own} may not import ${other}`
  return target === `src/${other}/index.ts` ? null : `${other} is entered through its door, not through ${target}`
}

/** Faults of the imports of each file alone. Linear in the size of the sources. */
export function importFaults(files: readonly SourceFile[], table: Table): readonly Fault[] {
  return files.flatMap((file) =>
    importsOf(file).flatMap(({ specifier, line }) => {
      const message =
        specifier === null
          ? "an import that is computed cannot be checked against the table"
          : brokenRule(file.path, specifier, table)
      return message === null ? [] : [{ path: file.path, line, message }]
    }),
  )
}

/** Each module has a door, and the door says first what the module is for. */
export function doorFaults(files: readonly SourceFile[]): readonly Fault[] {
  const faults: Fault[] = []
  for (const module of new Set(files.map((file) => moduleOf(file.path)))) {
    if (module === null) continue
    const door = files.find((file) => file.path === `src/${module}/index.ts`)
    const path = `src/${module}/index.ts`
    if (door === undefined) {
      faults.push({ path, line: 1, message: `${module} has no door` })
      continue
    }
    const charter = parse(door).comments[0]
    if (charter === undefined || door.source.slice(0, charter.start).trim() !== "") {
      faults.push({ path, line: 1, message: "a door begins with the module's charter, a comment" })
    }
  }
  return faults
}

/** Files that import each other in a ring, type imports included; each ring once. Linear in files and imports (Tarjan). */
export function cycleFaults(files: readonly SourceFile[]): readonly Fault[] {
  const edges = new Map<string, string[]>()
  for (const file of files) {
    const targets = importsOf(file).flatMap(({ specifier }) =>
      specifier !== null && isRelative(specifier) ? [posix.join(posix.dirname(file.path), specifier)] : [],
    )
    edges.set(file.path, targets)
  }
  return rings(edges).map((ring) => ({
    path: ring[0] ?? "",
    line: 1,
    message: `these files import each other in a ring: ${ring.join(", ")}`,
  }))
}

/** Strongly connected components of more than one file, or of one that imports itself; sorted. */
function rings(edges: ReadonlyMap<string, readonly string[]>): readonly (readonly string[])[] {
  const order = new Map<string, number>()
  const lowest = new Map<string, number>()
  const open: string[] = []
  const found: string[][] = []
  const visit = (file: string): number => {
    const number = order.size
    order.set(file, number)
    let low = number
    open.push(file)
    for (const target of edges.get(file) ?? []) {
      if (!edges.has(target)) continue
      if (!order.has(target)) low = Math.min(low, visit(target))
      else if (open.includes(target)) low = Math.min(low, lowest.get(target) ?? number, order.get(target) ?? number)
    }
    lowest.set(file, low)
    if (low === number) {
      const ring = open.splice(open.indexOf(file)).toSorted()
      if (ring.length > 1 || edges.get(file)?.includes(file) === true) found.push(ring)
    }
    return low
  }
  for (const file of edges.keys()) if (!order.has(file)) visit(file)
  return found
}
