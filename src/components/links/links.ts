import type {BlockContent, ListItem, PhrasingContent} from 'mdast'
import {type Component, line, section, text, titleLine, trim} from '../component.ts'
import {aroundList, blocksOf, PARTING} from '../read.ts'

/** `section.link-cards > section.link-card > section.link-number + section.link-text > p.link-title + p.link-note + p.link-host` */
export const links: Component = {
  names: ['links', 'link-list', '链接', '链接列表', '推荐阅读'],
  attributes: [],
  body: {zh: '一个链接列表：- [标题](网址) 说明', en: 'a list of links: - [title](address) words'},
  build(use) {
    const found = aroundList(use.children)
    if (!found?.list.children.some(item => linkOf(item))) return undefined
    const cards = found.list.children.map((item, index) =>
      section('link-card', [
        section('link-number', line('link-count', text(String(index + 1).padStart(2, '0')))),
        section('link-text', card(item)),
      ]),
    )
    return [section('link-cards', [...titleLine(use), ...found.before, ...cards, ...found.after])]
  },
  css: () => import('./links.css?raw'),
  purpose: {
    zh: '周刊、推荐：带编号的链接卡片，链接失效也能读',
    en: 'Digests: numbered cards that stay useful without the link',
  },
  specimen: `::: links 本周推荐
- [一文读懂内存压缩](https://example.com/zram) 从原理到调参，配图很多。
- [eBPF 入门](https://docs.example.org/ebpf) 官方教程的中文版。
:::`,
}

function linkOf(item: ListItem) {
  const [first] = blocksOf(item)
  if (first?.type !== 'paragraph') return undefined
  const [link, ...rest] = trim(first.children)
  if (link?.type === 'link') return {link, rest}
  if (link?.type === 'strong' && link.children.length === 1 && link.children[0]!.type === 'link')
    return {link: link.children[0]!, rest}
  return undefined
}

function card(item: ListItem): BlockContent[] {
  const found = linkOf(item)
  if (!found) return blocksOf(item)
  const {link, rest} = found
  const host = /^https?:\/\/([^/?#]+)/i.exec(link.url)?.[1] ?? ''
  const own =
    link.children.length === 1 && link.children[0]!.type === 'text' && link.children[0]!.value === link.url
  const note: PhrasingContent[] = trim(rest, PARTING)
  return [
    ...line('link-title', [link]),
    ...line('link-note', note),
    ...blocksOf(item).slice(1),
    ...(own || /^mp\.weixin\.qq\.com$/i.test(host)
      ? []
      : line('link-host', text(host.replace(/^www\./i, '')))),
  ]
}
