// Who is measured, and on what.
import {readFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '../..')
// The theme and what it lies on, whose variables it uses.
const theme = ['layers/base', 'layers/callouts', 'layers/code', 'code/plain', 'default']
  .map(name => readFileSync(join(root, `themes/${name}.css`), 'utf8'))
  .join('\n')

/** Each gives a function from Markdown to an article, prepared once as its users would. */
export const contenders = {
  async weimark() {
    const {createConverter} = await import('../../dist/index.js')
    const converter = createConverter()
    return async markdown => (await converter.convert(markdown)).html
  },
  async wenyan() {
    const {renderStyledContent} = await import('@wenyan-md/core/wrapper')
    const options = {themeId: 'default', hlThemeId: 'solarized-light', isMacStyle: true, isAddFootnote: true}
    return markdown => renderStyledContent(withoutFrontMatter(markdown), options)
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
}

function withoutFrontMatter(markdown) {
  return markdown.replace(/^(---|\+\+\+)\n[\s\S]*?\n\1\n/, '')
}

/** Without typography.md: wenyan 3.0.10 aborts on the `&copy;` in it. */
function examples() {
  const names = ['conference-report', 'engineering-post', 'weekly-digest']
  return names.map(name => readFileSync(join(root, `examples/${name}.md`), 'utf8'))
}

function generated(kilobytes) {
  const bodies = examples().map(withoutFrontMatter)
  let text = '---\ntitle: 生成的长文\n---\n\n'
  for (let i = 0; Buffer.byteLength(text) < kilobytes * 1024; i++) text += `${bodies[i % bodies.length]}\n\n`
  return text
}

/** Articles, how often each is converted before the clock starts, and how often while it runs. */
export const inputs = {
  examples: {articles: examples, warmUp: 20, runs: 50},
  '100 KB': {articles: () => [generated(100)], warmUp: 2, runs: 5},
  '1 MB': {articles: () => [generated(1024)], warmUp: 0, runs: 1},
}
