import type { Found } from "../../model/index.ts"
import { hintsOf, lineOf, type OpenPage, type PageElement } from "./dom.ts"

/** A message on a page of an export of Telegram Desktop. */
export interface TelegramEntry {
  readonly element: PageElement
  /** "message512", as the page has it. */
  readonly id: string | null
  readonly beside: readonly Found[]
}

const HISTORY = /(?:^|\s)history(?:$|\s)/
const MESSAGE = ".history .message.default"
/** What is in a message beside its words: who, when, what it answers, pictures. */
const ASIDE = ".userpic_wrap, .from_name, .date, .reply_to, .media_wrap, .details, .reactions, .via"
/** "08.07.2024 11:36:22 UTC+03:00"; older exports leave the zone out. */
const CLOCK = /^(\d{2})\.(\d{2})\.(\d{4}) (\d{2}:\d{2})(?::(\d{2}))?(?: UTC([+-]\d{2}:\d{2}))?$/

/** The messages with words on a page of an export (messages.html); none where the page is none. */
export function telegramEntries({ document, elements }: OpenPage): readonly TelegramEntry[] {
  if (!elements.some((element) => HISTORY.test(hintsOf(element)))) return []
  const channel = lineOf(document.querySelector(".page_header .text"))
  return [...document.querySelectorAll(MESSAGE)].flatMap((element) => {
    if (lineOf(element.querySelector(".text")) === "") return []
    return [{ element, id: element.getAttribute("id"), beside: saidOf(element, channel) }]
  })
}

function saidOf(element: PageElement, channel: string): readonly Found[] {
  const published = instantOf(element.querySelector(".date")?.getAttribute("title") ?? "")
  const forwarded = element.querySelector(".forwarded .from_name")
  for (const date of forwarded?.querySelectorAll(".date") ?? []) date.remove()
  const from = lineOf(forwarded)
  const link = element.querySelector(".reply_to a")
  const answered = /message(\d+)$/.exec(link?.getAttribute("href") ?? "")?.[1]
  const found = (field: Found["field"], value: string | null, where: string): readonly Found[] =>
    value === null || value === "" ? [] : [{ field, value, where, taken: true }]
  return [
    ...found("published", published, "message date"),
    ...found("outlet", channel, "channel's export"),
    ...found("relayed", from, "message forwarded from"),
    ...found("replyTo", answered === undefined ? null : `message ${answered}`, "message in reply to"),
  ]
}

function instantOf(title: string): string | null {
  const [, day, month, year, clock, seconds, zone] = CLOCK.exec(title) ?? []
  return day === undefined ? null : `${year}-${month}-${day}T${clock}:${seconds ?? "00"}${zone ?? ""}`
}

/** Leaves a message its words alone. */
export function keepWords(body: PageElement): void {
  if (body.querySelector(".message .text, .body .text") === null) return
  for (const element of body.querySelectorAll(ASIDE)) element.remove()
}
