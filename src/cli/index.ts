/**
 * The commands of `reckoner`: parses the words, asks the workflow, prints. The only module that prints.
 */
export { COMMANDS } from "./commands/index.ts"
export { commandHelp } from "./help.ts"
export { main } from "./main.ts"
