import { join } from "node:path"
import { build } from "vite"

/** Builds the web application into build/web, or into the folder that is named. */
const [folder] = process.argv.slice(2)
const root = join(import.meta.dirname, "..")
process.stderr.write("Building the web application, once …\n")
await build({
  configFile: join(root, "web", "vite.config.ts"),
  logLevel: "warn",
  build: { outDir: folder ?? join(root, "build", "web"), emptyOutDir: true },
})
