import {readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, it} from 'vitest'
import {components, library} from '../../src/components/components.ts'
import {remarkContainer} from '../../src/transform/containers/remark-container.ts'
import {root} from '../articles.ts'
import {transformed} from '../transform/transformed.ts'

const updating = process.env.UPDATE !== undefined

/** Written anew with UPDATE=1. */
function expectFile(path: string, text: string): void {
  if (updating) writeFileSync(path, text)
  expect(readFileSync(path, 'utf8')).toBe(text)
}

it('docs/components.md shows every component', () => {
  const path = join(root, 'docs', 'components.md')
  const rows = components.map(({names: [name, ...others], attributes, body, purpose, specimen}) => {
    const keys = attributes.map(({key, zh, en}) => `\`${key}\` ${zh} / ${en}`)
    return [
      `## ${name}`,
      `${purpose.zh}。 / ${purpose.en}.`,
      [
        `- 别名 / aliases: ${others.map(each => `\`${each}\``).join(' ')}`,
        `- 内容 / body: ${body.zh} / ${body.en}`,
        ...(keys.length > 0 ? [`- 属性 / attributes: ${keys.join('; ')}`] : []),
      ].join('\n'),
      `\`\`\`\`markdown\n${specimen}\n\`\`\`\``,
    ].join('\n\n')
  })
  const text = `# 组件 / Components

\`:::name[title]{key="value"}\`, or \`::: name title {key="value"}\`, then ordinary Markdown, then \`:::\`. What stands in a
component reads on GitHub as what it is: a list, a table, pictures. A component in a component has more colons outside.
A body that a component can make nothing of is shown as it stands, with a message at its line.

组件里写的是普通 Markdown，在 GitHub 上照样能读。组件套组件，外层多写一个冒号。内容不合要求时原样显示，并指出在哪一行。

All of them in articles / 用在文章里：[event.md](../examples/event.md), [product.md](../examples/product.md).

![event](images/components-event.jpg)

![product](images/components-product.jpg)

Their style sheets are loaded for an article that has them and lie under the theme: a theme styles their classes as it does
all others. A component is one folder of \`src/components/\` and one line of \`components.ts\`.

${rows.join('\n\n')}
`
  expectFile(path, text)
})

it('docs/syntax.md has a row for each', () => {
  const path = join(root, 'docs', 'syntax.md')
  const rows = components.map(({names: [name], specimen}) => {
    // Its own language: a row has no article round it.
    const {html} = transformed(specimen, remarkContainer({library}))
    expect(html, name).toContain('class=')
    return name
  })
  const text = readFileSync(path, 'utf8')
  const group = /^## Components$([\s\S]*?)(?=^## )/m.exec(text)?.[1] ?? ''
  for (const name of rows) expect(group).toMatch(new RegExp(`^\\| ${name} \\|`, 'm'))
})
