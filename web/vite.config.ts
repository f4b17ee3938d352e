import { svelte } from "@sveltejs/vite-plugin-svelte"
import { defineConfig, type Rolldown } from "vite"
import { bundledLicences } from "./bundled-licences.ts"

/** What an incident's page is made of before its chart and map. */
const FIRST_PAGE = ["/web/src/main.ts", "/web/src/pages/incident.svelte"]

/** Modules that the first page imports, by whatever way. */
function isFirst(id: string, context: Rolldown.ChunkingContext, seen = new Set<string>()): boolean {
  if (FIRST_PAGE.some((file) => id.endsWith(file))) return true
  if (seen.has(id)) return false
  seen.add(id)
  return context.getModuleInfo(id)?.importers.some((importer) => isFirst(importer, context, seen)) ?? false
}

export default defineConfig({
  root: import.meta.dirname,
  plugins: [svelte({ configFile: false, compilerOptions: { runes: true } }), bundledLicences()],
  build: {
    target: "es2022",
    // The server's policy allows no inline script and no data: script (guards.ts).
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // By it the server names what an address needs before its script asks (routes/pages.ts).
    manifest: "manifest.json",
    reportCompressedSize: false,
    // A browser keeps six connections to a server, and on a slow line each further round costs more than the bytes: one file of styles, and
    // one script of what the first page shares with others.
    cssCodeSplit: false,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { debugName: "shared", name: (id, context) => (isFirst(id, context) ? "shared" : null), minShareCount: 2 },
          ],
        },
      },
    },
  },
})
