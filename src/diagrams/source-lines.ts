import {parse as parseYaml} from 'yaml'

const frontMatter = /^\s*-{3}\s*\n([\s\S]*?)\n\s*-{3}\s*\n+/
const comment = /^\s*%%(?!\{)[^\n]*$/
const directive = /%{2}\{[\s\S]*?\}%{2}/g

interface Settled {
  /** The source as Mermaid reads it: the title is not part of it. */
  text: string
  title: string | undefined
}

/** A source with line ends of one kind, and the title that its front matter gives. */
export function settled(source: string): Settled {
  const text = source.replace(/\r\n?/g, '\n')
  const yaml = frontMatter.exec(text)?.[1]
  return {text, title: yaml === undefined ? undefined : titleIn(yaml)}
}

function titleIn(yaml: string): string | undefined {
  try {
    const data: unknown = parseYaml(yaml)
    const title = typeof data === 'object' && data !== null && 'title' in data ? data.title : undefined
    return title === undefined || title === null ? undefined : String(title)
  } catch {
    // Mermaid says what is wrong with it.
    return undefined
  }
}

/**
 * The line of a source that is Mermaid's `line`: it counts without front matter, comments, directives and the blank
 * lines at the start, and flowcharts without blank lines after `}`.
 */
export function lineBefore(source: string, line: number): number {
  const text = source.replace(/\r\n?/g, '\n')
  const blanked = text
    .replace(frontMatter, skipped => skipped.replace(/[^\n]/g, ' '))
    .replace(directive, skipped => skipped.replace(/[^\n]/g, ' '))
  const lines = blanked.split('\n')
  const kept: number[] = []
  let isStart = true
  let closed = false
  for (const [index, each] of lines.entries()) {
    const isComment = comment.test(text.split('\n')[index] ?? '')
    if (isComment || ((isStart || closed) && each.trim() === '')) continue
    isStart = false
    closed = /\}\s*$/.test(each)
    kept.push(index + 1)
  }
  return kept[Math.min(line, kept.length) - 1] ?? 1
}
