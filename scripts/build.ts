import { spawnSync } from "node:child_process"
import { copyFileSync, rmSync } from "node:fs"
import { join } from "node:path"

const root = join(import.meta.dirname, "..")

/** Runs a Node program of this checkout under the Node that runs this one. */
function run(...words: readonly string[]): void {
  const ended = spawnSync(process.execPath, [...words], { cwd: root, stdio: "inherit" })
  if (ended.status !== 0) throw new Error(`${words.join(" ")} failed`)
}

/** Makes `dist/`, which is what the package ships: JavaScript, declarations, the web application, the gazetteer and outlines of the world. */
rmSync(join(root, "dist"), { recursive: true, force: true })
run("node_modules/typescript/bin/tsc", "-p", "tsconfig.build.json")
run("scripts/build-gazetteer.ts")
run("scripts/build-web.ts", join(root, "dist", "web"))
copyFileSync(join(root, "build", "gazetteer.bin"), join(root, "dist", "gazetteer.bin"))
copyFileSync(join(root, "node_modules", "world-atlas", "countries-50m.json"), join(root, "dist", "outlines.json"))
