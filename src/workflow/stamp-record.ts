import { headToStamp, keepStamp, openRecord, stampRequest, type KeptStamp } from "../record/index.ts"
import { askTimeAuthority, type WebTerms } from "../sources/index.ts"
import { recordDirOf } from "./open-workspace.ts"
import type { WorkspaceOptions } from "./workspace.ts"

/**
 * Has an authority stamp (RFC 3161) what the record's key signed of the log, all of it, and keeps the answer in the record. The
 * authority gets a hash and nothing else.
 * @throws ReckonerError "io" where the authority cannot be had, "usage" where nothing is signed or the answer is no stamp of it
 */
export async function stampRecord(options: WorkspaceOptions, authority: string, terms: WebTerms): Promise<KeptStamp> {
  // Opening as a writer signs what is unsigned yet.
  await (await openRecord(recordDirOf(options), options)).close()
  const head = headToStamp(recordDirOf(options))
  const answer = await askTimeAuthority(authority, await stampRequest(head.imprint), terms)
  return keepStamp(recordDirOf(options), head, answer)
}
