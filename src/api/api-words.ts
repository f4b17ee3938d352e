/** Operations by the command that does the same, the longest name first where one begins another. */
const OPERATIONS: readonly (readonly [command: string, operation: string])[] = [
  ["decide --help", "/api/"],
  ["decide undo", "POST /api/v1/decisions with undo of"],
  ["decide", "POST /api/v1/decisions with"],
  ["documents", "/api/v1/documents"],
  ["explain INCIDENT", "/api/v1/incidents/{id}/explanation"],
  ["history", "/api/v1/decisions"],
  ["incidents", "/api/v1/incidents"],
  ["review", "/api/v1/review"],
  ["revisions", "/api/v1/revisions"],
  ["show ", "/api/v1/incidents/"],
  ["add PATH", "POST /api/v1/documents"],
]

/** What people wrote stands between quotation marks, and stays as it is. */
const OPTION = /"[^"]*"| ?--json\b|--([a-z][a-z-]*)/gu

const camelCase = (name: string): string => name.replaceAll(/-([a-z])/gu, (_, letter: string) => letter.toUpperCase())

/**
 * A refusal in words of the API: the record words them for the command line. Options become parameters, and commands the operations that do
 * the same; what is done on the record's machine alone (`reckoner rebuild`) stays a command.
 */
export function inApiWords(text: string): string {
  const operations = OPERATIONS.reduce(
    (told, [command, operation]) => told.replaceAll(`reckoner ${command}`, operation),
    text,
  )
  return operations.replaceAll(OPTION, (found, option: string | undefined) => {
    if (found.startsWith('"')) return found
    return option === undefined ? "" : `\`${camelCase(option)}\``
  })
}
