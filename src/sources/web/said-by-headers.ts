import type { Found, Instant } from "../../model/index.ts"
import { httpDate } from "./http-date.ts"

const DAY_MS = 86_400_000

/** What the headers of an answer say of the page. A time that has not come yet is a wrong clock's. */
export function saidByHeaders(headers: Readonly<Record<string, string>>, askedAt: Instant): readonly Found[] {
  const modified = httpDate(headers["last-modified"])
  const language = headers["content-language"]?.split(",", 1)[0]?.trim() ?? ""
  const found = (field: Found["field"], value: string, where: string): Found => ({ field, value, where, taken: false })
  return [
    ...(modified === null || modified.at > askedAt + DAY_MS
      ? []
      : [found("modified", modified.edtf, "HTTP Last-Modified")]),
    ...(/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,4}$/.test(language)
      ? [found("language", language, "HTTP Content-Language")]
      : []),
  ]
}
