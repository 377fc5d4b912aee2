import type {Link} from 'mdast'

/** Whether a link's text is its own address. */
export function isAddress({children, url}: Link): boolean {
  const [only] = children
  return only?.type === 'text' && (only.value === url || url.endsWith(only.value))
}
