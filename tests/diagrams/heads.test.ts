import {describe, expect, it} from 'vitest'
import {boundsOf} from '../../src/diagrams/bounds.ts'
import {overlap} from '../../src/diagrams/geometry.ts'
import {elementsOf} from './parts.ts'

/** Heads that lie beneath the box they point at would not be seen. */
describe('heads stand outside of boxes', () => {
  it.each([
    'classDiagram\nclass 动物 {\n+吃(食物) bool\n}\n动物 <|.. 狗\n动物 <|.. 猫\n动物 <|-- 鸟',
    'classDiagram\ndirection LR\nA *-- B\nA *-- C\nA o-- D',
    'graph TD\nA --> B & C & D & E & F\nB & C & D & E & F --> G\nA --> G',
    'graph LR\nA --> B & C & D\nB & C & D --> E',
  ])('%j', async source => {
    const elements = await elementsOf(source)
    const boxes = elements.filter(
      ({tagName, properties}) => tagName === 'rect' && properties.stroke !== undefined,
    )
    const heads = elements.filter(({tagName}) => tagName === 'polygon')
    expect(heads.length).toBeGreaterThan(2)
    const hidden = heads.filter(head => boxes.some(box => overlap(boundsOf(head)!, boundsOf(box)!, 3)))
    expect(hidden).toEqual([])
  })
})
