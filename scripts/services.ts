import { spawnSync } from "node:child_process"
import { existsSync } from "node:fs"
import { delimiter, join } from "node:path"

/** A program of Debian's that some tests use. */
interface DebianProgram {
  /** Debian's package. */
  readonly name: string
  /** What does as well where Debian has no such package. */
  readonly otherwise?: string
  /** Names under which it may be on the PATH. */
  readonly programs: readonly string[]
  readonly why: string
}

const PROGRAMS: readonly DebianProgram[] = [
  {
    // Chromium without its window: a page opens in half the time.
    name: "chromium-headless-shell",
    otherwise: "chromium",
    programs: ["chromium-headless-shell", "chromium", "chromium-browser"],
    why: "shows the pages to their tests, and draws the pictures of the README and docs",
  },
  { name: "unzip", programs: ["unzip"], why: "unpacks a bundle that is checked by hand" },
  { name: "openssl", programs: ["openssl"], why: "checks its signatures" },
  { name: "jq", programs: ["jq"], why: "reads its lists" },
  {
    name: "openssl",
    programs: ["openssl"],
    why: "stands for a time-stamping authority, and checks signatures beside us",
  },
  { name: "jq", programs: ["jq"], why: "checks a bundle by hand, as docs/verify-by-hand.md tells" },
  { name: "unzip", programs: ["unzip"], why: "opens a bundle by hand" },
]

const HELP = `npm run services [-- --check]

Installs Debian's packages that some tests use, with apt-get and as root. Nothing that Reckoner itself needs is among
them, and nothing is started or left running. --check installs nothing and says what is missing (exit code 1).

${PROGRAMS.map((program) => `  ${program.name}: ${program.why}`).join("\n")}`

const isThere = (program: DebianProgram): boolean =>
  (process.env["PATH"] ?? "")
    .split(delimiter)
    .some((folder) => program.programs.some((name) => existsSync(join(folder, name))))

/** Runs apt-get with its output shown; as root, or through sudo where one is not. */
function aptGet(...words: readonly string[]): boolean {
  const isRoot = process.getuid?.() === 0
  const [command, ...rest] = [...(isRoot ? [] : ["sudo"]), "apt-get", ...words]
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" }
  return spawnSync(command ?? "", rest, { stdio: ["ignore", "inherit", "inherit"], env }).status === 0
}

function main(words: readonly string[]): number {
  if (words.includes("--help")) {
    console.log(HELP)
    return 0
  }
  const missing = PROGRAMS.filter((program) => !isThere(program))
  for (const program of PROGRAMS) {
    console.log(`${program.name}: ${missing.includes(program) ? "missing" : "there"} (${program.why})`)
  }
  if (missing.length === 0) return 0
  const names = missing.map((program) => program.name)
  if (words.includes("--check")) {
    console.log(`To install: npm run services`)
    return 1
  }
  console.log(`Installing with apt-get: ${names.join(", ")}`)
  aptGet("update", "-q")
  const install = (...packages: readonly string[]): boolean =>
    aptGet("install", "-y", "-q", "--no-install-recommends", ...packages)
  const installed = install(...names) || install(...missing.map(({ name, otherwise }) => otherwise ?? name))
  const still = missing.filter((program) => !isThere(program)).map((program) => program.name)
  if (installed && still.length === 0) return 0
  console.error(`Not installed: ${still.join(", ")}. On Debian, as root: apt-get install ${names.join(" ")}`)
  return 1
}

process.exitCode = main(process.argv.slice(2))
