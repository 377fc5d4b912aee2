import {readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {
  type Browser,
  type BrowserContext,
  chromium,
  type FrameLocator,
  type Locator,
  type Page,
} from 'playwright-core'
import {afterAll, afterEach, beforeAll, beforeEach, expect, it} from 'vitest'
import {findChromium} from '../../scripts/setup/chromium.mjs'
import {convertFile, type PreviewOptions, toDark} from '../../src/node.ts'
import {root as project} from '../articles.ts'
import {folder, png} from '../images/site.ts'
import {htmlVectors} from '../security/vectors.ts'
import {running} from './running.ts'

let browser: Browser
let context: BrowserContext
let faults: string[]

beforeAll(async () => {
  browser = await chromium.launch({executablePath: findChromium()!, args: ['--no-sandbox']})
})
afterAll(() => browser.close())
beforeEach(async () => {
  context = await browser.newContext({viewport: {width: 1280, height: 900}})
  faults = []
})
afterEach(() => context.close())

interface Opened {
  page: Page
  article: FrameLocator
  url: string
}

async function open(path: string, options?: PreviewOptions): Promise<Opened> {
  const {url} = await running(path, options)
  const page = await context.newPage()
  page.on('pageerror', error => faults.push(error.message))
  page.on('console', message => faults.push(message.text()))
  await page.goto(url)
  return {page, url, article: page.frameLocator('iframe.article')}
}

const paragraphs = (count: number) =>
  Array.from({length: count}, (_, index) => `第 ${index} 段，一些文字。`).join('\n\n')

const inner = (article: FrameLocator) => article.locator('#js_content').innerHTML()

it('shows what WeChat will show, and what is typed, without moving the page', async () => {
  const root = folder({'文.md': `---\ntitle: 题目\nauthor: 甲\ndate: 2026-01-02\n---\n${paragraphs(80)}`})
  const file = join(root, '文.md')
  const {page, article} = await open(file, {account: '羊毛笔记', lang: 'zh'})
  const heading = article.locator('#weimark-heading')
  await expect.poll(() => heading.innerText()).toBe('题目\n\n甲\n羊毛笔记\n2026-01-02')
  expect(await inner(article)).toBe((await convertFile(file)).html)
  expect(await page.locator('.stats').innerText()).toBe('560 字 · 约 2 分钟读完 · 0 张图')
  const scroll = () => article.locator('html').evaluate(html => html.scrollTop)
  await article.locator('html').evaluate(html => html.ownerDocument.defaultView!.scrollTo(0, 1234))
  await article
    .locator('p')
    .nth(20)
    .evaluate(element => element.setAttribute('data-kept', ''))
  const text = readFileSync(file, 'utf8')
  writeFileSync(file, text.replace('第 40 段', '**第四十**段').replace('题目', '新题'))
  await article.locator('strong', {hasText: '第四十'}).waitFor({state: 'attached'})
  expect(await scroll()).toBe(1234)
  // What did not change is the same element as before.
  expect(await article.locator('[data-kept]').count()).toBe(1)
  await expect.poll(() => heading.locator('h1').innerText()).toBe('新题')
  expect(await page.title()).toBe('新题 · weimark')
  writeFileSync(file, '---\ntitle: "坏\n---\n')
  const trouble = page.getByRole('alert')
  await expect.poll(() => trouble.innerText()).toContain('文.md:')
  expect(await trouble.getByRole('link').first().getAttribute('href')).toMatch(
    /^vscode:\/\/file\/.*%E6%96%87\.md:\d+:\d+$/,
  )
  expect(await article.locator('strong', {hasText: '第四十'}).count()).toBe(1)
  writeFileSync(file, text)
  await expect.poll(() => trouble.innerText()).toBe('')
  expect(faults).toEqual([])
})

it('every control works from the keyboard', async () => {
  const root = folder({
    'a.md': '---\ntitle: 题\n---\n## 节\n\n[页面](https://example.org/a)\n\n```js\nlet a = 1\n```\n',
  })
  const file = join(root, 'a.md')
  const {page, article} = await open(root, {lang: 'zh'})
  await page.getByRole('link', {name: '题'}).focus()
  await page.keyboard.press('Enter')
  await article.locator('h2, h1').first().waitFor()
  const radio = (name: string) => page.getByRole('radio', {name, exact: true})
  const width = () => page.locator('iframe.article').evaluate(each => each.clientWidth)
  expect(await width()).toBe(375)
  await radio('375 手机').focus()
  await page.keyboard.press('ArrowRight')
  expect([await radio('585').isChecked(), await width()]).toEqual([true, 585])
  await page.keyboard.press('ArrowRight')
  // The text column is 677.
  expect(await article.locator('#js_content').evaluate(each => each.clientWidth)).toBe(677)
  await radio('浅色').focus()
  await page.keyboard.press('ArrowRight')
  const {html} = await convertFile(file)
  const dark = await toDark(html)
  await expect.poll(() => inner(article)).toBe(dark)
  const ground = () => article.locator('body').evaluate(body => getComputedStyle(body).backgroundColor)
  expect(await ground()).toBe('rgb(25, 25, 25)')
  await page.keyboard.press('ArrowLeft')
  await expect.poll(() => inner(article)).toBe(html)
  await radio('粘贴前').focus()
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => article.locator('[leaf]').count()).toBeGreaterThan(0)
  await page.getByRole('checkbox', {name: '标出差异'}).press('Space')
  await expect.poll(() => article.locator('[data-weimark]').count()).toBeGreaterThan(0)
  await page.keyboard.press('Space')
  expect(await article.locator('[data-weimark]').count()).toBe(0)
  const tab = page.getByRole('tab', {name: '检查'})
  await tab.focus()
  await page.keyboard.press('ArrowLeft')
  expect(await page.getByRole('tab', {name: '粘贴'}).getAttribute('aria-selected')).toBe('true')
  await page.keyboard.press('Home')
  expect(await tab.getAttribute('aria-selected')).toBe('true')
  await page.reload()
  await expect.poll(() => radio('粘贴后').isChecked()).toBe(true)
  await page.getByRole('button', {name: 'English'}).press('Enter')
  await page.getByRole('tab', {name: 'Check'}).waitFor()
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('中文')
  expect(faults).toEqual([])
})

it('tries themes and variables live, and saves them to the front matter', async () => {
  const text = '---\r\ntitle:  "题"  # 注释\r\n---\r\n## 节\r\n'
  const root = folder({'a.md': text})
  const file = join(root, 'a.md')
  const {page, article} = await open(file, {lang: 'en'})
  await page.getByRole('tab', {name: 'Style'}).click()
  const theme = page.getByLabel('Theme', {exact: true})
  await theme.selectOption('minimal')
  const minimal = (await convertFile(file, {theme: 'minimal'})).html
  await expect.poll(() => inner(article)).toBe(minimal)
  const colour = page.locator('#style-strong')
  await expect.poll(() => colour.inputValue()).toMatch(/^#/)
  await colour.fill('#12345')
  await expect.poll(() => page.getByRole('alert').innerText()).toContain('strong')
  expect(await inner(article)).toBe(minimal)
  await colour.fill('#123456')
  const chosen = (await convertFile(file, {theme: 'minimal', variables: {strong: '#123456'}})).html
  await expect.poll(() => inner(article)).toBe(chosen)
  expect(readFileSync(file, 'utf8')).toBe(text)
  await page.getByRole('button', {name: 'Save to front matter'}).click()
  await page.getByText('Saved to the front matter.').waitFor()
  expect(readFileSync(file, 'utf8')).toBe(
    text.replace('# 注释\r\n', '# 注释\r\ntheme: {name: minimal, strong: "#123456"}\r\n'),
  )
  await expect.poll(() => theme.inputValue()).toBe('')
  expect(await inner(article)).toBe(chosen)
  await page.locator('#style-font-size').fill('15px')
  await expect.poll(() => inner(article)).not.toBe(chosen)
  await page.getByRole('button', {name: 'Discard'}).click()
  await expect.poll(() => inner(article)).toBe(chosen)
  expect(faults).toEqual([])
})

it('switches options of the article live, and saves them', async () => {
  const text = '---\ntitle: 题\n---\n用Rust写\n\n```js\na\n```\n'
  const root = folder({'a.md': text})
  const file = join(root, 'a.md')
  const {page, article} = await open(file, {lang: 'zh'})
  await page.getByRole('tab', {name: '样式'}).click()
  await page.getByLabel('代码显示行号', {exact: true}).selectOption({label: '是'})
  await page.getByLabel('中文与西文之间加空格', {exact: true}).selectOption({label: '是'})
  await page.getByLabel('代码块顶上显示三个窗口圆点', {exact: true}).selectOption({label: '是'})
  const options = {lineNumbers: true, spacing: true, codeWindow: true}
  const chosen = (await convertFile(file, options)).html
  await expect.poll(() => inner(article)).toBe(chosen)
  await page.getByRole('button', {name: '代码显示行号：恢复默认'}).click()
  const fewer = (await convertFile(file, {...options, lineNumbers: false})).html
  await expect.poll(() => inner(article)).toBe(fewer)
  await page.getByRole('button', {name: '保存到文件头'}).click()
  await expect
    .poll(() => readFileSync(file, 'utf8'))
    .toBe(text.replace('题\n', '题\ncodeWindow: true\nweimark: {spacing: true}\n'))
  expect(faults).toEqual([])
})

it('leads from a finding to its place, and from a place to its line', async () => {
  const root = folder({'a.md': `${paragraphs(40)}\n\n![](none.png)\n\n${paragraphs(40)}\n\n- 甲\n- 乙\n`})
  const file = join(root, 'a.md')
  const {page, article} = await open(file, {lang: 'zh', editor: 'webstorm'})
  const finding = page.locator('.finding', {hasText: 'none.png'}).first()
  expect(await finding.getByRole('link').first().getAttribute('href')).toBe(
    `webstorm://open?file=${encodeURI(file)}&line=81&column=1`,
  )
  await finding.getByRole('button').click()
  const picture = article.locator('[data-weimark-found]')
  await expect.poll(() => picture.locator('img').count()).toBe(1)
  await expect
    .poll(() => picture.evaluate(each => Math.abs(each.getBoundingClientRect().y - 390) < 390))
    .toBe(true)
  const source = page.locator('.source')
  const press = async (locator: Locator) => {
    await locator.evaluate(each => each.scrollIntoView({block: 'center'}))
    const {x, y} = (await locator.boundingBox())!
    await page.mouse.click(x + 4, y + 4)
  }
  await press(article.locator('p', {hasText: '第 3 段'}).first())
  await expect.poll(() => source.innerText()).toContain('第 7 行')
  await page.getByRole('radio', {name: '粘贴后'}).check()
  await expect.poll(() => article.locator('[leaf]').count()).toBeGreaterThan(0)
  // The places of what is shown now come with the details.
  await expect
    .poll(async () => {
      await press(article.locator('li', {hasText: '乙'}))
      return source.innerText()
    })
    .toContain('第 164 行')
  expect(await source.getByRole('link').getAttribute('href')).toBe(
    `webstorm://open?file=${encodeURI(file)}&line=164&column=1`,
  )
  // The browser complains about the picture, and about what Playwright tries in the frame to find out where to click.
  const other = faults.filter(each => !/^(?:Blocked script execution|Failed to load resource)/.test(each))
  expect(other).toEqual([])
})

it('keeps the place while a file is emptied and written again', async () => {
  const text = `---\ntitle: 题\n---\n${paragraphs(80)}\n`
  const root = folder({'a.md': text})
  const file = join(root, 'a.md')
  const {page, article} = await open(file)
  await article.locator('p', {hasText: '第 79 段'}).waitFor({state: 'attached'})
  const scroll = (to?: number) =>
    article.locator('html').evaluate((html, place) => {
      if (place !== undefined) html.ownerDocument.defaultView!.scrollTo(0, place)
      return html.scrollTop
    }, to)
  await scroll(1500)
  for (const part of ['', text.slice(0, 300), text.replace('第 2 段', '第二段')]) {
    writeFileSync(file, part)
    const paragraph = article.locator('#js_content p')
    const expected = part === '' ? 0 : part.length === 300 ? undefined : 80
    await expect
      .poll(async () => {
        const count = await paragraph.count()
        return expected === undefined ? count > 0 && count < 80 : count === expected
      })
      .toBe(true)
  }
  await expect.poll(() => scroll()).toBe(1500)
  await page.close()
})

it('marks what differs from the theme, and gives it back', async () => {
  const text = '---\ntheme: {name: default, primary: "#123456"}\n---\n## 节\n\n`a`\n'
  const root = folder({'a.md': text})
  const {page, article} = await open(join(root, 'a.md'), {lang: 'zh'})
  await page.getByRole('tab', {name: '样式'}).click()
  const changed = () => page.locator('.row.changed label').allInnerTexts()
  await expect.poll(changed).toEqual(['主色'])
  // What follows from the accent is shown as the colour that it is.
  expect(await page.locator('#style-link').inputValue()).toBe('#123456')
  await page.locator('#style-font-size').fill('15px')
  await expect.poll(changed).toEqual(['字号', '主色'])
  await page.getByRole('button', {name: '字号：恢复主题的值'}).click()
  await expect.poll(changed).toEqual(['主色'])
  await page.getByRole('button', {name: '主色：恢复主题的值'}).click()
  await expect.poll(changed).toEqual([])
  const {html} = await convertFile(join(root, 'a.md'), {theme: 'default'})
  const own = html.replaceAll('#123456', '#1a6b55')
  await expect.poll(() => inner(article)).toBe(own)
  expect(await page.locator('#style-code-theme option').first().innerText()).toBe('素白 plain')
  expect(faults).toEqual([])
})

it('shows the widest page whole where there is less room, and says how large', async () => {
  const root = folder({'a.md': paragraphs(3)})
  const {page, article} = await open(join(root, 'a.md'), {lang: 'en'})
  await page.setViewportSize({width: 1024, height: 800})
  await page.getByRole('radio', {name: '677'}).check()
  const box = (await page.locator('iframe.article').boundingBox())!
  const main = (await page.locator('main').boundingBox())!
  expect(box.x).toBeGreaterThanOrEqual(main.x)
  expect(box.x + box.width).toBeLessThanOrEqual(main.x + main.width)
  expect(await article.locator('#js_content').evaluate(each => each.clientWidth)).toBe(677)
  expect(await page.locator('.scale').innerText()).toBe(
    ` · shown at ${Math.floor((box.width / 717) * 100)} %`,
  )
  expect((await page.locator('.bar').boundingBox())!.height).toBeLessThan(60)
})

it('copies exactly the article, light, with its pictures inside', async () => {
  const root = folder({'a.md': '# 题\n\n**正文**\n\n![图](p.png)\n', 'p.png': png(3, 2)})
  const file = join(root, 'a.md')
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const {page, article} = await open(file, {lang: 'zh'})
  await page.getByRole('radio', {name: '深色'}).check()
  await article.locator('strong').waitFor()
  const {html} = await convertFile(file, {embedImages: true})
  for (const how of ['mouse', 'keyboard']) {
    const button = page.getByRole('button', {name: '复制到公众号'})
    if (how === 'mouse') await button.click()
    else await button.press('Enter')
    await expect.poll(() => page.locator('body > .status').getAttribute('data-state')).toBe('done')
    const editor = await context.newPage()
    await editor.setContent('<div contenteditable autofocus></div>')
    await editor.evaluate(() => {
      document.addEventListener('paste', event => {
        document.body.dataset.got = event.clipboardData!.getData('text/html')
      })
    })
    await editor.locator('div').click()
    await editor.keyboard.press('Control+V')
    await editor.waitForFunction(() => document.body.dataset.got !== undefined)
    const got = await editor.evaluate(() => document.body.dataset.got!)
    expect(got).toBe(html)
    expect(html).toContain('src="data:image/png;base64,')
    await editor.close()
    await page.bringToFront()
  }
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('复制到公众号')
})

it('nothing of an article runs', async () => {
  const evil =
    '<img src=x onerror="top.evil=1"><script>top.evil=1</script><a href="javascript:top.evil=1">x</a>'
  const source = [evil, ...htmlVectors.filter((_, index) => index % 5 === 0)].join('\n\n')
  const root = folder({'a.md': `---\ntitle: '${evil}'\nauthor: '${evil}'\ndigest: '${evil}'\n---\n${source}`})
  const {page, article} = await open(root, {account: evil})
  await expect.poll(() => page.getByRole('link').first().innerText()).toContain('<script>')
  await page.getByRole('link').first().click()
  await expect.poll(() => article.locator('#js_content').innerText()).toContain('x')
  // Even what the article could not have: the frame runs no script.
  const handle = await page.locator('iframe.article').elementHandle()
  await page.evaluate(frame => {
    const content = (frame as HTMLIFrameElement).contentDocument!.getElementById('js_content')!
    content.innerHTML += '<img src="data:," onerror="top.evil=1"><svg onload="top.evil=1"></svg>'
    const script = content.ownerDocument.createElement('script')
    script.textContent = 'top.evil = 1'
    content.append(script)
  }, handle)
  for (const name of ['Style', 'Publish', 'Paste']) await page.getByRole('tab', {name}).click()
  await page.waitForTimeout(200)
  expect(await page.evaluate(() => 'evil' in globalThis)).toBe(false)
  expect(page.url()).toContain('?article=a.md')
})

it('is accessible: lists, all panels, both languages, wide and narrow', async () => {
  const axe = readFileSync(join(project, 'node_modules/axe-core/axe.min.js'), 'utf8')
  const root = folder({
    'a.md':
      '---\ntitle: 题\nauthor: 甲\ncover: p.png\n---\n##节\n\n<div style="position: fixed">x</div>\n\n![](none.png)',
    'p.png': png(90, 40),
    'b.md': '---\na: "b\n---\n',
  })
  const {page, url} = await open(root, {lang: 'en'})
  const check = async (where: string) => {
    await page.evaluate(axe)
    const violations = await page.evaluate(async () => {
      const {axe} = globalThis as unknown as {axe: typeof import('axe-core')}
      // The article is not ours, and its frame runs no script.
      const result = await axe.run(document, {iframes: false})
      return result.violations.map(each => [each.id, ...each.nodes.map(node => node.html)])
    })
    expect(violations, where).toEqual([])
  }
  await page.getByRole('link').nth(1).waitFor()
  const ways = [
    {lang: 'en', colorScheme: 'light', width: 1280},
    {lang: 'zh', colorScheme: 'dark', width: 400},
  ] as const
  for (const {lang, colorScheme, width} of ways) {
    await page.emulateMedia({colorScheme, reducedMotion: 'reduce'})
    await page.setViewportSize({width, height: 900})
    await page.goto(url)
    if (lang === 'zh') await page.getByRole('button', {name: '中文'}).click()
    await page.locator('.state.error').waitFor()
    await check(`list ${lang}`)
    await page.goto(`${url}?article=a.md`)
    await page.locator('.finding').first().waitFor({state: 'attached'})
    for (const name of ['check', 'style', 'publish', 'paste']) {
      await page.locator(`#tab-${name}`).click()
      await check(`${name} ${lang}`)
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
    expect(await page.getAttribute('html', 'lang')).toBe(lang === 'zh' ? 'zh-CN' : 'en')
    await page.goto(`${url}?article=b.md`)
    await page.locator('.trouble .finding').waitFor()
    await check(`broken ${lang}`)
  }
})

it('tells that the preview has ended, and goes on when it is back', async () => {
  const root = folder({'a.md': '字'})
  const {preview} = await import('../../src/node.ts')
  const first = await preview(root)
  const page = await context.newPage()
  await page.goto(`${first.url}?article=a.md`)
  const article = page.frameLocator('iframe.article')
  await article.locator('#js_content p').waitFor()
  await first.close()
  await expect.poll(() => page.locator('.status').innerText()).toContain('has ended')
  writeFileSync(join(root, 'a.md'), '又见')
  await running(root, {port: first.port})
  await expect.poll(() => article.locator('#js_content p').innerText(), {timeout: 10_000}).toBe('又见')
  expect(await page.locator('.status').innerText()).toBe('')
})
