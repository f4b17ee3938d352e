/**
 * The product's sentence on one screen: add, read, group, reckon, view, rebuild, verify. The only module where the stages meet,
 * with the clock and the store; it prints nothing.
 */
export { addDocuments, addPaths, type AddReport, type AddWatch, type BadReport } from "./add.ts"
export { claimContext, type ClaimContext } from "./claim-context.ts"
export { contestedOf, type Contested } from "./contested.ts"
export { documentName, type DocumentRow } from "./document-row.ts"
export { listDocuments, type ListedDocument } from "./list-documents.ts"
export { listIncidents, type AsOfOptions } from "./list-incidents.ts"
export { loadGazetteerBytes, loadGazetteerBytesSync } from "./load-gazetteer.ts"
export { SPAN_KINDS, type SpanKind } from "../claims/index.ts"
export { readLines, readPaths, type ReadText, type UnreadText } from "./read-texts.ts"
export { rebuild, type Rebuilt } from "./rebuild.ts"
export { recordHash } from "./record-hash.ts"
export { tollOf, type Toll, type TollChange, type TollClaim, type Tolls } from "./toll.ts"
export { reckonView, viewIncident } from "./view-incident.ts"
export { verify, type VerifyReport } from "./verify.ts"
export type { IncidentLine, IncidentView, ListDocument, ListFigure, ReckonedView } from "./views.ts"
export { createRecord, openWorkspace } from "./open-workspace.ts"
export type { Workspace, WorkspaceOptions } from "./workspace.ts"
export { readOutput } from "../claims/index.ts"
export type { Given } from "../sources/index.ts"
