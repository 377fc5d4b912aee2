import type {CompileContext, Extension as FromMarkdown, Token} from 'mdast-util-from-markdown'

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    /** Where a bound was met: this mark and the others of its block stay as they are written. */
    tooManyMarks: 'tooManyMarks'
  }
}

declare module 'mdast' {
  interface Data {
    /** The first mark in this node that was not read any more, since there are too many. */
    tooManyMarks?: import('unist').Position
  }
}

/** Tokens → mdast: the mark is text, and the node that it stands in knows of it. */
export function boundFromMarkdown(): FromMarkdown {
  return {
    enter: {
      tooManyMarks(this: CompileContext, token: Token): undefined {
        const parent = this.stack[this.stack.length - 1]
        const {start, end} = token
        const tooManyMarks = {start: pointOf(start), end: pointOf(end)}
        if (parent) parent.data = {...parent.data, tooManyMarks}
        this.config.enter.data?.call(this, token)
      },
    },
    exit: {
      tooManyMarks(this: CompileContext, token: Token): undefined {
        this.config.exit.data?.call(this, token)
      },
    },
  }
}

function pointOf({line, column, offset}: Token['start']) {
  return {line, column, offset}
}
