import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import type {Fault} from '../../src/draft/simulator/faults.ts'
import {article, desk} from './box.ts'

const kinds: Omit<Fault, 'path'>[] = [
  {kind: 'cut-before'},
  {kind: 'cut-after'},
  {kind: 'cut-within'},
  {kind: 'code', value: -1},
  {kind: 'code', value: -1, done: true},
  {kind: 'code', value: 45011},
  {kind: 'status', value: 502},
  {kind: 'status', value: 502, done: true},
  {kind: 'not-json'},
  {kind: 'not-json', done: true},
  {kind: 'code', value: 42001},
  {kind: 'code', value: 40001},
]
const calls = [
  'stable_token',
  'media/uploadimg',
  'material/add_material',
  'draft/add',
  'draft/update',
  'draft/get',
]

describe.each(calls)('%s goes wrong', call => {
  it.each(kinds.map(fault => [JSON.stringify(fault), fault] as const))(
    '%s: run again, there is one draft with the right content',
    async (_, fault) => {
      for (const times of [1, 9]) {
        const {push, simulator, cwd} = await desk()
        // Only what is there already is updated.
        if (call === 'draft/update') await push()
        writeFileSync(join(cwd, 'a.md'), article.replace('第一段', '新的一段'))
        simulator.fault({...fault, path: `/cgi-bin/${call}`, times})
        await push().catch(error => expect(error.name).toBe('UserError'))
        simulator.world.faults.length = 0
        await push()
        const last = await push()
        expect(last.drafts[0]!.action).toBe('kept')
        expect(simulator.account.drafts.size).toBe(1)
        const [draft] = [...simulator.account.drafts.values()]
        expect(draft!.articles[0]!.content).toContain('新的一段')
      }
    },
  )
})
