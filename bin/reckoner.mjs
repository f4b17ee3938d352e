#!/usr/bin/env node
// The one way in. Syntax that Node 12 parses, so that an old Node says what is wrong instead of where it stumbled.
// docs/decisions/0001-runtime.md has the reasons.
import { spawn } from "child_process"
import { existsSync } from "fs"
import module from "module"
import { constants } from "os"
import { join } from "path"
import { fileURLToPath } from "url"

const OLDEST_MAJOR = 24
const FOLDER_NAMES = { linux: "linux", win32: "win" }
const FORWARDED = ["SIGTERM", "SIGHUP", "SIGQUIT", "SIGUSR2", "SIGBREAK"]

const root = fileURLToPath(new URL("..", import.meta.url))

/** Path of the Node that a checkout's `npm ci` brings for this machine, whether or not it is there; null for machines that have none. */
function packagedNode() {
  const platform = FOLDER_NAMES[process.platform]
  if (platform === undefined) return null
  const program = platform === "win" ? join("bin", "node.exe") : join("bin", "node")
  return join(root, "node_modules", `node-${platform}-${process.arch}`, program)
}

function refuse() {
  console.error(
    `reckoner needs Node ${OLDEST_MAJOR} or newer, and this is Node ${process.versions.node}: https://nodejs.org has it.`,
  )
  process.exitCode = 1
}

/** Ends as the child ended: by the same signal, or with its exit code. */
function endAs(code, signal) {
  if (signal === null) {
    process.exitCode = code
    return
  }
  for (const name of FORWARDED.concat("SIGINT")) process.removeAllListeners(name)
  process.kill(process.pid, signal)
  // Where the signal does not end this process (Windows, or one that is ignored), the shell's convention stands for it.
  setTimeout(() => process.exit(128 + (constants.signals[signal] || 0)), 100)
}

function startAgain(node) {
  const child = spawn(node, [fileURLToPath(import.meta.url)].concat(process.argv.slice(2)), { stdio: "inherit" })
  child.on("error", refuse)
  child.on("exit", endAs)
  for (const name of FORWARDED) {
    try {
      process.on(name, () => child.kill(name))
    } catch {
      // A signal that this platform lacks cannot arrive either.
    }
  }
  // A terminal gives Ctrl-C to the child as well; sent on, it would arrive twice.
  process.on("SIGINT", () => {
    if (!process.stdin.isTTY) child.kill("SIGINT")
  })
}

/** Two parts of Node that we use call themselves experimental in some of its releases; that tells our users nothing. */
function quietExpectedWarnings() {
  const emitWarning = process.emitWarning
  process.emitWarning = function (warning) {
    const text = String((warning && warning.message) || warning)
    if (/^(SQLite|Type Stripping) is an experimental feature/i.test(text)) return
    emitWarning.apply(process, arguments)
  }
}

/** Blobs are made durable many at once (record/folder/blob-store.ts), which four threads hold back: a tenth of the time of a bulk add. */
function widenThreadPool() {
  if (process.env.UV_THREADPOOL_SIZE === undefined) process.env.UV_THREADPOOL_SIZE = "16"
}

/**
 * Each of our own files is named whole by those that import it: Node need not look for it, which saves a sixth of the start of every
 * command. `folder`: where they are; packages name theirs in other ways. `format`: what they are.
 */
function knowOwnFiles(folder, format) {
  module.registerHooks({
    resolve(specifier, context, next) {
      const own = specifier.charAt(0) === "." && String(context.parentURL).startsWith(folder)
      if (!own) return next(specifier, context)
      return { url: new URL(specifier, context.parentURL).href, format, shortCircuit: true }
    },
  })
}

function run() {
  quietExpectedWarnings()
  // Only heeded before the first work is handed to a thread, so before anything of ours is loaded.
  widenThreadPool()
  const inCheckout = existsSync(join(root, "src", "cli", "main.ts"))
  const folder = new URL(inCheckout ? "../src/" : "../dist/", import.meta.url).href
  knowOwnFiles(folder, inCheckout ? "module-typescript" : "module")
  // In a checkout, stripping types and compiling would be two thirds of every command; Node keeps what it made of each file.
  if (inCheckout) module.enableCompileCache(join(root, "build", "compile-cache"))
  import(folder + (inCheckout ? "cli/main.ts" : "cli/main.js"))
    .then((cli) => cli.main(process.argv.slice(2)))
    .then((code) => {
      process.exitCode = code
    })
    .catch((error) => {
      console.error(error)
      process.exitCode = 70
    })
}

const major = Number(process.versions.node.split(".")[0])
if (major >= OLDEST_MAJOR) {
  run()
} else {
  const node = packagedNode()
  if (node !== null && existsSync(node)) startAgain(node)
  else refuse()
}
