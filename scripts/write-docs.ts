import { readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { COMMANDS, commandHelp } from "../src/cli/index.ts"
import { openApiExamples, withAnswers } from "./api-examples.ts"
import { openMcp, withCalls } from "./mcp-client.ts"
import { openTour, withOutputs } from "./tour.ts"

const ROOT = join(import.meta.dirname, "..")
const MANUAL = join(ROOT, "docs", "cli.md")
const README = join(ROOT, "README.md")
const PICTURE = join(ROOT, "docs", "images", "toll.svg")
const BLOCK = /<!-- help: ([a-z-]+) -->\n```text\n[^]*?```\n/g

/**
 * The manual with each block `<!-- help: NAME -->` holding what `reckoner NAME --help` prints.
 * @throws Error on a block for a command that does not exist.
 */
export function withHelpBlocks(manual: string): string {
  return manual.replace(BLOCK, (_, name: string) => {
    const command = COMMANDS.find((one) => one.name === name)
    if (command === undefined) throw new Error(`docs/cli.md has help for "${name}", which is no command`)
    return `<!-- help: ${name} -->\n\`\`\`text\n${commandHelp(command)}\n\`\`\`\n`
  })
}

const API = join(ROOT, "docs", "api.md")
const MCP = join(ROOT, "docs", "mcp.md")
const DECISIONS = join(ROOT, "docs", "decisions-on-a-record.md")

/** A page whose outputs are those of its own commands, on a record of its own. */
function writeOutputs(path: string): void {
  const tour = openTour()
  try {
    writeFileSync(path, withOutputs(readFileSync(path, "utf8"), tour.run))
  } finally {
    tour.close()
  }
}

/** The pages on the API and on MCP, whose answers are those of the servers on the sample reports. */
async function writeAnswers(): Promise<void> {
  const tour = openTour()
  try {
    tour.run(["add", join(ROOT, "samples")])
    const api = openApiExamples(tour.record)
    writeFileSync(API, await withAnswers(readFileSync(API, "utf8"), api.ask))
    await api.close()
    const mcp = await openMcp(tour.record)
    writeFileSync(MCP, await withCalls(readFileSync(MCP, "utf8"), mcp))
    await mcp.close()
  } finally {
    tour.close()
  }
}

/** The manual's help, the outputs of README and worked case, and the README's picture. */
function writeDocs(): void {
  writeFileSync(MANUAL, withHelpBlocks(readFileSync(MANUAL, "utf8")))
  writeOutputs(DECISIONS)
  const tour = openTour()
  try {
    writeFileSync(README, withOutputs(readFileSync(README, "utf8"), tour.run))
    tour.run(["timeline", "Ukraine", "killed", "--svg", PICTURE])
  } finally {
    tour.close()
  }
}

if (import.meta.main) {
  writeDocs()
  await writeAnswers()
}
