import type {Element, Root} from 'hast'
import type {ThemeFormat} from '../article.ts'
import type {Profile} from './profiles/markup.ts'

/** Each format's markup, loaded when a theme is of that format. */
const profiles: Readonly<Record<Exclude<ThemeFormat, 'native'>, () => Promise<Profile>>> = {
  mdnice: async () => (await import('./profiles/mdnice.ts')).mdnice,
  doocs: async () => (await import('./profiles/doocs.ts')).doocs,
  wenyan: async () => (await import('./profiles/wenyan.ts')).wenyan,
  bm: async () => (await import('./profiles/bm.ts')).bm,
}

/**
 * Gives the finished article the elements, classes and the root that another tool's themes look for. Our own
 * classes stay beside them: what the other tool does not know (cards, sliders, numbered code) is styled by our
 * own layers.
 */
export function rehypeProfile({format}: {format: Exclude<ThemeFormat, 'native'>}) {
  return async (tree: Root): Promise<undefined> => {
    const outer = tree.children[0] as Element
    const [article] = outer.children as [Element]
    const profile = await profiles[format]()
    profile(article, outer)
  }
}
