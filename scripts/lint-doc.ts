import {articleRules} from '../src/rules/article.ts'
import {drawingRules} from '../src/rules/drawings.ts'
import {errors} from '../src/rules/errors.ts'
import {lintRules} from '../src/rules/lint.ts'
import {htmlRules} from '../src/rules/lint-html.ts'
import type {Rule, Wording} from '../src/rules/rule.ts'
import {syntaxRules} from '../src/rules/syntax.ts'
import {themeRules} from '../src/rules/theme.ts'

const markdownRules = Object.fromEntries(Object.entries(lintRules).filter(([id]) => !(id in htmlRules)))

const severities = {error: '错误 error', warning: '警告 warning', info: '提示 info'} as const

/** What only a finding knows stands as `…`; angle brackets would be HTML. */
function plain(text: string): string {
  return text
    .replaceAll('{suggestion}', '')
    .replace(/\{\w+\}/g, '…')
    .replace(/[<>*_[\]`|]/g, '\\$&')
}

function wording({reason, fix}: Wording): string {
  return `${plain(reason)} → ${plain(fix)}`
}

function section(
  title: string,
  rules: Readonly<Record<string, Pick<Rule, 'zh' | 'en'> & Partial<Rule>>>,
): string {
  const entries = Object.entries(rules).sort(([one], [other]) => (one < other ? -1 : 1))
  const texts = entries.map(([id, {severity = 'error', zh, en}]) =>
    [`### ${id}`, '', `${severities[severity]}`, '', `- ${wording(zh)}`, `- ${wording(en)}`].join('\n'),
  )
  return [`## ${title}`, ...texts].join('\n\n')
}

const intro = `# 检查 · Lint

<!-- Written from src/wordings/ by scripts/lint-doc.ts: UPDATE=1 npx vitest run tests/lint/docs.test.ts -->

\`\`\`sh
weimark lint article.md                    # 给人看 for people
weimark lint posts --strict                # 有警告即失败 fails on warnings
weimark lint "posts/**/*.md" --format sarif > lint.sarif
weimark lint article.html                  # 任何来源的文章 HTML an article's HTML, from anywhere
weimark lint --rules                       # 全部规则 all rules
\`\`\`

\`\`\`js
import {lint, lintHtml} from 'weimark'            // 浏览器里也能用 in browsers, too
import {lintFile} from 'weimark/node'             // 图片和主题在磁盘上 pictures and theme on disk

const findings = await lint(markdown, {lint: {'image-alt-missing': 'off'}})
// [{ruleId, severity, reason, note, file, line, column, endLine, endColumn, url}]
\`\`\`

检查不写出文章。转换时的信息都在其中，另外还看原文、渲染结果和成品文章；位置都指向 Markdown（主题的问题指向主题文件），
列按 UTF-16 计。有错误时退出码为 1；\`--strict\` 或 \`--max-warnings 数\` 让警告也算。\`--format\`：\`pretty\`、\`json\`、
\`sarif\`（2.1.0）、\`github\`（Actions 注解）。

Lint writes no article. Everything that a conversion says is in it; it also looks at the source, the rendered tree and the
finished article. Places are those of the Markdown (or of the theme's file), columns in UTF-16 code units. Errors make the exit
code 1; \`--strict\` or \`--max-warnings COUNT\` let warnings count.

## 设置规则 · Setting rules

级别 levels：\`off\`、\`info\`、\`warning\`、\`error\`。强弱 weaker to stronger：\`options.lint\` < 文件头 front matter < \`--rule\`。

\`\`\`md
---
weimark:
  lint:
    image-alt-missing: off
    heading-jump: error
---

<!-- weimark-disable-next-line link-dead -->
[这一行不检查](./a.md)

<!-- weimark-disable table-wide code-line-long -- 原因 a reason -->
从这里起不检查这两条 · neither of the two from here on
<!-- weimark-enable -->
\`\`\`

不写规则名就是全部规则。“下一行”指下一个非空行。属于整篇文章的信息（没有行号）在 \`weimark-disable\` 一直有效到文末时关闭；
文件头里的信息用文件头设置。这些注释不进入文章。级别和注释对转换时的信息同样有效。

Without names a comment speaks of every rule. The next line is the next one with something on it. What belongs to the whole
article (no line) is off where \`weimark-disable\` holds to the end; what is found in the front matter is set there. These
comments do not reach the article. Levels and comments count for the messages of a conversion, too.`

/** `docs/lint.md`, from the wordings of all rules. */
export function lintDoc(): string {
  return `${[
    intro,
    section('文章与原文 · The article and its source', markdownRules),
    section('文章的 HTML · The article’s HTML', htmlRules),
    section('转换：文件头、图片、链接、HTML · Conversion: front matter, pictures, links, HTML', articleRules),
    section('公式和图表 · Formulas and diagrams', drawingRules),
    section('转换：写法 · Conversion: how it is written', syntaxRules),
    section('主题 · Themes', themeRules),
    section('不能转换，不能关闭 · What ends a conversion, and cannot be set', errors),
  ].join('\n\n')}\n`
}
