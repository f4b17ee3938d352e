import { fetchMbox } from "./archives/mbox-archive.ts"
import { fetchWacz } from "./archives/wacz-archive.ts"
import { fetchWarcs } from "./archives/warc-archive.ts"
import { fetchZip } from "./archives/zip-archive.ts"
import type { BadInput, Fetched, FetchOutcome } from "./fetched.ts"
import type { FetchTerms } from "./fetch-terms.ts"
import { formOf } from "./forms.ts"
import { badInput, fetchNdjson } from "./ndjson-lines.ts"
import type { OpenedFile } from "./opened-file.ts"
import { savedAt } from "./saved-page.ts"
import { fetchTelegramExport, isTelegramExport } from "./telegram-export.ts"
import { messageOf } from "./message-of.ts"
import { JSON_FEED, typeByBytes } from "./web/media-type.ts"

/** So much tells what a file is. */
const HEAD_BYTES = 4096

/** The inputs that one file holds: itself, its lines, or what its form packs. What cannot be read is named, and the rest goes on. */
export async function* fetchFile(file: OpenedFile, terms: FetchTerms): AsyncGenerator<FetchOutcome> {
  const form = formOf(file.name)
  try {
    switch (form?.kind) {
      case undefined:
        yield badInput(file.path, "is not a form that is read yet", "docs/formats.md lists those that are.")
        break
      case "capture":
        yield await fetchWhole(file, form.mediaType, terms)
        break
      case "json":
        yield* fetchJson(file, terms)
        break
      case "saved-page":
        yield await fetchSavedPage(file, terms)
        break
      case "lines":
        yield* fetchNdjson(file.chunks(), file, terms)
        break
      case "mbox":
        yield* fetchMbox(file, terms)
        break
      case "warc":
        yield* fetchWarcs([file], terms)
        break
      case "wacz":
        yield* fetchWacz(file, terms)
        break
      case "zip":
        yield* fetchZip(file, terms, fetchFile)
        break
    }
  } catch (cause) {
    yield badInput(file.path, `cannot be read (${messageOf(cause)})`)
  }
}

async function* fetchJson(file: OpenedFile, terms: FetchTerms): AsyncGenerator<FetchOutcome> {
  const head = await file.head(HEAD_BYTES)
  if (isTelegramExport(head)) yield* fetchTelegramExport(file, terms)
  else if (typeByBytes(head) === JSON_FEED) yield await fetchWhole(file, JSON_FEED, terms)
  else {
    yield badInput(
      file.path,
      "is JSON of no form that is read",
      "Exports of Telegram (result.json) and JSON Feeds are; NDJSON as .ndjson.",
    )
  }
}

async function fetchSavedPage(file: OpenedFile, terms: FetchTerms): Promise<Fetched | BadInput> {
  const fetched = await fetchWhole(file, "multipart/related", terms)
  const capturedAt = savedAt(await file.head(HEAD_BYTES))
  return fetched.kind === "bad-input" || capturedAt === null ? fetched : { ...fetched, capturedAt }
}

async function fetchWhole(file: OpenedFile, mediaType: string, terms: FetchTerms): Promise<Fetched | BadInput> {
  if (file.sizeBytes > terms.maxBytes) {
    return badInput(file.path, `has ${file.sizeBytes} bytes; at most ${terms.maxBytes} are read`)
  }
  const { url = null, outlet = null, published = null } = terms.given
  return {
    kind: "fetched",
    bytes: await file.bytes(),
    mediaType,
    name: file.name,
    path: file.path,
    url,
    outlet,
    published,
    givenId: null,
    title: null,
    ...(file.within === undefined ? {} : { within: file.within }),
  }
}
