import { ERROR_CODES, ReckonerError } from "../model/index.ts"
import { COMMANDS } from "./commands/index.ts"
import { commandHelp, generalHelp } from "./help.ts"
import { nearestWayOut } from "./nearest.ts"
import { createTerminal, type Terminal } from "./terminal.ts"
import { version } from "./version.ts"
import { parseWords } from "./words.ts"

/** Says what is wrong and the way out on standard error; the exit code of the error. */
function report(error: unknown, terminal: Terminal): number {
  terminal.progressDone()
  if (error instanceof ReckonerError) {
    terminal.note(`reckoner: ${error.message}`)
    if (error.wayOut !== "") terminal.note(error.wayOut)
    return ERROR_CODES[error.code]
  }
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
  terminal.note(`reckoner: a fault of the program, not of your input. Please report it with these lines:\n${text}`)
  return 70
}

/** Runs one command line (without node and script). Returns the exit code; never throws. */
export async function main(argv: readonly string[]): Promise<number> {
  const terminal = createTerminal(process.stdout, process.stderr, () => performance.now())
  // A reader that closes early (`| head`) ends the work; it is no error.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    process.exit(error.code === "EPIPE" ? 0 : ERROR_CODES.io)
  })
  try {
    const [name, ...rest] = argv
    if (name === undefined || name === "--help" || name === "-h" || name === "help") {
      const about = name === "help" ? COMMANDS.find((c) => c.name === rest[0]) : undefined
      terminal.line(about === undefined ? generalHelp(COMMANDS) : commandHelp(about))
      return 0
    }
    if (name === "--version" || name === "-V") {
      terminal.line(version())
      return 0
    }
    const command = COMMANDS.find((c) => c.name === name)
    if (command === undefined) {
      const known = COMMANDS.map((one) => one.name)
      throw new ReckonerError("usage", `there is no command "${name}"`, nearestWayOut(name, known, "reckoner --help"))
    }
    if (rest.includes("--help") || rest.includes("-h")) {
      terminal.line(commandHelp(command))
      return 0
    }
    return await command.run(parseWords(command, rest), terminal)
  } catch (error) {
    return report(error, terminal)
  }
}
