import type {Root} from 'mdast'
import rehypeStringify from 'rehype-stringify'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import {type Processor, unified} from 'unified'
import type {VFile} from 'vfile'
import type {ThemeFormat} from './article.ts'
import type {Library} from './components/library.ts'
import type {Watch} from './lint/watch.ts'
import type {ProcessorSettings} from './options/settings.ts'
import {remarkFrontMatter} from './parse/remark-front-matter.ts'
import {remarkLooseFence} from './parse/remark-loose-fence.ts'
import {remarkMargin} from './parse/remark-margin.ts'
import {remarkPieces} from './parse/remark-pieces.ts'
import {remarkPlain} from './parse/remark-plain.ts'
import {rehypeCodeBlock} from './render/code/rehype-code-block.ts'
import {rehypeCodeLines} from './render/code/rehype-code-lines.ts'
import {rehypeDiagram} from './render/drawings/rehype-diagram.ts'
import {rehypeFormula} from './render/drawings/rehype-formula.ts'
import {handlers} from './render/handlers.ts'
import {rehypeHeadingNumbers} from './render/headings/rehype-heading-numbers.ts'
import {rehypeToc} from './render/headings/rehype-toc.ts'
import {rehypeFigure} from './render/pictures/rehype-figure.ts'
import {rehypeImageRow} from './render/pictures/rehype-image-row.ts'
import {rehypeImageTitle} from './render/pictures/rehype-image-title.ts'
import {rehypeImages} from './render/pictures/rehype-images.ts'
import {rehypeMediaImage} from './render/pictures/rehype-media-image.ts'
import {rehypeBreaks} from './render/rehype-breaks.ts'
import {rehypeList} from './render/rehype-list.ts'
import {rehypeMergedCells} from './render/rehype-merged-cells.ts'
import {rehypePageLink} from './render/rehype-page-link.ts'
import {rehypeParagraph} from './render/rehype-paragraph.ts'
import {rehypeProfile} from './render/rehype-profile.ts'
import {rehypeReferences} from './render/rehype-references.ts'
import {rehypeRoot} from './render/rehype-root.ts'
import {rehypeStray} from './render/rehype-stray.ts'
import {rehypeTable} from './render/rehype-table.ts'
import {rehypeWhitespace} from './render/rehype-whitespace.ts'
import {remarkHtmlBlock} from './syntax/remark-html-block.ts'
import {remarkOpenHtml} from './syntax/remark-open-html.ts'
import {type Features, remarkSyntax} from './syntax/remark-syntax.ts'
import {remarkTagEnd} from './syntax/remark-tag-end.ts'
import {remarkAdmonition} from './transform/containers/remark-admonition.ts'
import {remarkCallout} from './transform/containers/remark-callout.ts'
import {remarkContainer} from './transform/containers/remark-container.ts'
import {remarkTag} from './transform/containers/remark-tag.ts'
import {remarkAbbreviation} from './transform/dialects/remark-abbreviation.ts'
import {remarkAdFence} from './transform/dialects/remark-ad-fence.ts'
import {remarkCodeMeta} from './transform/dialects/remark-code-meta.ts'
import {remarkComment} from './transform/dialects/remark-comment.ts'
import {remarkDefinitionList} from './transform/dialects/remark-definition-list.ts'
import {remarkEmoji} from './transform/dialects/remark-emoji.ts'
import {remarkFormula} from './transform/dialects/remark-formula.ts'
import {remarkImageSize} from './transform/dialects/remark-image-size.ts'
import {remarkInclude} from './transform/dialects/remark-include.ts'
import {remarkInlineNote} from './transform/dialects/remark-inline-note.ts'
import {remarkMark} from './transform/dialects/remark-mark.ts'
import {remarkMdx} from './transform/dialects/remark-mdx.ts'
import {remarkPandocAttributes} from './transform/dialects/remark-pandoc-attributes.ts'
import {remarkPandocDiv} from './transform/dialects/remark-pandoc-div.ts'
import {remarkPandocSpan} from './transform/dialects/remark-pandoc-span.ts'
import {remarkRuby} from './transform/dialects/remark-ruby.ts'
import {remarkScript} from './transform/dialects/remark-script.ts'
import {remarkSlider} from './transform/dialects/remark-slider.ts'
import {remarkTermNote} from './transform/dialects/remark-term-note.ts'
import {remarkToc} from './transform/dialects/remark-toc.ts'
import {remarkWiki} from './transform/dialects/remark-wiki.ts'
import {remarkHtmlMarkdown} from './transform/html/remark-html-markdown.ts'
import {remarkSpokenLine} from './transform/html/remark-spoken-line.ts'
import {remarkStrayEnd} from './transform/html/remark-stray-end.ts'
import {remarkWrittenTag} from './transform/html/remark-written-tag.ts'
import type {NoteReader} from './transform/notes/embed-note.ts'
import {remarkNote} from './transform/notes/remark-note.ts'
import {remarkPageLink} from './transform/remark-page-link.ts'
import {remarkTitle} from './transform/remark-title.ts'
import {remarkDepth} from './transform/safety/remark-depth.ts'
import {remarkHtmlDepth} from './transform/safety/remark-html-depth.ts'
import {remarkAdjacent} from './transform/slips/remark-adjacent.ts'
import {remarkLooseDefinition} from './transform/slips/remark-loose-definition.ts'
import {remarkLooseEmphasis} from './transform/slips/remark-loose-emphasis.ts'
import {remarkLooseHeading} from './transform/slips/remark-loose-heading.ts'
import {remarkLooseImage} from './transform/slips/remark-loose-image.ts'
import {remarkLooseIndent} from './transform/slips/remark-loose-indent.ts'
import {remarkLooseLink} from './transform/slips/remark-loose-link.ts'
import {remarkLooseList} from './transform/slips/remark-loose-list.ts'
import {remarkLooseRule} from './transform/slips/remark-loose-rule.ts'
import {remarkOpenEmphasis} from './transform/slips/remark-open-emphasis.ts'
import {remarkTableBars} from './transform/slips/remark-table-bars.ts'
import {remarkTableCells} from './transform/slips/remark-table-cells.ts'
import {remarkStanding} from './transform/standing/remark-standing.ts'
import {remarkBareUrl} from './transform/typography/remark-bare-url.ts'
import {remarkBlank} from './transform/typography/remark-blank.ts'
import {remarkLineBreaks} from './transform/typography/remark-line-breaks.ts'
import {remarkPunctuation} from './transform/typography/remark-punctuation.ts'
import {remarkSpacing} from './transform/typography/remark-spacing.ts'

/** From Markdown to what its author means, for an article and for each note in it. */
function transforms(settings: ProcessorSettings, features: Features, library: Library | undefined) {
  return (
    unified()
      .use(remarkParse)
      .use(remarkPlain)
      .use(remarkMargin)
      .use(remarkPieces)
      .use(features.tags ? [remarkTagEnd] : [])
      .use(features.html ? [remarkOpenHtml] : [])
      .use(remarkFrontMatter)
      // Outermost: it gives every node back the place that it has in the file.
      .use(settings.strictSyntax ? [] : [remarkLooseFence])
      .use(remarkSyntax, features)
      .use(features.html && !settings.strictSyntax ? [remarkHtmlBlock] : [])
      // transform: what the author means
      // Its blocks are the article's: before everything that looks at blocks.
      .use(remarkAdFence)
      // Before everything that recurses.
      .use([remarkDepth, remarkHtmlDepth])
      // Before all that reads text: it makes text of code.
      .use(settings.strictSyntax ? [] : [remarkLooseIndent, remarkLooseDefinition])
      // Lines that are not for readers, and names of files, before anything is made of their marks.
      .use([remarkMdx, remarkInclude])
      // Text from here on.
      // It reads cells anew.
      .use(features.table ? [remarkTableBars] : [])
      .use(features.html ? [remarkSpokenLine] : [])
      .use(remarkWrittenTag)
      // What comes after reads the Markdown inside HTML too.
      .use(settings.strictSyntax ? [] : [remarkHtmlMarkdown])
      .use(remarkStrayEnd)
      .use(features.table ? [remarkTableCells] : [])
      // Spans before attributes, which stand behind the links that spans are in.
      .use([remarkPandocDiv, remarkPandocSpan, remarkPandocAttributes])
      // What is not for readers goes first. Ends of containers are found before single tags: the rest are strays.
      // Tables of contents before tags, of which `{:toc}` is one, and before wiki links: `[[toc]]`.
      .use(features.admonitions ? [remarkAdmonition] : [])
      .use([
        remarkComment,
        [remarkContainer, {library}],
        remarkCallout,
        [remarkToc, {toc: settings.toc}],
        remarkTag,
      ])
      // After attributes, which take `{.python}` from a fence.
      .use(remarkCodeMeta)
      .use(features.formulas ? [remarkFormula] : [])
      // Pictures before what is made of them. Before bare addresses, which would take a picture's own.
      .use([remarkImageSize, remarkWiki, [remarkPageLink, {links: settings.links}], remarkSlider])
      // Before line breaks are settled: terms and their explanations are lines.
      .use([
        remarkDefinitionList,
        remarkRuby,
        remarkInlineNote,
        remarkTermNote,
        remarkAbbreviation,
        remarkEmoji,
      ])
      .use(remarkAdjacent)
      .use(remarkLooseImage)
      // Blocks before what is in them, and all before white space goes that they are told by.
      .use(settings.strictSyntax ? [] : [remarkLooseRule, remarkLooseHeading, remarkLooseList])
      .use(settings.strictSyntax ? [] : [remarkLooseEmphasis, remarkOpenEmphasis, remarkLooseLink])
      .use(remarkBlank)
      // Before line breaks are settled: an address ends where its line ends.
      .use(remarkBareUrl)
      // After addresses, in which `==` and `~` are letters.
      .use([[remarkMark, {strict: settings.strictSyntax}], remarkScript])
      .use(remarkLineBreaks, {lineBreaks: settings.lineBreaks})
      // After them: a seam of two joined lines is a seam like any other. Beside full-width marks no space belongs.
      .use(settings.punctuation ? [remarkPunctuation] : [])
      .use(settings.spacing ? [remarkSpacing] : [])
  )
}

/**
 * Every plugin, in order. Frozen and shared by all articles with the same settings and features; what belongs
 * to one article is in `dataOf(file)`.
 *
 * @param format the markup that the article's theme is written for
 */
export async function createProcessor(
  settings: ProcessorSettings,
  features: Features,
  watch?: Watch,
  format: ThemeFormat = 'native',
): Promise<Processor<never, never, never, never, string>> {
  // An HTML parser is a seventh of all code, and most articles have no HTML.
  const lookOn = watch ? [watch.raw] : []
  const html = features.html
    ? (await import('./render/safety/author-html.ts')).authorHtml(lookOn)
    : {plugins: lookOn}
  const readNotes = (): Omit<NoteReader, 'embed'> => {
    const processor = transforms(settings, features, library).freeze()
    // Every plugin of it keeps the root.
    const run = async (tree: Root, file: VFile) => (await processor.run(tree, file)) as Root
    return {parse: file => processor.parse(file), run}
  }
  const library = features.containers ? (await import('./components/components.ts')).library : undefined
  const markdown = transforms(settings, features, library)
    .use(watch ? [watch.source] : [])
    // What stands alone, and what is the title, is told of the article with its notes.
    .use(settings.links.read ? [[remarkNote, {read: readNotes}]] : [])
    // After them: a title of two lines is one title.
    .use(remarkTitle)
    // Last: what a line is, all others have to have settled. Themes of other tools have no look for it.
    .use(format === 'native' && settings.standing === 'auto' ? [remarkStanding] : [])
    .use(remarkRehype, {allowDangerousHtml: true, handlers})
  const article = markdown
    .use(html)
    // render: all structure a theme can reach
    // Numbers before the list of headings, which has them too; both before anything is drawn.
    .use(
      settings.headingNumbers === 'none'
        ? []
        : [[rehypeHeadingNumbers, {headingNumbers: settings.headingNumbers}]],
    )
    .use(rehypeToc)
    .use(features.formulas ? [rehypeFormula] : [])
    .use(features.diagrams ? [rehypeDiagram] : [])
    // Before white space: a paragraph of nothing but breaks is empty then.
    .use(rehypeBreaks)
    .use(rehypeWhitespace)
    // Before figures: a film leaves no picture to stand alone.
    .use(rehypeMediaImage)
    .use(rehypeFigure, {imageRows: settings.imageRows})
    .use(rehypeImageTitle)
    // What is no picture and no block.
    .use(rehypeStray)
    .use(rehypeCodeBlock)
    // After highlighting: colours reach over lines.
    .use(rehypeCodeLines)
    .use(features.table ? [rehypeMergedCells] : [])
    .use(rehypeTable)
    .use(rehypeParagraph)
    .use(settings.links.resolve ? [[rehypePageLink, {links: settings.links}]] : [])
    // After figures, code and tables: a footnote's text has them too.
    .use(rehypeReferences, {references: settings.references})
    // After references: a footnote's text has lists too.
    .use(rehypeList)
    // Pictures are asked for once all structure stands; their positions still exist.
    .use(rehypeImages, settings.images)
    // After them: their sizes are known.
    .use(settings.imageRows === 'row' ? [rehypeImageRow] : [])
    .use(rehypeRoot)
    // What is finished becomes what another tool's theme looks for.
    .use(format === 'native' ? [] : [[rehypeProfile, {format}]])
    .use(watch ? [watch.rendered] : [])
    // Serialised so that an HTML parser reads back the same tree.
    .use(rehypeStringify, {closeSelfClosing: false, omitOptionalTags: false, allowDangerousHtml: false})
    .freeze()
  return article as unknown as Processor<never, never, never, never, string>
}
