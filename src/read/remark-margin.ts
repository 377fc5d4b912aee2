import type {Root} from 'mdast'
import type {Processor} from 'unified'
import type {VFile} from 'vfile'

type Parse = (document: string, file: VFile) => Root

/** Spaces; two hundred levels of a list. Every level costs each later line a check: 1,000 took 51 s. */
const WIDEST = 400

/** Lines that far in; a log has a few in its code, a list that deep has one for each level. */
const MANY = 200

/**
 * Keeps a list of a thousand levels from taking a minute: its lines are read as if they began 400 spaces in, where
 * no list is read as one any more (see `remarkDepth`).
 */
export function remarkMargin(this: Processor): undefined {
  const parse = this.parser as Parse | undefined
  if (!parse) throw new Error('remarkMargin needs remark-parse before it')
  const deep = new RegExp(`^ {${WIDEST + 1},}`, 'gm')
  this.parser = (document, file) => {
    const count = document.length < WIDEST * MANY ? 0 : (document.match(deep)?.length ?? 0)
    return parse(count < MANY ? document : document.replace(deep, ' '.repeat(WIDEST)), file)
  }
}
