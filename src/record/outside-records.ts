import { existsSync, realpathSync } from "node:fs"
import { resolve } from "node:path"
import { ReckonerError } from "../model/index.ts"
import { findRecord } from "./open-record.ts"

/**
 * Refuses to write what is no part of a record into the folder of one: whatever it replaced there would be lost, and whatever it left there
 * would be handed on with the record.
 * @param path of a file or folder, which need not be there
 * @throws ReckonerError "usage"
 */
export function requireOutsideRecords(path: string): void {
  for (const place of [resolve(path), ...(existsSync(path) ? [realpathSync(path)] : [])]) {
    const record = findRecord(place)
    if (record === null) continue
    throw new ReckonerError(
      "usage",
      `${path} lies in the folder of a record, ${record}`,
      "Nothing was written. Name a place outside of it: what is written there would be taken for a part of the record, or replace one.",
    )
  }
}
