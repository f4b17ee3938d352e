import { existsSync, readdirSync, readFileSync } from "node:fs"
import { dirname, join } from "node:path"
import type { Plugin } from "vite"

/** Folder of the package that a module belongs to; null of our own. */
function packageOf(id: string): string | null {
  const at = id.lastIndexOf("/node_modules/")
  if (at < 0) return null
  const [first = "", second = ""] = id.slice(at + "/node_modules/".length).split("/")
  return join(id.slice(0, at), "node_modules", first.startsWith("@") ? `${first}/${second}` : first)
}

function licenceOf(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as Record<
    string,
    string
  >
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/iu.test(entry))
  const text = file === undefined ? "" : readFileSync(join(folder, file), "utf8").trim()
  return `${name} ${version} (${license})\n\n${text}\n`
}

/** Lays licences.txt beside the built pages: what MIT and ISC ask of whoever passes on what they cover. */
export const bundledLicences = (): Plugin => ({
  name: "bundled-licences",
  generateBundle() {
    const folders = [...this.getModuleIds()].flatMap((id) => packageOf(id.split("?")[0] ?? id) ?? [])
    const licences = [...new Set(folders)]
      .filter((folder) => existsSync(join(folder, "package.json")))
      .toSorted()
      .map(licenceOf)
    const head =
      "These pages hold parts of the following works, under their licences. Outlines of countries: Natural Earth, public domain.\n"
    this.emitFile({ type: "asset", fileName: "licences.txt", source: [head, ...licences].join("\n---\n\n") })
  },
})
