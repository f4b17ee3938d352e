import { parseArgs } from "node:util"
import { ReckonerError } from "../model/index.ts"
import type { Command, Words } from "./command.ts"

const HELP = { help: { type: "boolean", short: "h" } } as const

/** @throws ReckonerError "usage" on an option that the command has not, or a missing value. */
export function parseWords(command: Command, argv: readonly string[]): Words {
  const options = Object.fromEntries(
    command.options.map((o) => [
      o.name,
      o.value === undefined
        ? ({ type: "boolean" } as const)
        : ({ type: "string", multiple: o.multiple === true } as const),
    ]),
  )
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      options: { ...options, ...HELP },
      allowPositionals: true,
      strict: true,
    })
    const all: Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>> = values
    return {
      positionals,
      text: (name) => (typeof all[name] === "string" ? all[name] : undefined),
      texts: (name) => [all[name] ?? []].flat().filter((v) => typeof v === "string"),
      on: (name) => all[name] === true,
    }
  } catch (error) {
    const message = error instanceof Error ? error.message.split(". ")[0] : String(error)
    throw new ReckonerError("usage", message ?? "", `See: reckoner ${command.name} --help`)
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

/** The single operand. @throws ReckonerError "usage" where there is none or more than one. */
export function onlyOperand(command: Command, words: Words): string {
  const [operand, ...rest] = words.positionals
  if (operand === undefined || rest.length > 0) {
    throw new ReckonerError(
      "usage",
      operand === undefined ? `${command.operands} is missing` : `too many words: ${rest.join(" ")}`,
      `See: reckoner ${command.name} --help`,
    )
  }
  return operand
}
