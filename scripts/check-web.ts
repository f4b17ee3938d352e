import { spawnSync } from "node:child_process"
import { join } from "node:path"

/** Types of the web application, under the TypeScript that knows Svelte's checker (web-check/). Ends with its exit code. */
const root = join(import.meta.dirname, "..")
const checker = join(root, "web-check", "node_modules", "svelte-check", "bin", "svelte-check")
const words = [checker, "--tsconfig", "./tsconfig.json", "--output", "human", "--fail-on-warnings"]
process.exitCode = spawnSync(process.execPath, words, { cwd: join(root, "web"), stdio: "inherit" }).status ?? 1
