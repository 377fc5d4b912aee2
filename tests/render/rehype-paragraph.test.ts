import {expect, it} from 'vitest'
import {htmlOf} from './rendered.ts'

it.each([
  ['带 `代码` 的一段', '<p class="mixed">带 <code>代码</code> 的一段</p>'],
  ['带 **`代码`** 的一段', '<p class="mixed">带 <strong><code>代码</code></strong> 的一段</p>'],
  ['很长的 internationalization 一词', '<p class="mixed">很长的 internationalization 一词</p>'],
  ["入选 BEAM'26，论文", '<p class="mixed">入选 BEAM\'26，论文</p>'],
  ['入选 BEAM 26，论文', '<p>入选 BEAM 26，论文</p>'],
  ['写成 Markdown 再发', '<p>写成 Markdown 再发</p>'],
  ['写成 Markdown，再发', '<p class="mixed">写成 Markdown，再发</p>'],
  ['普通的 word 一词', '<p>普通的 word 一词</p>'],
])('%s', async (markdown, html) => expect(await htmlOf(markdown)).toBe(html))
