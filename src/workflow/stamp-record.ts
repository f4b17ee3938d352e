import { headToStamp, keepStamp, openRecord, stampRequest, type KeptStamp } from "../record/index.ts"
import { askTimeAuthority, type WebTerms } from "../sources/index.ts"
import { recordDirOf } from "./open-workspace.ts"
import type { WorkspaceOptions } from "./workspace.ts"

/**
 * Has an authority stamp (RFC 3161) what the record's key signed of the log, all of it, and keeps the answer in the record. The
 * authority gets a hash and nothing else.
 * @returns what was kept, and how many entries after it the stamp does not cover, since nobody has signed them yet
 * @throws ReckonerError "io" where the authority cannot be had, "usage" where nothing is signed or the answer is no stamp of it
 */
export async function stampRecord(
  options: WorkspaceOptions,
  authority: string,
  terms: WebTerms,
): Promise<{ readonly stamp: KeptStamp; readonly uncovered: number }> {
  // Opening as a writer signs what is unsigned yet.
  const record = await openRecord(recordDirOf(options), options)
  const { n } = await record.lastEntry()
  await record.close()
  const head = headToStamp(recordDirOf(options))
  const answer = await askTimeAuthority(authority, await stampRequest(head.imprint), terms)
  const stamp = await keepStamp(recordDirOf(options), head, answer)
  return { stamp, uncovered: n - stamp.n }
}
