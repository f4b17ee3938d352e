import { readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { COMMANDS, commandHelp } from "../src/cli/index.ts"

const MANUAL = join(import.meta.dirname, "..", "docs", "cli.md")
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

if (import.meta.main) writeFileSync(MANUAL, withHelpBlocks(readFileSync(MANUAL, "utf8")))
