import { LIMITS } from "../../model/index.ts"
import type { FetchOutcome } from "../fetched.ts"
import type { FetchTerms } from "../fetch-terms.ts"
import { badInput } from "../ndjson-lines.ts"
import { withinOf, type OpenedFile } from "../opened-file.ts"
import { archiveRefusal } from "./zip-archive.ts"
import { mboxMessages } from "./mbox-messages.ts"

/** Each message of a mailbox as if it had come alone. The mailbox is not kept: it is a person's, and most of it is nobody's business. */
export async function* fetchMbox(file: OpenedFile, { given, maxBytes }: FetchTerms): AsyncGenerator<FetchOutcome> {
  const refusal = archiveRefusal(file)
  if (refusal !== null) {
    yield badInput(file.path, refusal)
    return
  }
  const { url = null, outlet = null, published = null } = given
  let messages = 0
  for await (const { number, bytes } of mboxMessages(file.chunks(), maxBytes)) {
    messages = number
    const part = `message ${number}`
    if (number > LIMITS.containerEntries) {
      yield badInput(file.path, `has more than ${LIMITS.containerEntries} messages; the rest is left out`)
      return
    }
    if (bytes === null) yield badInput(`${file.path}: ${part}`, `is longer than ${maxBytes} bytes`)
    else if (bytes.length === 0) yield badInput(`${file.path}: ${part}`, "is empty")
    else {
      yield {
        kind: "fetched",
        bytes,
        mediaType: "message/rfc822",
        name: `${file.name}: ${part}`,
        path: file.path,
        url,
        outlet,
        published,
        givenId: null,
        title: null,
        within: await withinOf(file, part),
      }
    }
  }
  if (messages === 0) yield badInput(file.path, "is no mailbox: it does not begin with a line “From …”")
}
