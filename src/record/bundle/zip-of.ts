import { zipSync, type ZipOptions } from "fflate"
import { ReckonerError } from "../../model/index.ts"
import { byPath, type BundleFile } from "./bundle-file.ts"

/** What a ZIP without the extensions for large ones can hold, with room for its own list. */
const MOST_BYTES = 2 ** 32 - 2 ** 24
/** The first day that a ZIP can name, at noon, told by the parts of the local clock that the library asks for: the same bytes in every time zone. */
const NO_TIME = new Date(1980, 0, 1, 12)

/** Web archives are read in the middle of the ZIP (WACZ 1.1.1, Zip Compression); everything else is packed. */
const optionsFor = (path: string): ZipOptions => ({ level: path.startsWith("archive/") ? 0 : 6, mtime: NO_TIME })

/** One ZIP, by path: the same files give the same bytes. @throws ReckonerError "usage" where they are too many bytes for one */
export function zipOf(files: readonly BundleFile[]): Uint8Array {
  const size = files.reduce((sum, { bytes }) => sum + bytes.length, 0)
  if (size > MOST_BYTES) {
    throw new ReckonerError(
      "usage",
      `a bundle holds at most ${MOST_BYTES} bytes, not ${size}`,
      "Bundle fewer incidents.",
    )
  }
  return zipSync(
    Object.fromEntries(files.toSorted(byPath).map(({ path, bytes }) => [path, [bytes, optionsFor(path)] as const])),
  )
}
