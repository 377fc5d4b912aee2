import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {emulate} from '../../src/emulator/emulate.ts'
import {attributeRows, unknownAttribute} from '../../src/wechat/attributes.ts'
import {valueRows} from '../../src/wechat/css-values.ts'
import {isDoubtful, type Row, type Stage, stages} from '../../src/wechat/evidence.ts'
import {imageRules, tinyImage} from '../../src/wechat/image-addresses.ts'
import {linkRules} from '../../src/wechat/links.ts'
import {propertyRows} from '../../src/wechat/properties.ts'
import {structureRows} from '../../src/wechat/structure.ts'
import {smilRows} from '../../src/wechat/svg.ts'
import {htmlTagRows, nativeTagRows, svgTagRows} from '../../src/wechat/tag-rows.ts'
import {lostSvgTagRows, lostTagRows, renamedTags, unknownTag} from '../../src/wechat/tag-rows-lost.ts'
import {root} from '../articles.ts'

interface Case {
  stage: Stage
  rule: string
  before: string
  /** With doubtful rows taken harshly. */
  after: string
  /** With doubtful rows taken mildly; only where the rule's own row is doubtful. */
  mild?: string
}

/** `stage rule`, the HTML, `→` what the stage leaves, `~` what it leaves if the row is wrong; `\n`, `\t`. */
const cases: readonly Case[] = readFileSync(join(root, 'tests', 'emulator', 'cases.txt'), 'utf8')
  .trim()
  .split('\n\n')
  .filter(block => !block.startsWith('#'))
  .map(block => {
    const [head = '', before = '', after = '', mild] = block
      .split('\n')
      .map(line => line.replaceAll('\\n', '\n').replaceAll('\\t', '\t'))
    const [stage, rule = ''] = head.split(' ')
    return {
      stage: stage as Stage,
      rule,
      before,
      after: after.replace(/^→ ?/, ''),
      ...(mild === undefined ? {} : {mild: mild.replace(/^~ ?/, '')}),
    }
  })

const named = (prefix: string, rows: Readonly<Record<string, Row>>): [string, Row][] =>
  Object.entries(rows).map(([name, row]) => [`${prefix}${name.toLowerCase()}`, row])

/** Every row that a stage may act by, with the name that a change has it under. */
const rules: readonly [rule: string, row: Row][] = [
  ...named('tag:', {...renamedTags, ...lostTagRows, ...htmlTagRows, ...nativeTagRows}),
  ...named('svg:', {...svgTagRows, ...lostSvgTagRows}),
  ['tag:x-own', unknownTag],
  ...named('property:', propertyRows),
  ...named('', structureRows),
  ...attributeRows.map(row => [`attribute:${row.id}`, row] as [string, Row]),
  ['attribute:unknown', unknownAttribute],
  ...valueRows.map(row => [`value:${row.id}`, row] as [string, Row]),
  ...[...linkRules, ...imageRules, ...smilRows].map(row => [row.id, row] as [string, Row]),
  ['image-tiny', tinyImage],
]

describe('each stage does what its row says', () => {
  it.each(cases)('$stage $rule: $before', ({stage, rule, before, after, mild}) => {
    const harsh = emulate(before, [stage])
    expect(harsh.html).toBe(after)
    expect(harsh.changes.map(each => each.rule)).toContain(rule)
    expect(harsh.changes.every(each => each.stage === stage)).toBe(true)
    const gentle = emulate(before, [stage], {lowConfidence: 'mild'})
    if (mild !== undefined) expect(gentle.html).toBe(mild)
    expect(gentle.changes.some(each => each.rule === rule)).toBe(mild === undefined)
  })

  it('has a case for each row and stage that does anything', () => {
    const tried = new Map<Stage, Set<Row>>(stages.map(stage => [stage, new Set()]))
    for (const {stage, rule} of cases) {
      for (const [name, row] of rules) if (name === rule) tried.get(stage)!.add(row)
    }
    const missing = rules.flatMap(([rule, row]) =>
      stages
        .filter(stage => row.stages[stage] !== 'keep' && !tried.get(stage)!.has(row))
        .map(stage => `${stage} ${rule}`),
    )
    expect(missing).toEqual([])
  })

  it('has both readings of each doubtful row', () => {
    const wrong = cases.filter(({rule, mild}) => {
      const row = rules.find(([name]) => name === rule)?.[1]
      return row !== undefined && isDoubtful(row) !== (mild !== undefined)
    })
    expect(wrong.map(({stage, rule}) => `${stage} ${rule}`)).toEqual([])
  })
})
