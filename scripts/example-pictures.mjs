/**
 * Draws every picture that the articles in examples/ use: flat scenes written as SVG, rendered by headless
 * Chromium and saved as PNG or JPEG in examples/media and examples/img. Each file stays below 200 KB.
 *
 *     node scripts/example-pictures.mjs            # all pictures
 *     node scripts/example-pictures.mjs banners    # only those whose path contains "banners"
 *
 * CHROME_PATH names the browser (default /usr/bin/chromium); the Noto CJK fonts must be installed.
 */
import {mkdir, stat} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {chromium} from 'playwright-core'

const root = fileURLToPath(new URL('../examples/', import.meta.url))
const limit = 200 * 1024

const c = {
  night: '#0e2240',
  navy: '#16335c',
  blue: '#24528c',
  steel: '#5f86b3',
  mist: '#dce7ee',
  fog: '#eef3f5',
  paper: '#f8f4ec',
  sand: '#efe4d0',
  teal: '#1f9a94',
  mint: '#82cdc2',
  amber: '#f0a44f',
  coral: '#e2703f',
  ink: '#1d2b3f',
  grey: '#6b7a8c',
  line: '#cdd8e0',
  white: '#ffffff',
}

const sans = "'Noto Sans CJK SC', sans-serif"
const serif = "'Noto Serif CJK SC', serif"

// Drawing helpers: each returns a piece of SVG.

const rect = (x, y, w, h, fill, r = 0, more = '') =>
  `<rect x="${x}" y="${y}" width="${w}" height="${h}" rx="${r}" fill="${fill}" ${more}/>`

const circle = (x, y, r, fill, more = '') => `<circle cx="${x}" cy="${y}" r="${r}" fill="${fill}" ${more}/>`

const path = (d, fill, more = '') => `<path d="${d}" fill="${fill}" ${more}/>`

const stroke = (d, color, width = 2, more = '') =>
  `<path d="${d}" fill="none" stroke="${color}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round" ${more}/>`

const text = (x, y, value, size, fill = c.ink, {anchor = 'start', weight = 400, font = sans, gap = 0} = {}) =>
  `<text x="${x}" y="${y}" font-family="${font}" font-size="${size}" font-weight="${weight}" fill="${fill}" text-anchor="${anchor}" letter-spacing="${gap}">${value}</text>`

const group = (x, y, inner, scale = 1) => `<g transform="translate(${x} ${y}) scale(${scale})">${inner}</g>`

const each = (n, draw) => Array.from({length: n}, (_, i) => draw(i)).join('')

/** Repeatable pseudo-random numbers, so that a second run draws the same pictures. */
const random = seed => () => {
  seed = (seed + 0x6d2b79f5) | 0
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed)
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296
}

/** The community's mark: a four-pointed star. */
const star = (x, y, r, fill, more = '') => {
  const k = r * 0.2
  return path(
    `M${x} ${y - r}Q${x + k} ${y - k} ${x + r} ${y}Q${x + k} ${y + k} ${x} ${y + r}Q${x - k} ${y + k} ${x - r} ${y}Q${x - k} ${y - k} ${x} ${y - r}Z`,
    fill,
    more,
  )
}

/** A cable-stayed bridge, its deck on y, two towers of height h. */
const bridge = (x, y, w, h, color, deck = 6, cables = 7) => {
  const towers = [x + w * 0.28, x + w * 0.72]
  const reach = w * 0.22
  return (
    rect(x, y, w, deck, color) +
    towers
      .map(
        t =>
          rect(t - deck * 0.6, y - h, deck * 1.2, h + h * 0.28, color, deck * 0.4) +
          each(cables, i => {
            const out = (reach * (i + 1)) / cables
            const top = y - h + 6 + (cables - 1 - i) * h * 0.07
            return stroke(
              `M${t} ${top}L${t - out} ${y}M${t} ${top}L${t + out} ${y}`,
              color,
              Math.max(1, deck * 0.22),
            )
          }),
      )
      .join('')
  )
}

/** A faceless head and shoulders; (0, 0) is the chin, the bust ends about 150 below. */
const bust = ({skin = '#f0c9a6', hair = c.ink, top = c.teal, collar = c.white, long = false}) =>
  (long ? path('M-44 -52Q-48 34 -36 40L36 40Q48 34 44 -52Z', hair) : '') +
  path('M-96 150Q-98 62 -54 44Q-26 34 -18 26L18 26Q26 34 54 44Q98 62 96 150Z', top) +
  path('M-24 30L0 64L24 30Q12 22 0 22Q-12 22 -24 30Z', collar) +
  path('M-17 -14L17 -14L18 30Q0 46 -18 30Z', skin) +
  path('M-17 -4Q0 12 17 -4L17 8Q0 22 -17 8Z', '#000000', 'opacity="0.1"') +
  path('M-36 -58Q-38 2 0 4Q38 2 36 -58Q34 -92 0 -92Q-34 -92 -36 -58Z', skin) +
  (long
    ? path('M-42 -30Q-50 -106 2 -106Q52 -106 42 -30Q36 -62 8 -76Q-26 -72 -42 -30Z', hair)
    : path('M-40 -46Q-48 -104 2 -106Q50 -104 40 -46Q36 -66 28 -72Q-6 -62 -30 -72Q-36 -62 -40 -46Z', hair))

const audience = (width, y, size, color, seed) => {
  const next = random(seed)
  const step = size * 2.5
  return each(Math.ceil(width / step) + 1, i => {
    const x = i * step + (next() - 0.5) * size * 0.6
    const lift = next() * size * 0.5
    return (
      circle(x, y - lift, size * 0.62, color) +
      path(
        `M${x - size * 1.12} ${y + size * 2.4}Q${x - size * 1.1} ${y + size * 0.75 - lift} ${x} ${y + size * 0.6 - lift}Q${x + size * 1.1} ${y + size * 0.75 - lift} ${x + size * 1.12} ${y + size * 2.4}Z`,
        color,
      )
    )
  })
}

const arrow = (x1, y1, x2, y2, color = c.steel) => {
  const a = Math.atan2(y2 - y1, x2 - x1)
  const p = (r, d) => `${(x2 - r * Math.cos(a + d)).toFixed(1)} ${(y2 - r * Math.sin(a + d)).toFixed(1)}`
  return (
    stroke(
      `M${x1} ${y1}L${(x2 - 9 * Math.cos(a)).toFixed(1)} ${(y2 - 9 * Math.sin(a)).toFixed(1)}`,
      color,
      3,
    ) + path(`M${x2} ${y2}L${p(15, 0.5)}L${p(15, -0.5)}Z`, color)
  )
}

// The scenes of the conference report.

const stage = () =>
  rect(0, 0, 1080, 640, c.night) +
  path('M0 0H1080V470H0Z', '#12294b') +
  path('M150 0L40 470H330Z', c.white, 'opacity="0.05"') +
  path('M930 0L750 470H1040Z', c.white, 'opacity="0.05"') +
  rect(0, 0, 1080, 18, '#0a1a32') +
  [150, 345, 540, 735, 930]
    .map(x => rect(x - 22, 14, 44, 16, '#0a1a32', 4) + rect(x - 14, 30, 28, 5, c.amber, 2))
    .join('') +
  rect(196, 74, 688, 336, '#0a1a32', 6) +
  rect(204, 82, 672, 320, c.blue) +
  path('M204 318Q400 262 600 306T876 292V402H204Z', c.navy) +
  bridge(204, 362, 672, 104, c.mint, 6, 8) +
  path('M204 372H876V402H204Z', '#122b50') +
  each(9, i => rect(230 + i * 72, 384 + (i % 2) * 6, 40, 2, c.steel, 1)) +
  star(792, 138, 24, c.amber) +
  star(836, 176, 9, c.sand) +
  star(748, 176, 6, c.sand) +
  text(250, 172, '看得见的运行时', 48, c.white, {weight: 700, gap: 2}) +
  text(250, 234, '靠得住的边缘', 48, c.white, {weight: 700, gap: 2}) +
  rect(252, 108, 40, 5, c.amber, 2) +
  path('M60 470H1020L1080 540H0Z', '#1d3f6e') +
  path('M0 540H1080V556H0Z', '#0a1a32') +
  each(12, i => rect(30 + i * 90, 545, 50, 4, c.teal, 2)) +
  `<svg x="0" y="0" width="1080" height="400" viewBox="0 0 1080 400">${group(150, 356, bust({top: c.coral, collar: c.sand, hair: '#26202a'}), 0.52)}</svg>` +
  path('M98 404H202L188 506H112Z', '#2d6a9f') +
  path('M90 394H210L204 408H96Z', c.mint) +
  star(150, 450, 18, c.amber) +
  stroke('M176 394Q182 378 172 368', c.ink, 3) +
  circle(171, 366, 5, c.ink) +
  audience(1080, 586, 21, '#0b1c36', 3) +
  audience(1080, 622, 27, '#071428', 8)

const talk = () => {
  const bars = [318, 264, 225, 177, 126, 76]
  return (
    rect(0, 0, 1080, 640, c.sand) +
    path('M0 0H1080V520H0Z', '#e9dcc4') +
    path('M0 520H1080V640H0Z', '#c9b48f') +
    each(8, i => rect(i * 148, 0, 2, 520, '#dfcfb1')) +
    rect(380, 70, 640, 400, c.ink, 8) +
    rect(390, 80, 620, 380, c.white, 2) +
    rect(426, 114, 6, 34, c.coral, 2) +
    text(446, 142, '面向 WebAssembly 的全链路 PGO', 31, c.ink, {weight: 700}) +
    text(446, 182, '每轮迭代后的冷启动耗时（毫秒）', 23, c.grey) +
    each(4, i => rect(470, 238 + i * 47, 500, 1, c.line)) +
    rect(470, 426, 500, 2, c.steel) +
    bars
      .map((value, i) => {
        const h = value / 1.7
        const x = 494 + i * 80
        const fill = i === bars.length - 1 ? c.coral : i % 2 ? c.mint : c.teal
        return rect(x, 426 - h, 44, h, fill, 3) + text(x + 22, 416 - h, value, 22, c.grey, {anchor: 'middle'})
      })
      .join('') +
    rect(690, 470, 16, 60, c.ink) +
    rect(620, 524, 156, 10, c.ink, 5) +
    stroke('M290 484Q350 480 374 416', c.navy, 48) +
    stroke('M386 366L397 336', '#eec39c', 12) +
    stroke('M374 370L366 350', '#eec39c', 10) +
    circle(380, 384, 20, '#eec39c') +
    group(206, 330, bust({top: c.navy, collar: c.white, hair: '#3a2a26', long: true}), 1.42) +
    path('M70 538H342L350 640H62Z', c.navy) +
    stroke('M118 500Q112 560 116 640M296 508V640', '#0f274a', 3) +
    stroke('M166 388L206 498L246 388', c.mint, 6) +
    rect(172, 496, 68, 88, c.white, 6) +
    rect(172, 496, 68, 22, c.coral, 6) +
    circle(206, 542, 12, c.mist) +
    rect(184, 562, 44, 6, c.line, 3)
  )
}

const loop = () => {
  const box = (x, title, note, color) =>
    rect(x, 218, 196, 132, c.white, 12, `stroke="${c.line}" stroke-width="2"`) +
    rect(x + 24, 218, 148, 6, color, 3) +
    text(x + 98, 276, title, 32, c.ink, {anchor: 'middle', weight: 700}) +
    text(x + 98, 320, note, 24, c.grey, {anchor: 'middle'})
  return (
    rect(0, 0, 1080, 640, c.fog) +
    rect(0, 0, 1080, 132, c.navy) +
    rect(64, 48, 8, 38, c.amber, 3) +
    text(92, 80, '画像驱动的优化闭环', 38, c.white, {weight: 700, gap: 1}) +
    star(1006, 66, 22, c.amber) +
    text(64, 186, '在线采集，离线归并，一次构建反复受益', 27, c.grey) +
    box(64, '采集', '开销低于 2%', c.teal) +
    box(316, '归并', '跨实例去重', c.steel) +
    box(568, '决策', '内联与布局', c.amber) +
    box(820, '回灌', '灰度发布', c.coral) +
    arrow(264, 284, 312, 284) +
    arrow(516, 284, 564, 284) +
    arrow(768, 284, 816, 284) +
    stroke('M918 350V388Q918 406 900 406H180Q162 406 162 388V366', c.mint, 3, 'stroke-dasharray="3 9"') +
    path('M162 352L155 368H169Z', c.mint) +
    rect(464, 390, 152, 32, c.fog) +
    text(540, 415, '下一轮画像', 25, c.teal, {anchor: 'middle', weight: 700}) +
    [
      ['启动时延', 0.24, '−76%', c.teal],
      ['指令缓存缺失', 0.59, '−41%', c.steel],
      ['常驻内存', 0.82, '−18%', c.amber],
    ]
      .map(([name, part, gain, color], i) => {
        const y = 470 + i * 50
        return (
          text(64, y + 23, name, 28, c.ink) +
          rect(256, y, 630, 26, c.mist, 13) +
          rect(256, y, 630 * part, 26, color, 13) +
          text(1016, y + 24, gain, 31, c.ink, {anchor: 'end', weight: 700})
        )
      })
      .join('')
  )
}

const panel = () => {
  const people = [
    {top: c.teal, hair: '#2a2326', skin: '#f0c9a6'},
    {top: c.coral, hair: '#3b2a22', skin: '#e6b58e', long: true, collar: c.sand},
    {top: c.steel, hair: '#1f2430', skin: '#f2d0b0'},
    {top: c.amber, hair: '#2b2430', skin: '#e9bb95', long: true, collar: c.white},
    {top: c.mint, hair: '#4a4f58', skin: '#f0c9a6', collar: c.navy},
  ]
  return (
    rect(0, 0, 1080, 640, c.navy) +
    each(19, i => rect(i * 60, 0, 2, 470, '#1a3b69')) +
    path('M120 0L0 470H360Z', c.white, 'opacity="0.05"') +
    path('M960 0L720 470H1080Z', c.white, 'opacity="0.05"') +
    rect(230, 52, 620, 148, '#0f274a', 8, `stroke="${c.teal}" stroke-width="3"`) +
    text(540, 120, '圆桌讨论', 46, c.white, {anchor: 'middle', weight: 700, gap: 8}) +
    text(540, 168, '边缘运行时的下一个五年', 24, c.mint, {anchor: 'middle', gap: 3}) +
    star(284, 100, 16, c.amber) +
    star(796, 100, 16, c.amber) +
    path('M0 470H1080V640H0Z', '#0b1d38') +
    people
      .map((p, i) => {
        const x = 146 + i * 197
        const y = 336 + Math.abs(i - 2) * 8
        return rect(x - 84, y - 14, 168, 170, '#0f274a', 26) + group(x, y, bust(p), 0.94)
      })
      .join('') +
    path('M20 470Q540 424 1060 470L1030 604Q540 566 50 604Z', '#d9b98a') +
    path('M20 470Q540 424 1060 470L1056 490Q540 446 24 490Z', '#f0d9b4') +
    path('M42 572Q540 532 1038 572L1030 604Q540 566 50 604Z', '#b98f5c') +
    people
      .map((_, i) => {
        const x = 146 + i * 197
        const y = 456 + Math.abs(i - 2) * 9 - (Math.abs(i - 2) === 0 ? 2 : 0)
        return (
          stroke(`M${x - 62} ${y - 8}Q${x - 64} ${y - 40} ${x - 40} ${y - 52}`, c.ink, 4) +
          circle(x - 37, y - 54, 8, c.ink) +
          rect(x - 34, y - 28, 84, 36, c.white, 4) +
          rect(x - 22, y - 17, 60, 5, c.teal, 2) +
          rect(x - 22, y - 6, 40, 5, c.line, 2) +
          path(`M${x + 62} ${y - 30}H${x + 84}L${x + 81} ${y + 4}H${x + 65}Z`, c.mist, 'opacity="0.9"') +
          path(`M${x + 63} ${y - 18}H${x + 83}L${x + 81} ${y + 4}H${x + 65}Z`, c.mint, 'opacity="0.8"')
        )
      })
      .join('') +
    star(540, 530, 26, c.navy, 'opacity="0.85"')
  )
}

/** Looks like a code to scan, but its eyes and cells follow no code's rules, so that nothing can read it. */
const codeCard = () => {
  const next = random(20260518)
  const cells = 27
  const size = 18
  const at = (1080 - cells * size) / 2
  const top = 318
  const mid = (cells - 1) / 2
  const inEye = (i, j) => (i < 8 && j < 8) || (i < 8 && j > cells - 9) || (i > cells - 9 && j < 8)
  const tones = [c.navy, c.navy, c.navy, c.blue, c.teal]
  const dots = each(cells * cells, n => {
    const i = Math.floor(n / cells)
    const j = n % cells
    const tone = tones[Math.floor(next() * tones.length)]
    if (inEye(i, j) || Math.hypot(i - mid, j - mid) < 4.6 || next() > 0.52) return ''
    return circle(at + j * size + size / 2, top + i * size + size / 2, size * 0.42, tone)
  })
  const eye = (x, y) =>
    rect(x + 5, y + 5, 116, 116, 'none', 40, `stroke="${c.navy}" stroke-width="11"`) +
    star(x + 63, y + 63, 40, c.teal)
  const far = (cells - 7) * size
  return (
    rect(0, 0, 1080, 1080, c.mist) +
    path('M0 760Q280 660 560 744T1080 690V1080H0Z', '#c9dbe3') +
    path('M0 880Q300 800 620 872T1080 830V1080H0Z', '#b4ced6') +
    rect(176, 86, 728, 908, '#9db9c6', 36, 'opacity="0.45"') +
    rect(168, 74, 744, 908, c.white, 36) +
    star(540, 152, 34, c.amber) +
    text(540, 240, '星桥社区小助手', 46, c.ink, {anchor: 'middle', weight: 700, gap: 2}) +
    dots +
    eye(at, top) +
    eye(at + far, top) +
    eye(at, top + far) +
    circle(540, top + (cells * size) / 2, 70, c.navy) +
    bridge(488, top + (cells * size) / 2 + 22, 104, 48, c.mint, 4, 4) +
    star(540, top + (cells * size) / 2 - 24, 13, c.amber) +
    text(540, 874, '备注「运行时」，进入技术交流群', 36, c.ink, {anchor: 'middle', gap: 1}) +
    text(540, 930, '示意图案，不可扫描', 29, c.grey, {anchor: 'middle', gap: 2})
  )
}

// The pictures of the engineering post.

const architecture = () => {
  const node = (x, y, w, h, title, note, fill, ink = c.ink, faint = c.grey) =>
    rect(x, y, w, h, fill, 12, fill === c.white ? `stroke="${c.line}" stroke-width="2"` : '') +
    text(x + w / 2, y + h / 2 + (note ? -5 : 14), title, 37, ink, {anchor: 'middle', weight: 700}) +
    text(x + w / 2, y + h / 2 + 38, note, 28, faint, {anchor: 'middle'})
  return (
    rect(0, 0, 1080, 800, c.white) +
    rect(40, 40, 1000, 206, c.fog, 18) +
    text(70, 90, '控制面', 29, c.grey, {weight: 700, gap: 2}) +
    node(70, 108, 260, 116, '模块仓库', '签名与版本', c.white) +
    node(410, 108, 260, 116, '预编译服务', '每种架构一份', c.amber, c.ink, c.ink) +
    node(750, 108, 260, 116, '产物仓库', '按内容寻址', c.white) +
    arrow(332, 166, 406, 166) +
    arrow(672, 166, 746, 166) +
    rect(40, 316, 1000, 444, '#e4f1f0', 18) +
    text(70, 368, '网关节点', 29, c.teal, {weight: 700, gap: 2}) +
    node(70, 468, 200, 116, '请求入口', '路由匹配', c.white) +
    node(352, 468, 240, 116, '插件运行时', '装载与调度', c.navy, c.white, c.mist) +
    node(672, 392, 338, 116, '本地产物缓存', '只读映射，多进程共享', c.white) +
    node(672, 552, 338, 116, '实例池', '预留内存，用完归还', c.white) +
    node(352, 660, 240, 76, '指标与追踪', '', c.mint) +
    arrow(272, 526, 348, 526, c.teal) +
    arrow(594, 506, 668, 456, c.teal) +
    arrow(594, 546, 668, 604, c.teal) +
    arrow(472, 586, 472, 656, c.teal) +
    arrow(880, 226, 880, 388, c.coral) +
    text(862, 292, '异步预热', 30, c.coral, {anchor: 'end', weight: 700})
  )
}

const breakdown = () => {
  const full = 900
  const rows = [
    [
      '改造前',
      480,
      [
        ['拉取 62', 62, c.steel],
        ['', 18, c.mint],
        ['编译 341', 341, c.navy],
        ['47', 47, c.teal],
        ['', 12, c.amber],
      ],
    ],
    [
      '改造后',
      35,
      [
        ['', 4, c.mint],
        ['', 9, c.coral],
        ['', 14, c.teal],
        ['', 8, c.amber],
      ],
    ],
  ]
  const legend = [
    ['拉取', c.steel],
    ['校验', c.mint],
    ['编译', c.navy],
    ['映射', c.coral],
    ['实例化', c.teal],
    ['首个请求', c.amber],
  ]
  let at = 64
  return (
    rect(0, 0, 1080, 560, c.paper) +
    text(64, 88, '冷启动耗时分解', 42, c.ink, {weight: 700}) +
    text(64, 136, '单位：毫秒，中位数，鉴权插件', 29, c.grey) +
    rows
      .map(([name, total, parts], row) => {
        const y = 186 + row * 138
        let x = 64
        const bar = parts
          .map(([label, value, color]) => {
            const w = (value / 480) * full
            const piece =
              rect(x.toFixed(1), y + 32, Math.max(2, w - 2).toFixed(1), 58, color, 2) +
              (label ? text(x + w / 2, y + 71, label, 28, c.white, {anchor: 'middle', weight: 700}) : '')
            x += w
            return piece
          })
          .join('')
        return (
          text(64, y + 18, name, 31, c.ink, {weight: 700}) +
          bar +
          text(x + 14, y + 75, total, 41, row ? c.coral : c.ink, {weight: 700})
        )
      })
      .join('') +
    rect(64, 462, 952, 2, c.line) +
    legend
      .map(([name, color]) => {
        const piece = rect(at, 492, 26, 26, color, 4) + text(at + 36, 516, name, 29, c.ink)
        at += 70 + name.length * 29
        return piece
      })
      .join('')
  )
}

const flame = () => {
  const tones = ['#f3b56b', '#ee9f52', '#e98a4b', '#e2703f', '#f0c387']
  const next = random(77)
  const bar = (x, w, level, label, fill) => {
    const y = 508 - level * 57
    return (
      rect(x, y, w - 3, 53, fill ?? tones[Math.floor(next() * tones.length)], 4) +
      (label
        ? text(x + 12, y + 36, label, 27, fill ? c.white : c.ink, {
            font: "'Noto Sans Mono CJK SC', monospace",
          })
        : '')
    )
  }
  return (
    rect(0, 0, 1080, 600, c.white) +
    text(40, 66, '装载路径火焰图', 38, c.ink, {weight: 700}) +
    text(1040, 66, '改造前，采样 20 秒', 28, c.grey, {anchor: 'end'}) +
    rect(40, 570, 1000, 2, c.line) +
    bar(40, 1003, 0, 'gateway::main') +
    bar(40, 870, 1, 'plugin::load') +
    bar(914, 129, 1, 'serve') +
    bar(40, 132, 2, 'fetch') +
    bar(176, 640, 2, 'compile', c.navy) +
    bar(820, 90, 2, 'link') +
    bar(40, 92, 3, '') +
    bar(176, 372, 3, 'cranelift::lower', c.blue) +
    bar(552, 190, 3, 'regalloc', c.teal) +
    bar(746, 66, 3, '') +
    bar(820, 54, 3, '') +
    bar(176, 214, 4, 'egraph_opt', c.steel) +
    bar(394, 112, 4, 'expand') +
    bar(552, 142, 4, 'liveness', c.teal) +
    bar(40, 46, 4, '') +
    bar(176, 132, 5, 'rewrite') +
    bar(312, 62, 5, '') +
    bar(394, 66, 5, '') +
    bar(552, 98, 5, 'spill') +
    bar(176, 54, 6, '') +
    bar(552, 42, 6, '')
  )
}

// The pictures of the weekly digest.

const release = () =>
  rect(0, 0, 1080, 608, c.navy) +
  circle(900, 120, 330, c.blue, 'opacity="0.55"') +
  circle(900, 120, 230, c.steel, 'opacity="0.35"') +
  circle(900, 120, 130, c.mint, 'opacity="0.35"') +
  star(900, 120, 64, c.amber) +
  bridge(560, 512, 620, 150, c.mint, 7, 9) +
  rect(0, 532, 1080, 76, '#0e2240') +
  each(11, i => rect(40 + i * 98, 560 + (i % 3) * 12, 56, 3, c.blue, 1)) +
  rect(84, 108, 116, 42, c.teal, 21) +
  text(142, 137, '正式版', 22, c.white, {anchor: 'middle', weight: 700, gap: 2}) +
  text(80, 268, '星桥网关', 66, c.white, {weight: 700, gap: 3}) +
  text(80, 376, '2.4', 104, c.amber, {weight: 700}) +
  text(84, 440, '预编译缓存 · 实例池 · 灰度装载', 28, c.mist, {gap: 1})

const activity = () => {
  const next = random(41)
  const tones = ['#e6edf0', '#c3e3de', c.mint, c.teal, '#14605f']
  const days = ['一', '三', '五', '日']
  return (
    rect(0, 0, 1080, 440, c.white) +
    text(64, 84, '过去 26 周的提交活动', 38, c.ink, {weight: 700}) +
    text(1016, 84, '本周 312 次', 31, c.teal, {anchor: 'end', weight: 700}) +
    days.map((d, i) => text(60, 149 + i * 68, d, 29, c.grey)).join('') +
    each(26 * 7, n => {
      const week = Math.floor(n / 7)
      const day = n % 7
      const heat = next() * 0.75 + (week / 26) * 0.42 - (day > 4 ? 0.32 : 0)
      const tone = tones[Math.max(0, Math.min(4, Math.floor(heat * 4.6)))]
      return rect(104 + week * 35.2, 124 + day * 34, 29, 28, tone, 5)
    }) +
    text(800, 411, '少', 28, c.grey, {anchor: 'end'}) +
    tones.map((t, i) => rect(814 + i * 34, 388, 26, 24, t, 5)).join('') +
    text(988, 411, '多', 28, c.grey)
  )
}

const evening = () => {
  const next = random(12)
  const skyline = (base, low, high, color, lit, step) => {
    let x = -10
    let out = ''
    while (x < 1080) {
      const w = step * (0.6 + next() * 0.7)
      const h = low + next() * (high - low)
      out += rect(x.toFixed(0), (base - h).toFixed(0), Math.ceil(w), Math.ceil(h), color, 2)
      if (lit) {
        for (let wx = x + 10; wx < x + w - 14; wx += 18) {
          for (let wy = base - h + 14; wy < base - 12; wy += 22) {
            if (next() < 0.34) out += rect(wx.toFixed(0), wy.toFixed(0), 7, 10, lit, 1, 'opacity="0.85"')
          }
        }
      }
      x += w + 4
    }
    return out
  }
  return (
    '<linearGradient id="sky" x2="0" y2="1"><stop stop-color="#14305a"/><stop offset=".5" stop-color="#3f6f90"/><stop offset=".8" stop-color="#c99a7c"/><stop offset="1" stop-color="#f0ab62"/></linearGradient>' +
    rect(0, 0, 1080, 440, 'url(#sky)') +
    circle(560, 348, 58, '#fbe3b4') +
    each(26, () =>
      circle(
        (next() * 1080).toFixed(0),
        (next() * 200).toFixed(0),
        next() < 0.2 ? 3 : 1.8,
        c.white,
        'opacity="0.75"',
      ),
    ) +
    star(236, 96, 26, c.amber) +
    star(292, 150, 9, c.sand) +
    skyline(440, 24, 112, '#4b6a86', '', 92) +
    skyline(440, 14, 78, c.navy, c.amber, 74) +
    rect(0, 440, 1080, 168, '#1c4468') +
    each(16, i => {
      const y = 456 + i * 9
      const w = 150 - i * 6
      return rect((560 - w / 2 + (next() - 0.5) * 40).toFixed(0), y, w, 3, '#f0c387', 1, 'opacity="0.55"')
    }) +
    each(40, () =>
      rect(
        (next() * 1060).toFixed(0),
        (460 + next() * 140).toFixed(0),
        24 + next() * 46,
        2,
        c.steel,
        1,
        'opacity="0.5"',
      ),
    ) +
    bridge(-60, 468, 1200, 236, '#0b1d38', 12, 11) +
    each(14, i => circle(20 + i * 80, 462, 3.4, c.amber)) +
    path('M0 608V572Q180 548 380 574T760 570T1080 580V608Z', '#0b1d38')
  )
}

// The picture of the specimen.

const glyph = () =>
  rect(0, 0, 1080, 680, c.paper) +
  rect(100, 90, 500, 500, 'none', 0, `stroke="${c.coral}" stroke-width="3"`) +
  stroke(
    'M350 90V590M100 340H600M100 90L600 590M600 90L100 590',
    c.coral,
    1.5,
    'stroke-dasharray="7 8" opacity="0.55"',
  ) +
  rect(128, 118, 444, 444, 'none', 0, `stroke="${c.teal}" stroke-width="1.5" stroke-dasharray="3 6"`) +
  circle(350, 340, 92, 'none', `stroke="${c.blue}" stroke-width="2" stroke-dasharray="3 6"`) +
  text(350, 500, '永', 450, c.ink, {anchor: 'middle', weight: 700, font: serif}) +
  [
    [150, '字身', '一格一字，横竖相等', c.coral],
    [290, '字面', '笔画占据的实际范围', c.teal],
    [430, '中宫', '结构的松紧由此而来', c.blue],
  ]
    .map(
      ([y, name, note, color]) =>
        rect(680, y - 34, 6, 88, color, 3) +
        text(708, y + 2, name, 40, c.ink, {weight: 700, font: serif}) +
        text(708, y + 46, note, 30, c.grey),
    )
    .join('') +
  text(680, 556, '行间留字号的七八成，', 30, c.grey) +
  text(680, 599, '读来不挤也不散。', 30, c.grey)

// Covers, 900 × 383.

const cover = (
  ground,
  art,
  label,
  lines,
  {ink = c.white, accent = c.amber, font = sans, size = 52, note = ''} = {},
) =>
  rect(0, 0, 900, 383, ground) +
  art +
  rect(56, 74, 34, 5, accent, 2) +
  text(102, 84, label, 20, ink, {gap: 3}) +
  lines
    .map((line, i) => text(54, 118 + size + i * (size + 20), line, size, ink, {weight: 700, gap: 1, font}))
    .join('') +
  (note ? text(56, 246, note, 26, ink, {gap: 1}) : '') +
  text(56, 334, '星桥社区  StarBridge', 18, ink, {gap: 2})

const coverConference = () =>
  cover(
    c.night,
    circle(742, 150, 210, c.navy) +
      circle(742, 150, 140, c.blue) +
      circle(742, 150, 72, c.teal) +
      star(742, 150, 50, c.amber) +
      path('M520 383Q700 306 900 340V383Z', '#0a1a32') +
      bridge(470, 318, 520, 118, c.mint, 6, 8),
    '大会纪实',
    ['让运行时', '看得见'],
    {size: 62},
  )

const coverEngineering = () =>
  cover(
    '#e4f1f0',
    [230, 196, 170, 132, 100, 66, 30]
      .map((h, i) => rect(500 + i * 52, 330 - h, 36, h, i === 6 ? c.coral : i % 2 ? c.teal : c.navy, 4))
      .join('') +
      rect(484, 330, 376, 3, c.navy) +
      stroke('M518 74Q660 96 846 262', c.amber, 4, 'stroke-dasharray="2 11"') +
      path('M856 276L832 266L848 250Z', c.amber),
    '工程实践',
    ['冷启动', '480 → 35 毫秒'],
    {ink: c.ink, accent: c.coral, size: 50},
  )

const coverWeekly = () =>
  cover(
    c.teal,
    group(
      0,
      0,
      rect(604, 60, 220, 270, '#17807b', 12, 'transform="rotate(9 714 195)"') +
        rect(592, 58, 220, 270, c.mint, 12, 'transform="rotate(3 702 193)"') +
        rect(576, 56, 220, 270, c.paper, 12, 'transform="rotate(-3 686 191)"') +
        `<g transform="rotate(-3 686 191)">${
          rect(600, 82, 172, 92, c.navy, 6) +
          bridge(600, 152, 172, 46, c.mint, 4, 5) +
          star(742, 106, 13, c.amber) +
          rect(600, 194, 120, 12, c.ink, 3) +
          each(5, i => rect(600, 222 + i * 18, i === 4 ? 96 : 172, 6, '#c9c2b4', 3))
        }</g>`,
    ),
    '第 21 期',
    ['星桥周报'],
    {size: 76, note: '5 月 18 日至 24 日'},
  )

const coverTypography = () =>
  cover(
    c.paper,
    rect(566, 52, 280, 280, 'none', 0, `stroke="${c.coral}" stroke-width="3"`) +
      stroke(
        'M706 52V332M566 192H846M566 52L846 332M846 52L566 332',
        c.coral,
        1.2,
        'stroke-dasharray="6 7" opacity="0.5"',
      ) +
      text(706, 284, '字', 252, c.navy, {anchor: 'middle', weight: 700, font: serif}),
    '排版样张',
    ['好排版', '不被看见'],
    {ink: c.ink, accent: c.coral, font: serif, size: 58},
  )

const pictures = [
  ['media/image1.png', 1080, 640, stage],
  ['media/image2.png', 1080, 640, talk],
  ['media/image3.jpeg', 1080, 640, loop],
  ['media/image4.jpeg', 1080, 640, panel],
  ['media/image5.jpeg', 1080, 1080, codeCard],
  ['img/gateway-architecture.png', 1080, 800, architecture],
  ['img/cold-start-breakdown.png', 1080, 560, breakdown],
  ['img/flame-graph.png', 1080, 600, flame],
  ['img/release-card.jpeg', 1080, 608, release],
  ['img/commit-activity.png', 1080, 440, activity],
  ['img/river-evening.jpeg', 1080, 608, evening],
  ['img/glyph-anatomy.png', 1080, 680, glyph],
  ['img/banners/20260518-edge-runtime.jpeg', 900, 383, coverConference],
  ['img/banners/20260522-cold-start.jpeg', 900, 383, coverEngineering],
  ['img/banners/20260524-weekly.jpeg', 900, 383, coverWeekly],
  ['img/banners/typography.jpeg', 900, 383, coverTypography],
]

const wanted = process.argv[2] ?? ''
const browser = await chromium.launch({
  executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
})
try {
  const page = await browser.newPage()
  for (const [file, width, height, draw] of pictures) {
    if (!file.includes(wanted)) continue
    const target = join(root, file)
    await mkdir(dirname(target), {recursive: true})
    await page.setViewportSize({width, height})
    await page.setContent(
      `<!doctype html><style>body{margin:0}svg{display:block}</style><svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${draw()}</svg>`,
    )
    await page.screenshot({
      path: target,
      ...(file.endsWith('.png') ? {type: 'png'} : {type: 'jpeg', quality: 82}),
    })
    const {size} = await stat(target)
    console.log(`${String(Math.ceil(size / 1024)).padStart(4)} KB  ${file}`)
    if (size > limit) {
      console.error(`${file} is larger than ${limit / 1024} KB`)
      process.exitCode = 1
    }
  }
} finally {
  await browser.close()
}
