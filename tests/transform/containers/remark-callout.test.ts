import {describe, expect, it} from 'vitest'
import {remarkCallout} from '../../../src/transform/containers/remark-callout.ts'
import {rendered} from '../../render/rendered.ts'
import {transformed} from '../transformed.ts'

const html = (markdown: string) => transformed(markdown, remarkCallout()).html.replace(/\n/g, '')

describe('remarkCallout', () => {
  it.each([
    ['NOTE', 'note', 'Note'],
    ['TIP', 'tip', 'Tip'],
    ['IMPORTANT', 'important', 'Important'],
    ['WARNING', 'warning', 'Warning'],
    ['CAUTION', 'caution', 'Caution'],
    ['abstract', 'abstract', 'Summary'],
    ['tldr', 'abstract', 'Summary'],
    ['info', 'info', 'Info'],
    ['todo', 'todo', 'To do'],
    ['hint', 'tip', 'Tip'],
    ['check', 'success', 'Success'],
    ['done', 'success', 'Success'],
    ['help', 'question', 'Question'],
    ['attention', 'caution', 'Caution'],
    ['fail', 'failure', 'Failure'],
    ['missing', 'failure', 'Failure'],
    ['error', 'danger', 'Danger'],
    ['bug', 'bug', 'Bug'],
    ['example', 'example', 'Example'],
    ['cite', 'quote', 'Quote'],
  ])('knows %s', (name, kind, title) =>
    expect(html(`> [!${name}]\n> a`)).toBe(
      `<section class="callout callout-${kind}"><p class="callout-title">${title}</p><p>a</p></section>`,
    ),
  )

  it.each([
    ['a title with marks', '> [!tip]+ **a** `b`\n> c', '<strong>a</strong> <code>b</code>'],
    ['a mark that goes on below', '> [!tip] *a\n> b*', '<em>ab</em>'],
    ['what Obsidian writes behind a bar', '> [!tip|wide] a\n> b', 'a'],
    ['a kind nobody knows', '> [!recipe] a\n> b', 'a'],
    ['CRLF', '> [!tip] a\r\n> b', 'a'],
  ])('reads %s', (_, markdown, title) => expect(html(markdown)).toContain(`"callout-title">${title}</p>`))

  it.each([
    '> a\n> [!NOTE]',
    '> \\[!NOTE]\n> a',
    '> `[!NOTE]`\n> a',
    '[!NOTE]\na',
    '> [!](a.png)',
    '> ![a](b.png)',
    '> [!NOTE](a.html)\n> b',
  ])('leaves %j', markdown => expect(html(markdown)).not.toContain('callout'))
})

it.each([
  ['> [!NOTE]\n> 甲[[笔记]]乙\n> 丙[[笔记]]', ['2:4', '3:4']],
  ['> [!NOTE] 题[[笔记]]\r\n> 甲[[笔记]]', ['1:12', '2:4']],
  ['> > [!NOTE]\n> > [[笔记]]', ['2:5']],
])('keeps the places of what stands in %j', async (markdown, places) => {
  const {messages} = await rendered(markdown)
  expect(messages.map(message => message.split(' ')[0])).toEqual(places)
})
