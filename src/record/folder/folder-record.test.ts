import { rm } from "node:fs/promises"
import { mkdtempSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { initRecord, openRecord } from "../open-record.ts"
import { recordContract } from "../port.contract.ts"

recordContract({
  name: "folder",
  async make() {
    const folder = mkdtempSync(join(tmpdir(), "reckoner-record-"))
    await initRecord(folder, 0)
    return {
      open: (write) => openRecord(folder, { write, waitMs: 0, who: "the contract suite" }),
      remove: () => rm(folder, { recursive: true }),
    }
  },
})
