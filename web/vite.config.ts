import { svelte } from "@sveltejs/vite-plugin-svelte"
import { defineConfig } from "vite"
import { bundledLicences } from "./bundled-licences.ts"

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
  },
})
