/** A line of text where a page has it: points from the left and from the bottom. */
export interface MadeText {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly size?: number
}

/** A PDF of these pages in Helvetica, with what its dictionary says ("Title", "CreationDate"). Letters of Windows-1252 alone. */
export function madePdf(pages: readonly (readonly MadeText[])[], said: Readonly<Record<string, string>> = {}): Buffer {
  const kids = pages.map((_, i) => `${4 + 2 * i} 0 R`).join(" ")
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Count ${pages.length} /Kids [${kids}] /MediaBox [0 0 595 842] >>`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ...pages.flatMap((page, i) => {
      const drawn = page.map(({ text, x, y, size = 11 }) => `BT /F ${size} Tf ${x} ${y} Td (${escaped(text)}) Tj ET`)
      const stream = drawn.join("\n")
      const resources = "/Resources << /Font << /F 3 0 R >> >>"
      return [
        `<< /Type /Page /Parent 2 0 R ${resources} /Contents ${5 + 2 * i} 0 R >>`,
        `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
      ]
    }),
    `<< ${Object.entries(said)
      .map(([key, value]) => `/${key} (${escaped(value)})`)
      .join(" ")} >>`,
  ]
  let file = "%PDF-1.4\n"
  const offsets = objects.map((object, i) => {
    const at = file.length
    file += `${i + 1} 0 obj\n${object}\nendobj\n`
    return at
  })
  const table = offsets.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("")
  const size = objects.length + 1
  const trailer = `trailer\n<< /Size ${size} /Root 1 0 R /Info ${objects.length} 0 R >>\nstartxref\n${file.length}\n%%EOF\n`
  return Buffer.from(`${file}xref\n0 ${size}\n0000000000 65535 f \n${table}${trailer}`, "latin1")
}

/** Lines of one paragraph, from `y` downwards. */
export const madeLines = (
  lines: readonly string[],
  {
    x,
    y,
    size = 11,
    leading = 14,
  }: { readonly x: number; readonly y: number; readonly size?: number; readonly leading?: number },
): readonly MadeText[] => lines.map((text, i) => ({ text, x, y: y - i * leading, size }))

const escaped = (text: string): string => text.replaceAll(/[\\()]/g, String.raw`\$&`)
