import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {themeNames} from '../../src/builtin/themes.ts'
import {convert} from '../../src/convert.ts'
import {createInspector} from '../../src/linter.ts'
import {examples, fixtures} from '../articles.ts'
import {article as generated, html as generatedHtml, soup} from '../generate.ts'

describe('the article that is looked at is the one that is converted', () => {
  it.each([...examples, ...fixtures])('$name', async ({markdown}) => {
    const {inspect} = await createInspector({})
    const {article} = await inspect(markdown)
    const {html, adaptations, images} = await convert(markdown)
    expect(article?.html).toBe(html)
    expect(article?.adaptations).toEqual(adaptations)
    expect(article?.images).toEqual(images)
  })

  it('of anything that is generated', async () => {
    const {inspect} = await createInspector({})
    const text = fc.oneof(
      generated.map(({markdown}) => markdown),
      soup,
      generatedHtml,
    )
    await fc.assert(
      fc.asyncProperty(text, async markdown => {
        const {article, findings} = await inspect(markdown)
        const converted = await convert(markdown).catch(() => undefined)
        expect(article?.html).toBe(converted?.html)
        const lines = markdown.split(/\r?\n|\r/)
        for (const {line, column} of findings) {
          if (line === undefined) continue
          expect(line).toBeLessThanOrEqual(lines.length)
          expect(column).toBeLessThanOrEqual((lines[line - 1]?.length ?? 0) + 1)
        }
      }),
      {numRuns: 60},
    )
  })

  it('even with the linter’s own attribute in it', async () => {
    const text =
      '<svg data-weimark-place="9" viewBox="0 0 1 1"><g data-weimark-place-x="1"></g></svg>\n\n文\n'
    const {inspect} = await createInspector({})
    expect((await inspect(text)).article?.html).toBe((await convert(text)).html)
  })
})

describe.each(themeNames)('theme %s', theme => {
  // One has every construct; the others differ in nothing that a theme could spoil.
  const shown = theme === 'default' ? examples : examples.filter(({name}) => name === 'specimen.md')

  it.each(shown)('shows $name without a warning', async ({markdown}) => {
    const {inspect} = await createInspector({theme})
    const {findings} = await inspect(markdown)
    // How a theme's own colours read in the dark its own tests say.
    const warnings = findings
      .filter(each => each.severity !== 'info' && each.ruleId !== 'dark-contrast')
      .map(each => `${each.line}:${each.column} ${each.ruleId} ${each.reason}`)
    expect(warnings).toEqual([])
  })
})
