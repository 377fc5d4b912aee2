import type {CompileContext, Extension as FromMarkdown, Token} from 'mdast-util-from-markdown'

/** TeX on lines of its own. */
interface BlockFormula {
  data?: import('mdast').Data | undefined
  type: 'math'
  value: string
  /** With its brackets, where these are no dollars. */
  written?: string
  position?: import('unist').Position | undefined
}

/** TeX in a line. */
interface InlineFormula {
  data?: import('mdast').Data | undefined
  type: 'inlineMath'
  value: string
  written?: string
  /** Between `$$` or `\[` and `\]`: set as large as on a line of its own. */
  display?: boolean
  position?: import('unist').Position | undefined
}

declare module 'mdast' {
  interface RootContentMap {
    math: BlockFormula
    inlineMath: InlineFormula
  }
  interface BlockContentMap {
    math: BlockFormula
  }
  interface PhrasingContentMap {
    inlineMath: InlineFormula
  }
}

/** Tokens → mdast. */
export function formulaFromMarkdown(): FromMarkdown {
  function exit(this: CompileContext, token: Token): undefined {
    const value = this.resume()
    const node = this.stack[this.stack.length - 1]
    if (node?.type === 'math' || node?.type === 'inlineMath') {
      node.value = bare(value.trim())
      const source = this.sliceSerialize(token)
      if (!source.startsWith('$')) node.written = source
    }
    this.exit(token)
  }
  return {
    enter: {
      formula(token) {
        this.enter({type: 'math', value: ''}, token)
        this.buffer()
      },
      formulaText(token) {
        const display = /^(?:\$\$|\\{1,2}\[|\\begin)/.test(this.sliceSerialize(token))
        this.enter({type: 'inlineMath', value: '', ...(display ? {display} : {})}, token)
        this.buffer()
      },
      formulaData(token) {
        this.config.enter.data!.call(this, token)
      },
    },
    exit: {
      formula: exit,
      formulaText: exit,
      formulaData(token) {
        this.config.exit.data!.call(this, token)
      },
    },
  }
}

/** GitHub's `` $`a`$ ``. */
function bare(value: string): string {
  return value.length > 2 && value.startsWith('`') && value.endsWith('`') ? value.slice(1, -1).trim() : value
}
