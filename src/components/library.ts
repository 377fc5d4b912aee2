import type {BlockContent, PhrasingContent, RootContent} from 'mdast'
import type {VFile} from 'vfile'
import {hasCjk} from '../chinese.ts'
import {dataOf} from '../rules/data.ts'
import {report} from '../rules/report.ts'
import {bracesOf, valuesOf} from './attributes.ts'
import type {Component} from './component.ts'

/** What a container's two ends and its body are to the components. */
interface Written {
  name: string
  /** The line that begins it, as written. */
  raw: string
  title: readonly PhrasingContent[]
  children: readonly BlockContent[]
  node: RootContent
}

/** The components of a list, found by what an author calls them. */
export interface Library {
  names: readonly string[]
  /** Whether a name is that of a component that stands in one line. */
  isSingle(name: string): boolean
  /** What a container becomes; undefined where its name is no component's, or its body is for a block of the same name. */
  build(written: Written, file: VFile): RootContent[] | undefined
  /** The style sheets of components by their own names. */
  sheets(names: readonly string[]): Promise<{name: string; css: string}[]>
}

export function createLibrary(components: readonly Component[]): Library {
  const byName = new Map(components.flatMap(each => each.names.map(name => [name, each] as const)))
  return {
    names: [...byName.keys()],
    isSingle: name => byName.get(name)?.single === true,
    build(written, file) {
      const component = byName.get(written.name)
      return component && assemble(component, written, file)
    },
    sheets: names =>
      Promise.all(
        components
          .filter(({names: [own]}) => names.includes(own))
          .map(async ({names: [name], css}) => ({name, css: (await css()).default})),
      ),
  }
}

function assemble(component: Component, written: Written, file: VFile): RootContent[] | undefined {
  const {name, raw, title, children, node} = written
  const braces = bracesOf(raw)
  if (component.isForeign?.(written, braces)) return undefined
  const values = valuesOf(braces, component, node, file)
  const lang = hasCjk(String(file.value)) ? 'zh' : 'en'
  const blocks = component.build({name, title, values, children, file, lang})
  if (!blocks) {
    const said = component.body[dataOf(file).lang ?? 'en']
    report(file, children.length === 0 ? 'component-empty' : 'component-body', node, {name, expected: said})
    const heading: PhrasingContent[] = title.length > 0 ? [{type: 'strong', children: [...title]}] : []
    // What its author said in the braces is for readers too.
    const words = Object.entries(values).flatMap(([key, value]) => (isWords(key) ? [value] : []))
    return [
      ...(heading.length > 0 ? [{type: 'paragraph' as const, children: heading}] : []),
      ...children,
      ...words.map(value => ({type: 'paragraph' as const, children: [{type: 'text' as const, value}]})),
    ]
  }
  const data = dataOf(file)
  data.components ??= new Set()
  data.components.add(component.names[0])
  return blocks.map(block => ({...block, position: block.position ?? node.position}) as RootContent)
}

const isWords = (key: string) => !/^(?:cols|qr|open)$/.test(key)
