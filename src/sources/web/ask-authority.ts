import { WEB_LIMITS, ReckonerError } from "../../model/index.ts"
import { checkedAddresses, resolveByMachine } from "./address-guard.ts"
import { askOnce } from "./ask-once.ts"
import type { WebTerms } from "./fetch-web.ts"
import { faultOf, WebFault } from "./web-fault.ts"

/** An answer has a few thousand. */
const ANSWER_BYTES = 1 << 16
const REQUEST_TYPE = "application/timestamp-query"
const ANSWER_TYPE = "application/timestamp-reply"

/**
 * Sends a time-stamp request (RFC 3161, 3.4) and gives the answer's bytes. Follows no redirect.
 * @throws ReckonerError "io" naming the authority
 */
export async function askTimeAuthority(address: string, request: Uint8Array, terms: WebTerms): Promise<Uint8Array> {
  try {
    const url = URL.parse(address)
    if (url === null || (url.protocol !== "https:" && url.protocol !== "http:")) {
      throw new WebFault("is no address of the web")
    }
    const { software, allowPrivate, resolve = resolveByMachine, limits = WEB_LIMITS, signal, trusted, clock } = terms
    const answer = await askOnce(url, {
      headers: { "user-agent": software, "content-type": REQUEST_TYPE, accept: ANSWER_TYPE },
      post: request,
      addresses: await checkedAddresses(url.hostname, { resolve, allowPrivate }),
      limits: { ...limits, bytes: ANSWER_BYTES },
      bytesLeft: ANSWER_BYTES,
      askedAt: clock(),
      signal,
      trusted,
    })
    if (answer.status !== 200) throw new WebFault(`answers with status ${answer.status}`)
    const type = (answer.headers["content-type"] ?? "").split(";")[0]?.trim()
    if (type !== ANSWER_TYPE) throw new WebFault(`does not answer with a time stamp, but with ${type ?? "nothing"}`)
    return answer.body
  } catch (cause) {
    terms.signal?.throwIfAborted()
    const { message, wayOut } = faultOf(cause)
    throw new ReckonerError("io", `${address} ${message}`, wayOut ?? "Name another authority: --authority ADDRESS")
  }
}
