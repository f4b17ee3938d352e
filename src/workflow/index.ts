/**
 * The product's sentence on one screen: add, read, group, reckon, view, rebuild, verify. The only module where the stages meet,
 * with the clock and the store; it prints nothing.
 */
export { addDocuments, addPaths, type AddReport, type AddWatch, type BadReport } from "./add.ts"
export { claimsByKnown, isSpokenBy } from "./claims-asked.ts"
export { claimContext, type ClaimContext } from "./claim-context.ts"
export {
  BOARD_SORTS,
  openBoard,
  type Board,
  type BoardFilter,
  type BoardLine,
  type BoardSort,
  type BoardStep,
} from "./board.ts"
export { outletsOf, type OutletTally, type OutletsTold, type SpeakerTally } from "./outlets/outlets-of.ts"
export { watchedTargets, type WatchedTarget } from "./watch/watched-targets.ts"
export { searchReports, type FoundReport, type ReportsFound } from "./search/search-reports.ts"
export { LiveRecord, type HeldRecord } from "./live-record.ts"
export { candidatesOf, type NearMiss } from "./candidates.ts"
export { contestedOf, type Contested } from "./contested.ts"
export { diffIncident, type DiffKind, type FigureChange, type IdleClaim, type IncidentDiff } from "./diff-incident.ts"
export { claimsOf, documentName, roleOf, unreadLanguage, type DocumentRow } from "./document-row.ts"
export { gradesOf } from "./grades-of.ts"
export { nodesNamed, partsOf } from "./nodes-named.ts"
export { independentOrigins } from "./independent-origins.ts"
export { searchDocument } from "./search-document.ts"
export { documentKeysOf, findListed, type DocumentKey } from "./document-keys.ts"
export { documentsFrom, listDocuments, listedOf, type ListedDocument } from "./list-documents.ts"
export { asOfAtOf, listIncidents, type AsOfOptions, type IncidentList, type ListOptions } from "./list-incidents.ts"
export { loadGazetteerBytes, loadGazetteerBytesSync } from "./load-gazetteer.ts"
export { SPAN_KINDS, type SpanKind } from "../claims/index.ts"
export { readLines, readPaths, type ReadText, type UnreadText } from "./read-texts.ts"
export { rebuild, type Rebuilt } from "./rebuild.ts"
export { revisedAddresses, revisionsOf, type RevisedAddress, type Revision } from "./revisions.ts"
export { recordHash } from "./record-hash.ts"
export { tollOf, type Toll, type TollChange, type TollClaim, type Tolls } from "./toll.ts"
export { reckonView, viewIncident } from "./view-incident.ts"
export { verify, type VerifyProgress, type VerifyReport } from "./verify.ts"
export type { IncidentLine, IncidentView, ListDocument, ListFigure, ReckonedView } from "./views.ts"
export { sourcesOf, type SourcePath, type SourceTree } from "./sources-of.ts"
export { watch, type WatchListener, type WatchOptions, type WatchRound } from "./watch/watch.ts"
export { whyTogether, type MentionName, type WhyTogether } from "./why-together.ts"
export { createRecord, openWorkspace, recordDirOf, reopenWorkspace } from "./open-workspace.ts"
export type { Workspace, WorkspaceOptions } from "./workspace.ts"
export { readOutput } from "../claims/index.ts"
export { isAddress, type Given, type WebTerms } from "../sources/index.ts"
export { decide, type Decided, type DecideOptions } from "./decide/decide.ts"
export type { Bounds, Effects, FigureEffect } from "./decide/effects.ts"
export { effectOf, historyOf, peopleOf, type DecidingPerson, type Hold, type PastDecision } from "./decide/history.ts"
export { NEEDS_WHY, type Changes, type DecisionRequest } from "./decide/request.ts"
export { loadSetting, saveSetting } from "../record/index.ts"
export { stampRecord } from "./stamp-record.ts"
export { renewRecordKey, signedLog, type SignedLog } from "./record-key.ts"
export { exportRecordKey, importRecordKey, keyringAt, recordKeyFile, type Keyring } from "../record/index.ts"
export { NOTHING_NOTED, readNotedHeads, type Noted } from "../record/index.ts"
export { consistencyLine, proveConsistency, readConsistency, type Consistency } from "../record/index.ts"
export { identityPath, loadIdentity, makeIdentity, NOBODY, renameIdentity, type Identity } from "../record/index.ts"
export { lineOf, type BadLine, type SentDecision } from "./decide/decision-lines.ts"
export { exportDecisions, type Since } from "./decide/export-decisions.ts"
export { importDecisions, type ImportOptions, type ImportReport } from "./decide/import-decisions.ts"
export { agreementOf, type Agreement, type Judgement } from "./decide/agreement-of.ts"
export { loadSkips, saveSkips, skipsPath, type Skips } from "../record/index.ts"
export {
  answersTo,
  effectsOfRequests,
  weighAnswers,
  withWhy,
  type Answer,
  type WeighedAnswer,
} from "./review/answers.ts"
export { openQueue, type ReviewQueue } from "./review/open-queue.ts"
export {
  questionInFull,
  questionLines,
  reportText,
  type QuestionInFull,
  type QuestionLine,
} from "./review/question-in-full.ts"
export { QUESTION_KINDS, type Question, type QuestionKind } from "./review/question.ts"
export { DOUBTS, type Doubt } from "./review/doubt.ts"
export type { FigureSet } from "./review/queue-row.ts"
export { wordsAround, type WordsAround } from "./review/words-around.ts"
export { TextEntries, type TextEntry } from "./text-entries.ts"
export { tracesOfClaims } from "./traces.ts"
export { viewDocument, type DocumentView } from "./view-document.ts"
export {
  publishIncident,
  reviewPrivacy,
  type PrivacyReview,
  type PublishOptions,
} from "./publication/publish-incident.ts"
export type * from "./publication/published.ts"
export type { BundleRequest } from "./bundle/bundle-parts.ts"
export { makeBundle, type Bundle } from "./bundle/make-bundle.ts"
export { requireFree, requireOutsideRecords, SiteFolder, verifierPath, writeBundle } from "../record/index.ts"
export { incidentFiles } from "./publication/incident-files.ts"
export { loadOutlines } from "./publication/load-outlines.ts"
export { publishSite, type LeftOut, type Site, type SiteRequest } from "./publication/publish-site.ts"
