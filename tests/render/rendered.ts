import {VFile} from 'vfile'
import type {ImageRef} from '../../src/article.ts'
import {readMeta} from '../../src/front-matter/meta.ts'
import type {Options} from '../../src/options/options.ts'
import {resolve} from '../../src/options/settings.ts'
import {createProcessor} from '../../src/processor.ts'
import {dataOf} from '../../src/rules/data.ts'
import {detectFeatures} from '../../src/syntax/remark-syntax.ts'

export interface Rendered {
  /** What stands in `section.weimark`, as themes find it. */
  html: string
  images: ImageRef[]
  /** `line:column ruleId: reason`; what belongs to the whole article is left out. */
  messages: string[]
}

const before = '<section><section class="weimark">'
const after = '</section></section>'

/** Runs an article through the pipeline as far as the theme. */
export async function rendered(markdown: string, options: Options = {}): Promise<Rendered> {
  const file = new VFile(markdown)
  readMeta(file)
  const html = String(
    await (await createProcessor(resolve(options).processor, detectFeatures(markdown))).process(file),
  )
  if (!html.startsWith(before) || !html.endsWith(after)) throw new Error(html)
  return {
    html: html.slice(before.length, -after.length),
    images: dataOf(file).images ?? [],
    messages: file.messages
      .filter(message => message.ruleId !== 'title-missing')
      .map(({line, column, ruleId, reason}) => `${line}:${column} ${ruleId}: ${reason}`),
  }
}

/** The same without what only a message or a list of pictures could show. */
export const htmlOf = async (markdown: string, options?: Options) => (await rendered(markdown, options)).html
