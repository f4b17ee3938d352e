import { existsSync } from "node:fs"
import { join } from "node:path"
import { createRoute, z, type OpenAPIHono } from "@hono/zod-openapi"
import { ReckonerError } from "../../model/index.ts"
import { addPaths, type AddReport } from "../../workflow/index.ts"
import { addReport } from "../contract/record.ts"
import { problem } from "../contract/shared.ts"
import type { Served } from "../served.ts"
import { withoutFolder, withUploads } from "../upload-folder.ts"
import { requireWritable } from "../writing.ts"

const UPLOAD_FILES = 2000

const PROBLEM = { "application/problem+json": { schema: problem } }

const responses = {
  200: { description: "what became of each", content: { "application/json": { schema: addReport } } },
  400: { description: "nothing was sent", content: PROBLEM },
  403: { description: "this server takes none", content: PROBLEM },
  413: { description: "more than may be sent at once", content: PROBLEM },
}

const upload = createRoute({
  method: "post",
  path: "/api/v1/documents",
  summary: "Add reports: files of any form that `reckoner add` takes",
  description:
    "Files as parts named `files`, with their paths in a folder as file names. Each is captured, read, grouped and reckoned; one that cannot be read stops none.",
  request: {
    body: {
      content: {
        "multipart/form-data": {
          schema: z.object({ files: z.any().openapi({ type: "string", format: "binary" }) }),
        },
      },
    },
  },
  responses,
})

const sample = createRoute({
  method: "post",
  path: "/api/v1/documents/sample",
  summary: "Add the sample reports that come with Reckoner",
  responses,
})

/** In a checkout and in the package, src/api/routes and dist/api/routes stand three folders below it. */
const SAMPLES = join(import.meta.dirname, "..", "..", "..", "samples")

const tell = (
  { bad, ...report }: AddReport,
  { entry, folder }: { readonly entry: number; readonly folder: string },
) => ({
  added: report.added,
  repeated: report.repeats,
  copies: report.copies,
  revisions: report.revisions,
  unread: Object.entries(report.unread).map(([language, count]) => ({ language, count })),
  undated: report.undated.map(({ capture, name }) => ({ capture, name: withoutFolder(name, folder) })),
  bad: bad.map(({ name, why }) => ({ name: withoutFolder(name, folder), why: withoutFolder(why, folder) })),
  leftOut: report.leftOut.map((name) => withoutFolder(name, folder)),
  entry,
})

/** Adds what lies in a folder, and tells of it. */
async function addFolder({ record }: Served, folder: string) {
  return record.write(async (workspace) => {
    const report = await addPaths(workspace, { paths: [folder], given: {} })
    const { n } = await workspace.record.lastEntry()
    return tell(report, { entry: n, folder })
  })
}

export function addingRoutes(app: OpenAPIHono, served: Served): void {
  app.openapi(upload, async (context) => {
    requireWritable(served)
    const body = await context.req.parseBody({ all: true })
    const files = [body["files"]].flat().filter((part): part is File => part instanceof File)
    if (files.length === 0 || files.length > UPLOAD_FILES) {
      throw new ReckonerError(
        "usage",
        files.length === 0 ? "no file was sent" : `${files.length} files were sent at once`,
        `Send up to ${UPLOAD_FILES} files as parts named "files".`,
      )
    }
    return context.json(await withUploads(files, (folder) => addFolder(served, folder)), 200)
  })

  app.openapi(sample, async (context) => {
    requireWritable(served)
    if (!existsSync(SAMPLES)) throw new ReckonerError("io", "the sample reports are not installed")
    return context.json(await addFolder(served, SAMPLES), 200)
  })
}
