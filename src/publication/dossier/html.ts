/** Text as it stands in a page, in an attribute's quotes too. */
export const escapeHtml = (text: string): string =>
  text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;")

/** An element around markup that is safe already. `attributes` are escaped here. */
export function element(name: string, attributes: Readonly<Record<string, string>>, content: string): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeHtml(value)}"`)
  return `<${name}${written.join("")}>${content}</${name}>`
}

export const paragraph = (text: string, className = ""): string =>
  element("p", className === "" ? {} : { class: className }, escapeHtml(text))

const rowOf = (cells: readonly string[]): string => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`

const tableAround = (heads: readonly string[], bodies: readonly string[]): string =>
  `<div class="wide" role="group" tabindex="0" aria-label="${escapeHtml(heads.join(", "))}"><table><thead><tr>${heads.map((head) => element("th", { scope: "col" }, escapeHtml(head))).join("")}</tr></thead>${bodies
    .map((body) => `<tbody>${body}</tbody>`)
    .join("\n")}</table></div>`

/** Rows of cells that are markup already, under heads that are text. */
export const table = (heads: readonly string[], rows: readonly (readonly string[])[]): string =>
  tableAround(heads, [rows.map(rowOf).join("\n")])

/** The same in groups, each under a title that is text. */
export const groupedTable = (
  heads: readonly string[],
  groups: readonly { readonly title: string; readonly rows: readonly (readonly string[])[] }[],
): string =>
  tableAround(
    heads,
    groups.map(({ title, rows }) => {
      const head = element("th", { scope: "rowgroup", colspan: String(heads.length) }, escapeHtml(title))
      return [`<tr class="group">${head}</tr>`, ...rows.map(rowOf)].join("\n")
    }),
  )
