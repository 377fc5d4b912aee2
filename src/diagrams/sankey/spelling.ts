/** What Mermaid's grammar of sankeys has no letters for: it knows ASCII alone. */
const foreign = /[^\t\n\r -~]/gu
const spelled = /~u([0-9a-f]+)~/g

/** A source with Chinese names, which Mermaid's grammar refuses, in letters that it reads. */
export const toAscii = (text: string) =>
  text.replace(foreign, letter => `~u${letter.codePointAt(0)!.toString(16)}~`)

export const fromAscii = (text: string) =>
  text.replace(spelled, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
