import type { LeftOut } from "./fetched.ts"
import { extensionOf } from "./forms.ts"

/** Counts the files of a folder or archive that have no form that is read, so that they are told of once. */
export class UnknownForms {
  readonly #extensions = new Set<string>()
  #files = 0

  add(path: string): void {
    this.#files += 1
    this.#extensions.add(extensionOf(path))
  }

  *told(whole: string): Generator<LeftOut> {
    if (this.#files === 0) return
    const named = [...this.#extensions].toSorted().map((extension) => (extension === "" ? "no extension" : extension))
    const files = `${this.#files} ${this.#files === 1 ? "file" : "files"}`
    yield { kind: "left-out", what: `${files} of ${whole} (${named.join(", ")}), not a form that is read yet` }
  }
}
