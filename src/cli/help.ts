import type { Command, HelpRow } from "./command.ts"

const pad = (text: string, width: number): string => text.padEnd(width)

/** Lines of at most `width` units, broken at spaces. */
export function wrap(text: string, width: number, indent = ""): string {
  const lines: string[] = []
  let line = ""
  for (const word of text.split(" ")) {
    if (line !== "" && indent.length + line.length + 1 + word.length > width) {
      lines.push(indent + line)
      line = word
    } else line = line === "" ? word : `${line} ${word}`
  }
  lines.push(indent + line)
  return lines.join("\n")
}

/** What is typed in one column, what it means beside it. */
function table(title: string, rows: readonly HelpRow[]): readonly string[] {
  const width = Math.max(...rows.map(({ left }) => left.length)) + 2
  const indent = " ".repeat(width + 2)
  return ["", title, ...rows.map(({ left, what }) => `  ${pad(left, width)}${wrap(what, 96, indent).trimStart()}`)]
}

/** The help of one command, as `--help` prints it and docs/cli.md holds it. */
export function commandHelp(command: Command): string {
  const usage = `reckoner ${command.name}${command.operands === "" ? "" : ` ${command.operands}`} [options]`
  const named = [
    ...command.options.map((o) => ({
      left: `${o.short === undefined ? "" : `-${o.short}, `}--${o.name}${o.value === undefined ? "" : ` ${o.value}`}`,
      what: o.what,
    })),
    { left: "--help", what: "print this" },
  ]
  return [
    usage,
    "",
    wrap(command.about, 96),
    ...(command.kinds === undefined ? [] : table(command.kinds.title, command.kinds.rows)),
    ...table("Options", named),
    "",
    "Examples",
    ...command.examples.flatMap((e) => [`  ${e.line}`, `      ${e.what}`]),
  ].join("\n")
}

/** What `reckoner --help` prints. */
export function generalHelp(commands: readonly Command[]): string {
  const width = Math.max(...commands.map((c) => c.name.length + c.operands.length + 1)) + 2
  return [
    "reckoner: one accountable record out of conflicting reports of mass-casualty events",
    "",
    "Usage: reckoner COMMAND [options]",
    "",
    ...commands.map((c) => `  ${pad(`${c.name}${c.operands === "" ? "" : ` ${c.operands}`}`, width)}${c.summary}`),
    "",
    "  INCIDENT  its id, the beginning of it, or a word of its label: Ukraine",
    "  MEASURE   killed, injured, missing, hospitalised, damaged, …",
    "",
    "  reckoner COMMAND --help   what a command does, its options and examples",
    "  reckoner --version        this version",
    "",
    "A first look:",
    "  reckoner init my-record",
    "  reckoner add reports/ --record my-record",
    "  reckoner incidents --record my-record",
  ].join("\n")
}
