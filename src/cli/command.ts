import type { Terminal } from "./terminal.ts"

/** One option as help prints it and as the words are parsed by. */
export interface CommandOption {
  /** Long name without dashes: "as-of". */
  readonly name: string
  /** One letter that stands for it: "o". */
  readonly short?: string
  /** Placeholder of its value: "T"; absent for a switch. */
  readonly value?: string
  readonly what: string
  readonly multiple?: boolean
}

/** A line of help: what is typed, and what it means. */
export interface HelpRow {
  readonly left: string
  readonly what: string
}

/** Words of the command line, parsed: options by long name. */
export interface Words {
  readonly positionals: readonly string[]
  text(option: string): string | undefined
  texts(option: string): readonly string[]
  on(option: string): boolean
}

export interface Command {
  readonly name: string
  /** One line, as in the list of commands. */
  readonly summary: string
  /** Operands after the name: "PATH…". */
  readonly operands: string
  /** One or two paragraphs of what it does. */
  readonly about: string
  /** What its first operand can be, where that is one of several words: "Acts". */
  readonly kinds?: { readonly title: string; readonly rows: readonly HelpRow[] }
  readonly options: readonly CommandOption[]
  readonly examples: readonly { readonly line: string; readonly what: string }[]
  /** Returns the exit code. @throws ReckonerError, which `main` prints. */
  run(words: Words, terminal: Terminal): Promise<number>
}

/** Options that every command on a record takes. */
export const RECORD_OPTION: CommandOption = {
  name: "record",
  value: "DIR",
  what: "the record's folder; else RECKONER_RECORD, else the nearest one upwards from here",
}
export const JSON_OPTION: CommandOption = { name: "json", what: "print JSON (docs/cli.md, with a schema)" }
export const AS_OF_OPTION: CommandOption = {
  name: "as-of",
  value: "T",
  what: "what was known at T: a date (its end, in the incident's zone) or an instant; default now",
}
export const HELD_AT_OPTION: CommandOption = {
  name: "held-at",
  value: "N|T",
  what: "from what the record held at T, or after its log entry N; default all",
}
export const POLICY_OPTION: CommandOption = {
  name: "policy",
  value: "P",
  what: "recorder (default), conservative, range or registry",
}
export const WAIT_OPTION: CommandOption = {
  name: "wait",
  value: "SECONDS",
  what: "how long to wait while another process writes to the record; default 5",
}
