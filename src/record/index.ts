/**
 * The record: the port and its stores. Keeps captured bytes, working texts and acts for ever, proves that they are unchanged,
 * and holds derived rows that may be thrown away. Knows nothing of what the acts mean; `workflow/` replays them.
 */
export { blobsOfAct, capturesOfAct } from "./act-names.ts"
export type * from "./port.ts"
export { ownPaths } from "./folder/layout.ts"
export { logMark } from "./folder/log-mark.ts"
export { identityPath, loadIdentity, makeIdentity, NOBODY, renameIdentity, type Identity } from "./identity.ts"
export { isSignedBy } from "./signing.ts"
export {
  DEFAULT_WAIT_MS,
  findRecord,
  initRecord,
  openRecord,
  RECORD_FORMAT,
  type KeyOrigin,
  type OpenOptions,
} from "./open-record.ts"
export {
  exportRecordKey,
  importRecordKey,
  keyringAt,
  makeRecordKey,
  recordKeyFile,
  type Keyring,
} from "./record-keys.ts"
export { loadSetting, saveSetting } from "./settings.ts"
export { headToStamp, keepStamp, verifyStamps, type KeptStamp } from "./stamp-files.ts"
export { stampRequest } from "./time-stamp.ts"
export { byPath, jsonFile, sha256Of, textFile, type BundleFile } from "./bundle/bundle-file.ts"
export { ARCHIVE_NAME, captureArchive, type ArchivedCapture, type CaptureArchive } from "./bundle/capture-archive.ts"
export { logExcerpt, type ExcerptEntry, type LogExcerpt } from "./bundle/log-excerpt.ts"
export { SiteFolder } from "./bundle/site-folder.ts"
export { packageFiles, sealFiles, type PackageTold } from "./bundle/seal-bundle.ts"
export { verifierPath, verifierProgram } from "./bundle/verifier-program.ts"
export { requireFree, writeBundle } from "./bundle/write-bundle.ts"
export { requireOutsideRecords } from "./outside-records.ts"
export { zipOf } from "./bundle/zip-of.ts"
export { rootOfShown, segmentTree, shownTree, type ShownTree } from "./segment-tree.ts"
export { loadWatchState, saveWatchState } from "./watch-file.ts"
export { loadSkips, saveSkips, skipsPath, type Skips } from "./skips.ts"
export { withdrawnBy } from "./withdrawal.ts"
export { verifyLogAlone, verifyRecord, type SetBack, type Verification } from "./verify-record.ts"
export { NOTHING_NOTED, readNotedHeads, type Noted } from "./noted.ts"
export { consistencyLine, proveConsistency, readConsistency, type Consistency } from "./consistency.ts"
export type { Signed } from "./verify-heads.ts"
export type { Damage } from "./damage.ts"
