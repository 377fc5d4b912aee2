import {describe, expect, it} from 'vitest'
import {convert} from '../../src/convert.ts'

const plain = async (markdown: string) => {
  const {html, messages} = await convert(`---\ntitle: 一\n---\n\n${markdown}`)
  return {html: html.replace(/ style="[^"]*"/g, ''), said: messages.map(({reason}) => reason)}
}

describe('nothing is lost by structure', () => {
  it.each(['center', 'right', 'hljs-center'])('the title of ::: %s', async name => {
    const {html} = await plain(`::: ${name} 标题\n\n字\n\n:::`)
    expect(html).toMatch(/标题.*字/s)
  })

  it.each([
    [
      '<mpvoice src="javascript:alert(1)" name="甲"></mpvoice>',
      'src on <mpvoice> is not safe; it was removed',
    ],
    ['<p data-url="javascript:1">字</p>', 'dataurl on <p> is not safe; it was removed'],
  ])('%s keeps no address that runs', async (markdown, reason) => {
    const {html, said} = await plain(markdown)
    expect(said).toContain(reason)
    expect(html).not.toContain('javascript')
  })

  it('words of an attribute are no address', async () => {
    const {said} = await plain('<p title="JavaScript: 入门">字</p>')
    expect(said).toEqual([])
  })

  it.each(['asm', 'nasm', 'NASM', 'masm'])('```%s is a known language', async language => {
    const {said} = await plain(`\`\`\`${language}\nmov eax, 1\n\`\`\``)
    expect(said).toEqual([])
  })

  it.each(['Mermaid', 'MERMAID', 'Dot'])('a diagram whose language is written %s', async language => {
    const text = language === 'Dot' ? 'digraph { a -> b }' : 'graph TD\nA-->B'
    const {html, said} = await plain(`\`\`\`${language}\n${text}\n\`\`\``)
    expect(html).toContain('<svg')
    expect(said).toEqual([])
  })
})
