import type {Generator} from '../src/site/generators/generator.ts'

/** A site as a test has it. */
interface Sample {
  name: string
  article: string
  /** `source | file | address` */
  asks: readonly string[]
}

const code = (text: string) => `\`${text}\``

/** docs/sites.md: the generators that are known, and where the addresses of pictures lead. */
export function sitesDocument(generators: readonly Generator[], samples: readonly Sample[]): string {
  const known = generators.map(
    ({name, evidence}) => `| ${name} | ${evidence.map(each => each.replaceAll('|', '\\|')).join('<br>')} |`,
  )
  const rows = samples.flatMap(({name, article, asks}) =>
    asks.map(each => {
      const [source = '', file = '', address = ''] = each.split(' | ')
      return `| ${name} | ${[article, source, file, address].map(code).join(' | ')} |`
    }),
  )
  return `# Sites · 站点

<!-- Written from src/site/generators and tests/site/sites.ts: UPDATE=1 npx vitest run tests/site/doc.test.ts -->

The site of an article is found from its folder upwards; its configuration is read as data, never executed. \`weimark config FILE\`
tells which site was found and by what mark. The boundary is the repository where there is one, else the site: nothing outside is read.
\`--site-root DIR\` says the site outright, \`--site-root none\` (\`siteRoot: false\`) keeps to the article's folder.

从文章所在的文件夹往上寻找它的站点；站点的配置只当数据读取，从不执行。\`weimark config FILE\` 显示找到了哪个站点、依据是什么。
有仓库时以仓库为界，否则以站点为界，界外的文件一概不读。\`--site-root DIR\` 直接指定站点，\`--site-root none\`（\`siteRoot: false\`）只看文章自己的文件夹。

## Generators · 生成器

| generator 生成器 | its documentation 依据 |
|---|---|
${known.join('\n')}

## Addresses · 网址

With \`--image-base https://cdn.example.org/\` a picture has the address in the last column below that base; without it the picture is
the file in the column before. A picture inside the article's folder keeps its way from there, as it always did.

加上 \`--image-base https://cdn.example.org/\` 时，图片的网址是该前缀加最后一列；不加时就是前一列的文件。在文章文件夹之内的图片，仍按相对文章的路径。

| site 站点 | article 文章 | written 写法 | file 文件 | address 网址 |
|---|---|---|---|---|
${rows.join('\n')}

## Links between articles · 文章之间的链接

\`./b.md\`, \`b.md#节\`, \`/zh/blog/b/\`, \`b.html\`, \`{{< ref "b" >}}\`, \`{% post_url 2020-01-02-b %}\`, \`{% link _posts/b.md %}\`,
\`@site/docs/b.md\` and \`[[b]]\` lead to \`wechatUrl\` (\`发布地址\`) of the other article's front matter. Without one the link is its text.

这些写法会指向另一篇文章 front matter 里的 \`wechatUrl\`（\`发布地址\`）；没有写的，链接只保留文字。
`
}
