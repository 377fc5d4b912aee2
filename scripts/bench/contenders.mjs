// Who is measured. Each gives a function from Markdown to an article, prepared once as its users would.
import {readFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {withoutFrontMatter} from './inputs.mjs'

const root = join(dirname(fileURLToPath(import.meta.url)), '../..')
// The theme and what it lies on, whose variables it uses.
const theme = ['layers/base', 'layers/callouts', 'layers/code', 'code/plain', 'default']
  .map(name => readFileSync(join(root, `themes/${name}.css`), 'utf8'))
  .join('\n')

export const contenders = {
  async weimark() {
    const {createConverter} = await import('../../dist/index.js')
    const converter = createConverter()
    return async markdown => (await converter.convert(markdown)).html
  },
  /** The parse alone, without front matter, GFM, HTML or style: what nothing on top of it can be faster than. */
  async 'remark-parse'() {
    const [{unified}, {default: remarkParse}] = await Promise.all([import('unified'), import('remark-parse')])
    const processor = unified().use(remarkParse).freeze()
    return async markdown => processor.parse(withoutFrontMatter(markdown)).children
  },
  async 'unified + GFM'() {
    const [{unified}, {default: remarkParse}, {default: remarkRehype}, {default: rehypeStringify}, ...gfm] =
      await Promise.all([
        import('unified'),
        import('remark-parse'),
        import('remark-rehype'),
        import('rehype-stringify'),
        import('micromark-extension-gfm-table'),
        import('mdast-util-gfm-table'),
        import('micromark-extension-gfm-footnote'),
        import('mdast-util-gfm-footnote'),
      ])
    const [table, tableTree, footnote, footnoteTree] = gfm
    function withGfm() {
      this.data().micromarkExtensions = [table.gfmTable(), footnote.gfmFootnote()]
      this.data().fromMarkdownExtensions = [
        tableTree.gfmTableFromMarkdown(),
        footnoteTree.gfmFootnoteFromMarkdown(),
      ]
    }
    const processor = unified().use(remarkParse).use(withGfm).use(remarkRehype).use(rehypeStringify).freeze()
    return async markdown => String(await processor.process(withoutFrontMatter(markdown)))
  },
  // No front matter, no Chinese, no WeChat: the least that a converter of this kind has to do.
  async 'marked + juice'() {
    const {marked} = await import('marked')
    const {default: juice} = await import('juice')
    const css = theme.replace(
      /var\((--[\w-]+)\)/g,
      (_, name) => new RegExp(`${name}:\\s*([^;]+);`).exec(theme)?.[1] ?? 'initial',
    )
    return async markdown =>
      juice.inlineContent(
        `<section class="weimark">${marked.parse(withoutFrontMatter(markdown))}</section>`,
        css,
      )
  },
  async wenyan() {
    const {renderStyledContent} = await import('@wenyan-md/core/wrapper')
    const options = {themeId: 'default', hlThemeId: 'solarized-light', isMacStyle: true, isAddFootnote: true}
    return markdown => renderStyledContent(withoutFrontMatter(markdown), options)
  },
}

/** What a contender cannot do in reasonable time or at all. */
export const leftOut = {
  // 28 s for 1 MB.
  wenyan: ['5 MB'],
  'marked + juice': ['5 MB'],
}
