import { asciiLower } from "../ascii-lower.ts"
import type { Said } from "../said.ts"
import { statedDate } from "../stated-date.ts"
import type { Headers } from "./headers.ts"

/** Addresses behind which stands a desk and not a person. */
const DESKS =
  /^(?:press|news|media|newsroom|desk|info|information|contact|pr|comms?|communications?|public-?(?:affairs|relations|information)|alerts?|updates?|bulletins?|digest|newsletters?|office|editors?|editorial|no-?reply|do-?not-?reply|donotreply|sitreps?|reports?|monitoring|spokes(?:person|man|woman)?|presse|prensa|stampa|redaktion|redaccion|redazione|pressa|service)(?:$|[._+-])/
/** Domains of which an address says nothing of who writes. */
const FOR_ANYBODY =
  /^(?:gmail|googlemail|yahoo|ymail|outlook|hotmail|live|msn|icloud|me|mac|aol|gmx|web|mail|inbox|list|bk|ukr|i|proton|protonmail|pm|tutanota|tuta|yandex|ya|rambler|zoho|fastmail|qq|163|126)\.[a-z.]{2,10}$/

/** What a mail's headers say of it. Of who wrote it nothing is kept but the list or the domain of a desk that sent it. */
export function mailSaid(headers: Headers): readonly Said[] {
  const title = headers.words("subject")
  const date = statedDate(headers.raw("date").replaceAll(/\([^()]{0,100}\)/g, ""))
  const address = /<(https?:\/\/[^<>\s]{1,2000})>/.exec(headers.raw("archived-at"))?.[1] ?? null
  const said = (field: Said["field"], value: string | null, where: string): readonly Said[] =>
    value === null ? [] : [{ field, value, where }]
  return [
    ...said("title", title, "mail Subject"),
    ...said("published", date, "mail Date"),
    ...said("outlet", listOf(headers), "mail List-Id"),
    ...said("outlet", deskOf(headers), "mail From"),
    ...said("url", address, "mail Archived-At"),
    ...said("language", languageOf(headers), "mail Content-Language"),
  ]
}

/** "Situation reports <sitreps.example.org>": its name, else its id. */
function listOf(headers: Headers): string | null {
  const list = headers.words("list-id")
  if (list === null) return null
  const name = list.split("<", 1)[0]?.replaceAll('"', "").trim() ?? ""
  const id = /<([^<>]{1,200})>/.exec(list)?.[1] ?? null
  return name === "" ? id : name
}

function deskOf(headers: Headers): string | null {
  const from = headers.raw("from")
  const address = asciiLower(/<([^<>]{1,300})>/.exec(from)?.[1] ?? from.trim())
  const [local = "", domain = "", ...more] = address.split("@")
  if (more.length > 0 || !/^[a-z0-9.-]{4,253}$/.test(domain)) return null
  return DESKS.test(local) && !FOR_ANYBODY.test(domain) ? domain : null
}

function languageOf(headers: Headers): string | null {
  const tag = headers.raw("content-language").split(",", 1)[0]?.trim() ?? ""
  return /^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}$/i.test(tag) ? tag : null
}
