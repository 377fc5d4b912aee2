/** Elements whose lines are not Markdown. */
const opaque =
  /^(?:pre|code|script|style|textarea|svg|math|kbd|samp|title|template|iframe|object|video|audio|xmp|plaintext)$/

/** Where one stands in raw HTML that is read line by line: in text, or in a tag, a comment or an element of code. */
export class HtmlPlace {
  /** What ends the comment or the element; undefined outside. */
  #end: RegExp | undefined
  /** The name of the tag that is open, with its slash. */
  #tag: string | undefined
  #quote = ''
  /** Braces that are open in it: `values={[{a: 1}]}`. */
  #braces = 0

  /** Whether the next line may be Markdown. */
  get isText(): boolean {
    return this.#end === undefined && this.#tag === undefined
  }

  get isTag(): boolean {
    return this.#tag !== undefined
  }

  /** Reads one line, or the rest of one. */
  read(line: string): void {
    let at = 0
    while (at < line.length) {
      if (this.#tag !== undefined) at = this.#readTag(line, at)
      else if (this.#end) at = this.#leave(line, at, this.#end)
      else at = this.#enter(line, at)
    }
  }

  #enter(line: string, from: number): number {
    const at = line.indexOf('<', from)
    if (at === -1) return line.length
    if (line.startsWith('<!--', at)) {
      this.#end = /-->/
      return at + 4
    }
    const [whole = '<', name] = start.exec(line.slice(at)) ?? []
    this.#tag = name?.toLowerCase()
    return at + whole.length
  }

  #leave(line: string, from: number, end: RegExp): number {
    const match = end.exec(line.slice(from))
    if (!match) return line.length
    this.#end = undefined
    return from + match.index + match[0].length
  }

  #readTag(line: string, from: number): number {
    for (let at = from; at < line.length; at++) {
      const char = line[at]!
      if (this.#quote !== '') this.#quote = char === this.#quote ? '' : this.#quote
      else if (char === '"' || char === "'") this.#quote = char
      else if (char === '{') this.#braces++
      else if (char === '}') this.#braces--
      else if (char === '>' && this.#braces <= 0) {
        const name = this.#tag!
        this.#tag = undefined
        this.#braces = 0
        if (opaque.test(name) && line[at - 1] !== '/') this.#end = new RegExp(`</${name}\\s*>`, 'i')
        return at + 1
      }
    }
    return line.length
  }
}

const start = /^<(\/?[A-Za-z][^\s/>]*)/
