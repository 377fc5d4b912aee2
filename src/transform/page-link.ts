import type {Link, LinkData, PhrasingContent} from 'mdast'
import type {LinkTarget} from '../options/options.ts'

declare module 'mdast' {
  interface LinkData {
    /** Of a link that Markdown has no form for: the page of the site that it leads to. */
    page?: LinkTarget
    /** How a message calls it, where that is not the target. */
    shown?: string
    /** Whether it is a note's name in `[[…]]`. */
    isNote?: boolean
  }
}

/** A link to another page of the site; `remarkPageLink` settles where it leads. */
export function pageLink(
  page: LinkTarget,
  children: PhrasingContent[],
  position: PhrasingContent['position'],
  told: Pick<LinkData, 'shown' | 'isNote'> = {},
): Link {
  const data = {page, ...told}
  return {
    type: 'link',
    url: page.url,
    children: children as Link['children'],
    data,
    ...(position ? {position} : {}),
  }
}
