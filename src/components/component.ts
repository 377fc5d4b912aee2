import type {BlockContent, Paragraph, PhrasingContent} from 'mdast'
import type {VFile} from 'vfile'
import type {Said} from '../rules/rule.ts'

/** A `:::name[title]{key=value} … :::` as its author wrote it, for the component that it names. */
export interface Use {
  /** The name that was written, of those that the component has. */
  name: string
  title: readonly PhrasingContent[]
  /** Values of the component's own attributes; a wrong one was told of and is not here. */
  values: Readonly<Record<string, string>>
  /** What stands between its two ends. */
  children: readonly BlockContent[]
  file: VFile
  /** In whose words it speaks where it has to say something itself: the article's. */
  lang: 'zh' | 'en'
}

/** A key that may stand in a component's braces. */
interface Attribute {
  key: string
  /** What a value has to be; every text may be, where it is not said. */
  allowed?: RegExp
  zh: string
  en: string
}

/**
 * A component: all that is known of it. One folder has it, with its style sheet beside it, and one line of
 * `components.ts` names it.
 */
export interface Component {
  /** The names that it is written by: the first is its own. */
  names: readonly [string, ...string[]]
  attributes: readonly Attribute[]
  /** What has to stand in it: said when something else does. */
  body: Said
  /** Whether it may stand alone, as one line without another end. */
  single?: boolean
  /** Whether a use is of another tool's block of the same name, which keeps its own meaning. */
  isForeign?(use: Pick<Use, 'name' | 'title' | 'children'>, braces: string): boolean
  /** Its structure; undefined where its body is none that it can make anything of. */
  build(use: Use): readonly BlockContent[] | undefined
  /** What themes lie on; loaded for an article that has the component. */
  css(): Promise<{default: string}>
  /** What it is for, in the documentation. */
  purpose: Said
  /** Markdown that shows it. */
  specimen: string
}

/** A `section` with classes; a quote to every plugin that does not look at `data`. */
export function section(
  className: string,
  children: readonly BlockContent[],
  properties: Readonly<Record<string, string>> = {},
): BlockContent {
  return {
    type: 'blockquote',
    children: [...children],
    data: {hName: 'section', hProperties: {className: className.split(' '), ...properties}},
  }
}

/** A paragraph with a class; none of nothing. */
export function line(className: string, children: readonly PhrasingContent[]): Paragraph[] {
  const trimmed = trim(children)
  if (trimmed.length === 0) return []
  return [{type: 'paragraph', children: trimmed, data: {hProperties: {className: className.split(' ')}}}]
}

export const text = (value: string): PhrasingContent[] => (value === '' ? [] : [{type: 'text', value}])

/** Words without the white space, the breaks and the given marks at their ends. */
export function trim(children: readonly PhrasingContent[], marks = ''): PhrasingContent[] {
  const result = [...children]
  const start = new RegExp(`^[\\s${marks}]+`)
  for (let first = result[0]; first; first = result[0]) {
    if (first.type === 'break') result.shift()
    else if (first.type === 'text') {
      const value = first.value.replace(start, '')
      if (value !== '') {
        result[0] = {...first, value}
        break
      }
      result.shift()
    } else break
  }
  for (let last = result[result.length - 1]; last; last = result[result.length - 1]) {
    if (last.type === 'break') result.pop()
    else if (last.type === 'text') {
      const value = last.value.trimEnd()
      if (value !== '') {
        result[result.length - 1] = {...last, value}
        break
      }
      result.pop()
    } else break
  }
  return result
}

/** The component's title, as a line above it. */
export const titleLine = ({title}: Use): Paragraph[] => line('component-title', title)
