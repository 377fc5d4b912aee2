import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {load} from 'cheerio'
import {parseFragment, serialize} from 'parse5'
import {describe, expect, it} from 'vitest'
import type {Article} from '../src/article.ts'
import {convert} from '../src/convert.ts'
import {root, testTheme} from './articles.ts'

interface Expected {
  meta: Article['meta']
  bold: string[]
  /** Whole paragraphs where the export broke a line in mid-sentence. */
  joined: string[]
  captions: string[]
  pictures: string[]
  plainAddress: string
  link: string
  paragraphs: number
}

const example: Expected = {
  meta: {
    title: '让运行时看得见，StarBridge亮相首届边缘运行时开发者大会',
    author: '星桥社区',
    date: '2026-05-18',
    digest: '2026年5月16日，首届边缘运行时开发者大会在青石湾会议中心举行。',
    cover: 'img/banners/20260518-edge-runtime.jpeg',
    tags: ['StarBridge', 'WebAssembly'],
    categories: ['news'],
    extra: {},
    sources: {
      title: 'title',
      author: 'author',
      date: 'date',
      digest: 'summary',
      cover: 'banner',
      tags: 'tags',
      categories: 'category',
    },
  },
  bold: [
    "OSC A类系统会议BEAM'26。",
    '主题介绍：面向WebAssembly的全链路PGO实践',
    '面向WebAssembly的全链路PGO实践',
    '从事后排查向持续画像转变',
    '从单点调优向全链路重构转变',
    '在运行时PGO（Profile-Guided Optimization）优化',
    'PGO',
    '全局采样，精准感知：',
    '画像回灌，闭环优化：',
    '冷启动耗时缩短76%',
    '常驻内存占用下降18%',
    "OSC A类系统会议BEAM'26",
    '圆桌讨论：边缘运行时的下一个五年',
    '未来展望：运行时将成为边缘的公共底座，形态会更加多样',
  ],
  joined: [
    "作为大会的共建方，星桥社区 StarBridge（简称 StarBridge）的多名维护者在现场进行了专题分享和交流。其中，StarBridge TC 委员会值班委员带来了题为《Tracing on WASI》的主题演讲，介绍如何在不改动业务代码的前提下，为每一次跨组件调用留下完整的轨迹。StarBridge Valuable Contributor性能兴趣组负责人带来了题为《面向 WebAssembly 的全链路 PGO 实践》的主题演讲，其分享的相关成果已入选OSC A类系统会议BEAM'26。",
    '1）全局采样，精准感知：突破只在模块内部采样的局限，由运行时统一记录跨组件的调用与等待，以极低的开销（<2% CPU）还原一次请求的全貌；',
    '在圆桌讨论环节，StarBridge TC 委员会值班委员、StarBridge Valuable Contributor性能兴趣组负责人与三位来自高校和业务一线的嘉宾同台，从教学、研发、运维三个角度，谈了各自对 WebAssembly 的观察，也分享了 WASI 在实际场景中踩过的坑。在讨论过程中，专家们认为边缘运行时最大的价值在于让计算贴近数据，又不必为此牺牲隔离与安全。与此同时，工具链仍是短板，调试、追踪、画像各自为战，开发者往往要在几套界面之间来回切换。把这些能力收拢到运行时里，并以开放的接口交给社区，正是星桥社区一直坚持的方向。',
  ],
  captions: ['图为：StarBridge TC 委员会值班委员', '图为：StarBridge Valuable Contributor性能兴趣组负责人'],
  pictures: [
    './media/image1.png',
    './media/image2.png',
    './media/image3.jpeg',
    './media/image4.jpeg',
    './media/image5.jpeg',
  ],
  plainAddress: 'https://www.example.org/conference/beam26/presentation/full-path-pgo',
  link: 'https://mp.weixin.qq.com/s/StarBridge-Example2026',
  paragraphs: 20,
}

/** What names people stays in the seed. */
const seedOf = (markdown: string): Expected => ({
  meta: {
    title: '从内核到应用，openEuler与eBPF共探操作系统架构创新',
    author: 'openEuler',
    date: '2025-04-27',
    digest: '2025年4月19日，第三届eBPF开发者大会在西安邮电大学举办。',
    cover: 'img/banners/20250429-ebpf.jpeg',
    tags: ['openEuler'],
    categories: ['news'],
    extra: {},
    sources: example.meta.sources,
  },
  bold: [
    "CCF A类存储顶会FAST'25。",
    '主题介绍：基于eBPF的全系统PGO优化方案',
    '基于eBPF的全系统PGO优化方案',
    '从行为观测向数据分析转变',
    '从短接下沉向指导重构转变',
    '在系统PGO（Profile-Guided Optimization）优化',
    'PGO',
    '全局采样，精准感知：',
    '系统反馈优化：',
    '容器启动时延降低4.6倍',
    '机器学习训练性能提升1.7倍',
    "CCF A类存储顶会FAST'25",
    '圆桌讨论：eBPF的技术进展及发展趋势',
    '未来展望：eBPF技术是操作系统的必要能力，未来将呈现更加多样性的演进',
  ],
  joined: [
    '1）全局采样，精准感知：突破传统PGO的应用内采样局限，利用eBPF低开销（<2% CPU）精准捕获分析应用与系统交互特点；',
    "相关成果已入选CCF A类存储顶会FAST'25，为系统级性能优化提供了新方法。",
  ],
  captions: [...markdown.matchAll(/^图为：[^\n]*\n[^\n]+/gm)].map(([text]) => text.replace('\n', ' ')),
  pictures: example.pictures,
  plainAddress: /^https:\/\/www\.usenix\.org\/\S+$/m.exec(markdown)?.[0] ?? '',
  link: 'https://mp.weixin.qq.com/s/d3-rqC1tqj4MwfcnIN1Ftw',
  paragraphs: 20,
})

/** What the exported news article has to become; the same for the example with all of its traits. */
function check(markdown: string, expected: Expected) {
  const open = async (theme: typeof testTheme | 'default') => {
    const article = await convert(markdown, {theme})
    return {article, $: load(article.html, null, false)}
  }

  it('all bold runs are bold; no star and no backslash is left', async () => {
    const {$} = await open(testTheme)
    expect(
      $('strong')
        .map((_, strong) => $(strong).text())
        .get(),
    ).toEqual(expected.bold)
    expect($.root().text().match(/[*\\]/g)).toBeNull()
  })

  it('lines that the export wrapped are joined, with one space or none', async () => {
    const {$} = await open(testTheme)
    const paragraphs = $('p')
      .map((_, p) => $(p).text())
      .get()
    expect(paragraphs.filter(text => expected.joined.includes(text))).toEqual(expected.joined)
    expect($.root().text().includes('\n')).toBe(false)
    expect($('p br').length).toBe(0)
  })

  it('paragraphs of only non-breaking spaces are gone', async () => {
    const {$} = await open(testTheme)
    const texts = $('p')
      .map((_, p) => $(p).text())
      .get()
    expect(texts.length).toBe(expected.paragraphs)
    expect(texts.filter(text => /^[\s\u00A0]*$/.test(text))).toEqual([])
    expect($.root().text().includes('\u00A0')).toBe(false)
  })

  it('five pictures stand centred, with the captions of the newsroom and no others', async () => {
    const {article, $} = await open('default')
    const figures = $('figure')
    expect(figures.length).toBe(5)
    expect(
      $('img')
        .map((_, img) => $(img).attr('src'))
        .get(),
    ).toEqual(expected.pictures)
    for (const figure of figures) {
      const centred = [figure, ...$(figure).find('img')].some(element => {
        const style = $(element).attr('style') ?? ''
        return /text-align:center/.test(style) || /margin(?:-left)?:[^;]*auto/.test(style)
      })
      expect(centred).toBe(true)
    }
    expect(
      $('figcaption')
        .map((_, caption) => $(caption).text())
        .get(),
    ).toEqual(expected.captions)
    expect(article.images.filter(each => each.kind === 'image').map(each => each.caption)).toEqual(
      [0, 1, 2, 3, 4].map(index => expected.captions[index]),
    )
  })

  it('the foreign address is plain text without a reference, WeChat’s own a working link', async () => {
    const {$} = await open(testTheme)
    expect($('p').filter((_, p) => $(p).text() === expected.plainAddress).length).toBe(1)
    expect($('sup').length).toBe(0)
    const titles = ['参考资料', '注释', 'References', 'Notes']
    expect($('p').filter((_, p) => titles.includes($(p).text())).length).toBe(0)
    expect(
      $('a')
        .map((_, a) => $(a).attr('href'))
        .get(),
    ).toEqual([expected.link])
    expect($('a').text()).toBe(expected.link)
  })

  it('the meta data are these', async () => {
    const {article} = await open(testTheme)
    expect(article.meta).toEqual(expected.meta)
    expect(article.messages).toEqual([])
    expect(article.images[0]).toMatchObject({kind: 'cover', source: expected.meta.cover})
  })

  it.each(['default', testTheme] as const)(
    'nothing is in it that WeChat refuses, and it survives a parse (theme %#)',
    async theme => {
      const {article, $} = await open(theme)
      expect($('[class], [id], div, style').length).toBe(0)
      expect(article.html.match(/var\(|calc\(|position/g)).toBeNull()
      expect(serialize(parseFragment(article.html))).toBe(article.html)
      expect(
        $.root()
          .children()
          .map((_, each) => each.tagName)
          .get(),
      ).toEqual(['section'])
    },
  )
}

describe('examples/conference-report.md', () => {
  check(readFileSync(join(root, 'examples', 'conference-report.md'), 'utf8'), example)
})

const seedFile = join(root, '..', 'shared', 'seed', '000_e082eccd81fe2abb.txt')

describe.skipIf(!existsSync(seedFile))('the seed', () => {
  const markdown = existsSync(seedFile) ? readFileSync(seedFile, 'utf8') : ''
  check(markdown, seedOf(markdown))
})
