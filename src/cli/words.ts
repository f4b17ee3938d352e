import { parseArgs } from "node:util"
import { ReckonerError } from "../model/index.ts"
import type { Command, Words } from "./command.ts"
import { nearestWayOut } from "./nearest.ts"

const HELP = { help: { type: "boolean", short: "h" } } as const

/** How many words may follow the command: as many as its operands name, any number where the last is "…". */
const operandsAtMost = ({ operands }: Command): number =>
  operands.includes("…") ? Infinity : operands.split(" ").filter((w) => w !== "").length

/** @throws ReckonerError "usage" on an option that the command has not, a missing value, or a word too many. */
export function parseWords(command: Command, argv: readonly string[]): Words {
  const options = Object.fromEntries(
    command.options.map((o) => [
      o.name,
      o.value === undefined
        ? ({ type: "boolean" } as const)
        : ({
            type: "string",
            multiple: o.multiple === true,
            ...(o.short === undefined ? {} : { short: o.short }),
          } as const),
    ]),
  )
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      options: { ...options, ...HELP },
      allowPositionals: true,
      strict: true,
    })
    const [stray] = positionals.slice(operandsAtMost(command))
    if (stray !== undefined) throw new Error(`too many words: ${stray}`)
    const all: Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>> = values
    return {
      positionals,
      text: (name) => (typeof all[name] === "string" ? all[name] : undefined),
      texts: (name) => [all[name] ?? []].flat().filter((v) => typeof v === "string"),
      on: (name) => all[name] === true,
    }
  } catch (error) {
    const message = error instanceof Error ? (error.message.split(". ")[0] ?? "") : String(error)
    const help = `reckoner ${command.name} --help`
    const [, option] = /^Unknown option '(--[^']*)'/u.exec(message) ?? []
    const known = command.options.map(({ name }) => `--${name}`)
    throw new ReckonerError(
      "usage",
      message,
      option === undefined ? `See: ${help}` : nearestWayOut(option, known, help),
    )
  }
}

/** The one of `choices` that `option` names, or its first where it is not given. */
export function choice<C extends string>(words: Words, option: string, choices: readonly [C, ...C[]]): C {
  const text = words.text(option)
  if (text === undefined) return choices[0]
  const found = choices.find((c) => c === text)
  if (found === undefined) {
    throw new ReckonerError("usage", `--${option} is "${text}"`, `It takes one of: ${choices.join(", ")}.`)
  }
  return found
}

/** The first operand. @throws ReckonerError "usage" where there is none. */
export function firstOperand(command: Command, words: Words): string {
  const [operand] = words.positionals
  if (operand !== undefined) return operand
  const [name = ""] = command.operands.split(" ")
  throw new ReckonerError("usage", `${name.replace("…", "")} is missing`, `See: reckoner ${command.name} --help`)
}
