import { styleText } from "node:util"

export type Style = Parameters<typeof styleText>[0]

/** What a terminal takes as an order and not as a word, and what turns the direction of reading round; line ends and tabs stay. */
const ORDER = String.raw`[\0-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]`
const ORDERS = new RegExp(ORDER, "g")
const COLOUR = new RegExp(String.raw`\u001b\[(\d+)m`, "g")
const BREAKS: Readonly<Record<string, string>> = { "\n": String.raw`\n`, "\r": String.raw`\r`, "\t": String.raw`\t` }

const written = (sign: string): string => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`

/** The text with all that a terminal would obey written out, as JSON writes it: within JSON it means the same. */
export const withoutOrders = (text: string): string => text.replace(ORDERS, written)

/** The same for what must stay on one line, such as the name of a file: whoever chose it forges no line of ours. */
export const onOneLine = (text: string): string =>
  withoutOrders(text.replace(/[\n\r\t]/g, (sign) => BREAKS[sign] ?? sign))

/** Colours of our own, told apart from those that somebody wrote into a report. */
export interface Paint {
  /** Colour, where there is any; to be shown through `shown`. */
  style(style: Style, text: string): string
  /** As it may be sent to a terminal: our colours, and of all else what can be read. */
  shown(text: string): string
}

/** @param mark four digits and four more that nobody who writes a report can know */
export function createPaint(coloured: boolean, mark: string): Paint {
  const own = new RegExp(`\u001b\\[${mark};(\\d+)m|${ORDER}`, "g")
  const keepOwn = (text: string): string =>
    text.replace(own, (found, code) => (code === undefined ? written(found) : found))
  return {
    style: (style, text) =>
      coloured
        ? styleText(style, keepOwn(text), { validateStream: false }).replaceAll(COLOUR, `\u001b[${mark};$1m`)
        : text,
    shown: (text) =>
      text.replace(own, (found, code: string | undefined) => (code === undefined ? written(found) : `\u001b[${code}m`)),
  }
}
