import {expect, it} from 'vitest'
import {htmlOf, rendered} from '../render/rendered.ts'

const figure = '{{< figure\n  src="a.png"\n>}}'
const shown = '<figure><img src="a.png" alt=""></figure>'

it.each([
  ['at the margin', figure, shown],
  ['with CRLF', figure.replaceAll('\n', '\r\n'), shown],
  ['indented', '{{< figure\n  src="a.png"\n  >}}', shown],
  ['twice', `${figure}\n\n${figure}`, shown + shown],
  ['in fenced code', `\`\`\`\n${figure}\n\`\`\``, undefined],
  ['in a line of code', `\`${figure}\``, undefined],
])('%s', async (_, markdown, expected) => {
  const html = await htmlOf(`文\n\n${markdown}`)
  if (expected === undefined) expect(html).toContain('>}}')
  else expect(html).toBe(`<p>文</p>${expected}`)
  expect(html).not.toContain('\uFDD0')
})

it('leaves every place as it is', async () => {
  const {messages} = await rendered(`${figure}\n\n甲[](https://a.org)`)
  expect(messages).toEqual(['5:2 link-empty: The link https://a.org has no text; it was removed'])
})

it.each(['{{< figure\n\n>}}', '> {{< a\n> b', 'a\n>}} b'])('does not mind %j', async markdown => {
  expect(await htmlOf(markdown)).not.toContain('\uFDD0')
})
