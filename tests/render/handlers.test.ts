import {expect, it} from 'vitest'
import {htmlOf} from './rendered.ts'

it('keeps addresses as written until they are settled', async () => {
  expect(await htmlOf('文![](<图 一.png>)![](a%20b.png)')).toBe(
    '<p>文<img src="%E5%9B%BE%20%E4%B8%80.png" alt=""><img src="a%20b.png" alt=""></p>',
  )
})

it('keeps what refers to nothing as text', async () => {
  expect(await htmlOf('[甲][a] ![乙][b] [丙]')).toBe('<p>[甲][a] ![乙][b] [丙]</p>')
})
