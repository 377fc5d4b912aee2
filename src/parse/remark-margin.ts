import type {Root} from 'mdast'
import type {Processor} from 'unified'
import type {VFile} from 'vfile'

type Parse = (document: string, file: VFile) => Root

/** Spaces; a hundred levels of a list. Every level costs each later line a check: 1,000 took 51 s. */
const WIDEST = 200

/** A line that opens two hundred lists at once, `1. 1. 1. …`, and what more it opens. Not a rule of dashes. */
const OPENINGS =
  /^(?![ \t]*([-*])(?:[ \t]*\1)*[ \t]*$)((?:[> \t]*(?:[-+*]|\d{1,9}[.)])[ \t]){200})((?:[> \t]*(?:[-+*]|\d{1,9}[.)])[ \t])+)/gm

/** A line that opens two hundred quotes at once, and what more it opens. */
const QUOTES = /^((?:[ \t]*>){200})((?:[ \t]*>)+)/gm

/** Lines that far in; a log has a few in its code, a list that deep has one for each level. */
const MANY = 200

/**
 * Keeps a list of a thousand levels from taking a minute: its lines are read as if they began 200 spaces in, where
 * no list is read as one any more (see `remarkDepth`). Markers that open more lists or quotes than that in one line are not
 * read: characters without a width stand in their place, so that every place in the file stays.
 */
export function remarkMargin(this: Processor): undefined {
  const parse = this.parser as Parse | undefined
  if (!parse) throw new Error('remarkMargin needs remark-parse before it')
  const deep = new RegExp(`^ {${WIDEST + 1},}`, 'gm')
  this.parser = (document, file) => {
    const opened = document
      .replace(OPENINGS, (_, __, kept: string, more: string) => kept + '\u200B'.repeat(more.length))
      .replace(QUOTES, (_, kept: string, more: string) => kept + '\u200B'.repeat(more.length))
    const count = opened.length < WIDEST * MANY ? 0 : (opened.match(deep)?.length ?? 0)
    return parse(count < MANY ? opened : opened.replace(deep, ' '.repeat(WIDEST)), file)
  }
}
