import { language, say } from "./language.svelte.ts"

const formatters = new Map<string, Intl.DateTimeFormat>()

/** A formatter of the interface's language (or of `locale`) in a zone; kept, for making one takes as long as a hundred dates. */
function dateFormat(
  zone: string | null,
  options: Omit<Intl.DateTimeFormatOptions, "timeZone">,
  locale = language.tag === "en" ? "en-GB" : language.tag,
): Intl.DateTimeFormat {
  const timeZone = zone ?? "UTC"
  const key = `${locale} ${timeZone} ${Object.entries(options).join(" ")}`
  const formatter = formatters.get(key) ?? new Intl.DateTimeFormat(locale, { ...options, timeZone })
  formatters.set(key, formatter)
  return formatter
}

const NO_BREAK = "\u00a0"

/** A day does not break over two lines: "8 July 2024", "8 липня 2024 р.". */
const unbroken = (text: string): string =>
  text
    .replace(/(\d{1,2}) (?=\p{L})/gu, `$1${NO_BREAK}`)
    .replace(/(\p{L}) (?=\d{4})/gu, `$1${NO_BREAK}`)
    .replace(/(\d{4}) (?=р\.)/gu, `$1${NO_BREAK}`)

/** "8 July 2024, 11:36 (Europe/Kyiv)": an instant in the incident's zone, which is always said; UTC where it has none. */
export function instantText(iso: string, zone: string | null, { withZone = true } = {}): string {
  const text = unbroken(dateFormat(zone, { dateStyle: "long", timeStyle: "short" }).format(new Date(iso)))
  return withZone ? `${text} (${zone ?? "UTC"})` : text
}

const MS_PER_MINUTE = 60_000

/** From when on something is known: "8 July 2024, 11:36"; of which the day alone is told, "end of 8 July 2024". */
export function knownText(iso: string, zone: string | null, { withZone = true } = {}): string {
  const text = known(iso, zone)
  return withZone ? `${text} (${zone ?? "UTC"})` : text
}

/** Texts of instants by language, zone and instant: a page that is turned says the same hundreds again. */
const texts = new Map<string, string>()
const TEXTS_KEPT = 10_000

function known(iso: string, zone: string | null): string {
  const key = `${language.tag} ${zone} ${iso}`
  const before = texts.get(key)
  if (before !== undefined) return before
  const at = Date.parse(iso)
  // Within the minute after midnight the day before has ended already.
  const dayAlone = at % MS_PER_MINUTE === 0 && localParts(at, zone).clock === "00:00"
  const text = dayAlone
    ? say("date.endOf", { day: localParts(at - 1, zone).day })
    : instantText(iso, zone, { withZone: false })
  if (texts.size >= TEXTS_KEPT) texts.clear()
  texts.set(key, text)
  return text
}

/** "July", and "8 July" of it: months have their names from the messages, for a browser's own calendar is slow to begin and the first figure waits for it. */
const monthName = (month: string, form: "date.months" | "date.monthsOf"): string =>
  say(form).split(", ")[Number(month) - 1] ?? month

/** An EDTF day or month as people write it: "8 July 2024", "July 2024", "8 July, its year not said", and from one to another. */
export function dayText(edtf: string): string {
  if (edtf.includes("/")) return edtf.split("/").map(dayText).join(`${NO_BREAK}– `)
  const [, year, month, day] = /^(\d{4}|XXXX)-(\d{2})(?:-(\d{2}))?$/.exec(edtf) ?? []
  if (year === undefined || month === undefined) return edtf
  const named =
    day === undefined ? monthName(month, "date.months") : `${Number(day)} ${monthName(month, "date.monthsOf")}`
  return unbroken(year === "XXXX" ? say("date.noYear", { day: named }) : say("date.ofYear", { day: named, year }))
}

/** When a report was published, as it says it: "8 July 2024, 15:20 (+03:00)", or a day alone. */
export function publishedText(edtf: string): string {
  const [, day, clock, zone] = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})[\d:.]*(Z|[+-]\d{2}:\d{2})?$/.exec(edtf) ?? []
  if (day === undefined || clock === undefined) return dayText(edtf)
  return `${dayText(day)}, ${clock}${zone === undefined ? "" : ` (${zone === "Z" ? "UTC" : zone})`}`
}

/** When a report of an incident was published: as it says it, else from when on it was known. */
export function reportDateText(
  { published, knownAt }: { readonly published: string | null; readonly knownAt: string },
  zone: string | null,
): string {
  // A year that a report does not say is settled by the incident's others.
  const unsaid = published === null || published.startsWith("XXXX")
  return unsaid ? knownText(knownAt, zone) : publishedText(published)
}

/** The day and the clock of an instant in a zone. */
const localParts = (at: number, zone: string | null): { readonly day: string; readonly clock: string } => ({
  day: unbroken(dateFormat(zone, { dateStyle: "long" }).format(at)),
  clock: dateFormat(zone, { hour: "2-digit", minute: "2-digit" }, "en-GB").format(at),
})

/** "8 July 2024, 00:00–14:40 (Europe/Kyiv)"; a whole day, several whole days and an instant read once. */
export function spanText({ from, to }: { readonly from: string; readonly to: string }, zone: string | null): string {
  const [first, last] = [localParts(Date.parse(from), zone), localParts(Date.parse(to), zone)]
  const zoned = (text: string): string => `${text} (${zone ?? "UTC"})`
  if (from === to) return first.clock === "00:00" ? first.day : zoned(`${first.day}, ${first.clock}`)
  // A span that ends at midnight ends with the day before.
  const end = last.clock === "00:00" ? { day: localParts(Date.parse(to) - 1, zone).day, clock: "24:00" } : last
  const whole = first.clock === "00:00" && end.clock === "24:00"
  if (whole) return first.day === end.day ? first.day : `${first.day} – ${end.day}`
  if (first.day === end.day) return zoned(`${first.day}, ${first.clock}–${end.clock}`)
  return zoned(`${first.day}, ${first.clock} – ${end.day}, ${end.clock}`)
}

/** So much a zone's clocks are ahead of UTC at an instant. */
export function zoneOffsetMs(at: number, zone: string | null): number {
  if (zone === null) return 0
  const parts = dateFormat(zone, { dateStyle: "short", timeStyle: "medium" }, "en-GB").formatToParts(at)
  const of = (type: Intl.DateTimeFormatPartTypes): number =>
    Number(parts.find((part) => part.type === type)?.value ?? 0)
  const local = Date.UTC(of("year"), of("month") - 1, of("day"), of("hour"), of("minute"), of("second"))
  return local - Math.floor(at / 1000) * 1000
}

/** "9 Jul" where a day begins, else "14:00": for an axis. */
export function axisText(at: number, zone: string | null): string {
  const { clock } = localParts(at, zone)
  return clock === "00:00" ? dateFormat(zone, { day: "numeric", month: "short" }).format(at) : clock
}
