import {readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, it} from 'vitest'
import {wechatDoc} from '../../scripts/wechat-doc.ts'
import {root} from '../articles.ts'

const path = join(root, 'docs', 'wechat.md')

it('docs/wechat.md says what the tables say (UPDATE=1 writes it)', () => {
  const wanted = wechatDoc()
  if (process.env.UPDATE) writeFileSync(path, wanted)
  expect(readFileSync(path, 'utf8')).toBe(wanted)
})
