// What is converted. Nothing of it is random: each run and each contender meets the same bytes.
import {readFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '../..')

/** @param {string} markdown */
export function withoutFrontMatter(markdown) {
  return markdown.replace(/^(---|\+\+\+)\n[\s\S]*?\n\1\n/, '')
}

/** Without typography.md: wenyan 3.0.10 aborts on the `&copy;` in it. */
function examples() {
  const names = ['conference-report', 'engineering-post', 'weekly-digest']
  return names.map(name => readFileSync(join(root, `examples/${name}.md`), 'utf8'))
}

const head = '---\ntitle: 生成的长文\nauthor: 测试\ndate: 2026-11-30\n---\n\n'

/** Sentences as news and weeklies have them; the number keeps any two from being the same. */
const sentences = [
  n => `本次大会共有 ${n} 位开发者到场，来自三十多家企业与高校。`,
  n => `第 ${n} 组测试显示，**冷启动时延**从 480 毫秒降到 ${n % 97} 毫秒。`,
  n => `社区维护者在分享中介绍了新版本的调度器，并回答了 ${n} 个问题。`,
  n => `完整的说明见[发布公告](https://example.org/news/${n})，欢迎试用并反馈。`,
  n => `把 \`cache.size\` 调到 ${n} 之后，“长尾请求”的占比明显下降。`,
  () => '与往年不同，今年的议程把更多时间留给了现场讨论，听众可以随时提问。',
]

/** A community article: headings, paragraphs, a list, a picture, now and then a quote, a table or code. */
function section(n) {
  const say = (offset, count) =>
    Array.from({length: count}, (_, i) => sentences[(n + offset + i) % sentences.length](n * 7 + i)).join('')
  const parts = [
    `## 第 ${n} 部分：新版本里的变化`,
    say(0, 3),
    say(2, 4),
    `![现场照片 ${n}](./media/${n}.png)`,
    say(1, 2),
    `- ${say(3, 1)}\n- ${say(4, 1)}\n- ${say(5, 1)}`,
    say(4, 3),
  ]
  if (n % 3 === 0) parts.push(`> ${say(5, 1)}`)
  if (n % 4 === 0) parts.push(table(3, n))
  if (n % 5 === 0) parts.push(code(8, n))
  return parts.join('\n\n')
}

function table(rows, n) {
  const body = Array.from({length: rows}, (_, i) => `| 阶段 ${i} | ${n + i} | ${(n * i) % 100}% |`)
  return ['| 阶段 | 耗时 | 占比 |', '|---|---:|---:|', ...body].join('\n')
}

function code(lines, n) {
  const body = Array.from({length: lines}, (_, i) => `const value${i} = compute(${n + i}, "第 ${i} 行")`)
  return ['```js', ...body, '```'].join('\n')
}

/** @param {number} kilobytes @param {(n: number) => string} part */
function grown(kilobytes, part) {
  const parts = [head]
  let size = Buffer.byteLength(head)
  for (let n = 1; size < kilobytes * 1024; n++) {
    const text = `${part(n)}\n\n`
    parts.push(text)
    size += Buffer.byteLength(text)
  }
  return parts.join('')
}

const real = kilobytes => () => [grown(kilobytes, section)]
const heavy = part => () => [grown(100, part)]

/** Articles, how often each is converted before the clock starts, and how often while it runs. */
export const inputs = {
  examples: {articles: examples, warmUp: 20, runs: 50},
  '3 KB': {articles: real(3), warmUp: 60, runs: 150},
  '10 KB': {articles: real(10), warmUp: 30, runs: 60},
  '100 KB': {articles: real(100), warmUp: 4, runs: 8},
  '1 MB': {articles: real(1024), warmUp: 1, runs: 2},
  '5 MB': {articles: real(5 * 1024), warmUp: 0, runs: 1},
  lists: {
    articles: heavy(n =>
      Array.from({length: 6}, (_, i) => `${'  '.repeat(i % 3)}- ${sentences[i](n)}`).join('\n'),
    ),
    warmUp: 3,
    runs: 6,
  },
  tables: {articles: heavy(n => table(12, n)), warmUp: 3, runs: 6},
  footnotes: {
    articles: heavy(n => `${sentences[0](n)}[^${n}]\n\n[^${n}]: ${sentences[5](n)}`),
    warmUp: 3,
    runs: 6,
  },
  code: {articles: heavy(n => code(20, n)), warmUp: 3, runs: 6},
  links: {articles: heavy(n => sentences[3](n)), warmUp: 3, runs: 6},
  formulas: {
    articles: heavy(n => `设 $a_{${n % 50}}=x^2+${n % 50}$，${sentences[5](n)}`),
    warmUp: 2,
    runs: 4,
  },
}

/** Ten thousand short articles differ in a number. */
export const short = n => `${head}${section(n).slice(0, 600)}\n`
