import type {ElementContent} from 'hast'
import type {BlockContent} from 'mdast'
import {type Component, line, section, titleLine} from '../component.ts'

/**
 * `section.reveal > section.reveal-body + section.reveal-lid > svg`: a drawing that lies on the words and goes when it is
 * tapped, once. The words are words, below it in the tree: where a drawing is lost they are there to be read.
 */
export const reveal: Component = {
  names: ['reveal', 'answer', '点击查看', '揭晓', '答案'],
  attributes: [{key: 'label', zh: '盖住时显示的字', en: 'the words on the lid'}],
  body: {zh: '文字或图片', en: 'words or a picture'},
  build(use) {
    const {children, values, lang} = use
    if (children.length === 0) return undefined
    const label = values.label ?? {zh: '点击查看答案', en: 'Tap to reveal'}[lang]
    return [
      ...titleLine(use),
      section('reveal', [section('reveal-body', children), section('reveal-lid', [lid(label)])]),
    ]
  },
  css: () => import('./reveal.css?raw'),
  purpose: {zh: '测验、谜底：点一下才显示', en: 'Quizzes: shown with a tap'},
  specimen: `::: reveal[谜底是什么？]{label="点一下看答案"}
操作系统：它什么都不做，却让别人什么都能做。
:::`,
}

const element = (
  tagName: string,
  properties: Readonly<Record<string, string>>,
  children: ElementContent[] = [],
): ElementContent => ({type: 'element', tagName, properties: {...properties}, children})

/** Colours of its own: a drawing is not recoloured in the dark, and white on slate is read in both modes. */
function lid(label: string): BlockContent {
  const begin = 'touchstart; click'
  const drawing = [
    element('g', {}, [
      element('rect', {width: '100%', height: '100%', rx: '6', fill: '#4a5560'}),
      element('text', {x: '50%', y: '50%', dy: '5', textAnchor: 'middle', fontSize: '15', fill: '#ffffff'}, [
        {type: 'text', value: label},
      ]),
      element('animate', {
        attributeName: 'opacity',
        from: '1',
        to: '0',
        dur: '0.4s',
        begin,
        fill: 'freeze',
        restart: 'never',
      }),
    ]),
  ]
  return {
    ...line('reveal-cover', [{type: 'text', value: ' x'}])[0]!,
    data: {
      hName: 'svg',
      hProperties: {xmlns: 'http://www.w3.org/2000/svg', width: '100%', height: '100%', ariaLabel: label},
      hChildren: drawing,
    },
  }
}
