/** The value of each line that is not empty. @throws SyntaxError where a line is no JSON */
export const jsonLines = (text: string): readonly unknown[] =>
  text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line): unknown => JSON.parse(line))
