import type {Element, Parents, Root} from 'hast'
import {toString as textOf} from 'hast-util-to-string'
import {isElement} from '../blocks.ts'

export interface OutlineHeading {
  element: Element
  /** 0 for the highest that the article uses; below that by what stands above it, so that none is left out. */
  level: number
}

/** The headings of an article in order, without those in quotes, callouts, lists, tables and folded text. */
export function outlineOf(tree: Root): OutlineHeading[] {
  const elements: Element[] = []
  collect(tree, elements)
  const depths = elements.map(({tagName}) => Number(tagName[1]))
  const highest = Math.min(...depths)
  const open: number[] = []
  return elements.map((element, index) => {
    const depth = depths[index]!
    while (open.length > 0 && open[open.length - 1]! >= depth) open.pop()
    // Nothing of the highest level stands above it.
    const level = open.length === 0 && depth > highest ? 1 : open.length
    open.push(depth)
    return {element, level}
  })
}

function collect(parent: Parents, found: Element[]): void {
  for (const child of parent.children) {
    if (child.type !== 'element' || apart.test(child.tagName) || isCallout(child)) continue
    if (!/^h[1-6]$/.test(child.tagName)) collect(child, found)
    else if (textOf(child).trim() !== '' && !isTocTitle(parent, child)) found.push(child)
  }
}

const apart = /^(?:blockquote|ul|ol|dl|table|figure|pre|p|svg|details)$/

function isCallout({properties: {className}}: Element): boolean {
  return Array.isArray(className) && /\b(?:callout|details|card|dl)\b/.test(className.join(' '))
}

/** `## 目录`, right above a table of contents. */
function isTocTitle(parent: Parents, heading: Element): boolean {
  const siblings = parent.children.filter(child => child.type === 'element')
  const next = siblings[siblings.indexOf(heading) + 1]
  return (
    isElement(next) &&
    isToc(next) &&
    /^(?:目\s*录|(?:本文)?(?:大纲|提纲|导航|目录)|(?:table of )?contents|toc)$/i.test(textOf(heading).trim())
  )
}

/** Where a table of contents belongs (see `remarkToc`). */
export function isToc({tagName, properties: {className}, children}: Element): boolean {
  return (
    tagName === 'section' && children.length === 0 && Array.isArray(className) && className.includes('toc')
  )
}
