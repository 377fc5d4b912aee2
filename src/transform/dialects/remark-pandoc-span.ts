import type {Link, PhrasingContent, Root, Text} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'
import type {VFile} from 'vfile'
import {report} from '../../rules/report.ts'
import {fill} from '../../tree/replace.ts'
import {visitNodes} from '../../tree/visit.ts'
import {readAttributes} from '../attributes.ts'
import {sliceText, span} from '../typography/inline-lines.ts'

/**
 * Word's underlining and highlighting come out of pandoc as `[文字]{.underline}` and `[文字]{.mark}`, links whose
 * text had brackets as `[[文字]](地址)`. Other attributes go with a message, their text stays.
 */
export function remarkPandocSpan() {
  return (tree: Root, file: VFile): undefined => {
    const source = String(file.value)
    const spans = source.includes(']{')
    if (!spans && !source.includes('[[')) return
    visitNodes(tree, node => {
      // A title in brackets with what is told about its container: that is the container's.
      if (!('children' in node) || node.type === 'tag') return
      const children = node.children as PhrasingContent[]
      if (spans && children.some(child => child.type === 'text' && child.value.includes(']{'))) {
        fill(node, readSpans(children, file))
      }
      if (node.type === 'link') unwrap(node)
      return undefined
    })
  }
}

/** `[[1]](…)` is the number of a note and keeps its brackets. */
function unwrap(link: Link): void {
  const [first] = link.children
  const last = link.children[link.children.length - 1]
  if (first?.type !== 'text' || last?.type !== 'text') return
  if (!/^\[[^[\]]+\]$/.test(textOf(link)) || /^\[[\d\s,–-]*\]$/.test(textOf(link))) return
  if (!first.value.startsWith('[') || !last.value.endsWith(']')) return
  first.value = first.value.slice(1)
  last.value = last.value.slice(0, -1)
  link.children = link.children.filter(child => child.type !== 'text' || child.value !== '')
}

interface Frame {
  open: Text
  nodes: PhrasingContent[]
}

function readSpans(children: readonly PhrasingContent[], file: VFile): PhrasingContent[] {
  const frames: Frame[] = []
  let nodes: PhrasingContent[] = []
  for (const child of children) {
    if (child.type !== 'text') {
      nodes.push(child)
      continue
    }
    let at = 0
    for (const {0: bracket, index} of child.value.matchAll(/[[\]]/g)) {
      if (index < at) continue
      add(nodes, sliceText(child, at, index))
      at = index + 1
      const mark = sliceText(child, index, at)
      if (bracket === '[') {
        frames.push({open: mark, nodes})
        nodes = []
        continue
      }
      const frame = frames.pop()
      const attributes = frame && readAttributes(child.value, at)
      if (!frame) add(nodes, mark)
      else if (attributes) {
        const end = sliceText(child, at, at + attributes.length)
        frame.nodes.push(...spanOf(nodes, frame.open, end, attributes.classes, file))
        at += attributes.length
        nodes = frame.nodes
      } else {
        add(frame.nodes, frame.open)
        for (const node of nodes) add(frame.nodes, node)
        add(frame.nodes, mark)
        nodes = frame.nodes
      }
    }
    add(nodes, sliceText(child, at))
  }
  for (const frame of frames.reverse()) {
    add(frame.nodes, frame.open)
    for (const node of nodes) add(frame.nodes, node)
    nodes = frame.nodes
  }
  return nodes
}

/** Adds a node; neighbouring texts are one. */
function add(nodes: PhrasingContent[], node: PhrasingContent): void {
  const last = nodes[nodes.length - 1]
  if (node.type !== 'text') nodes.push(node)
  else if (last?.type === 'text') {
    nodes[nodes.length - 1] = {type: 'text', value: last.value + node.value, ...span(last, node)}
  } else if (node.value !== '') nodes.push(node)
}

function spanOf(
  children: PhrasingContent[],
  open: Text,
  end: Text,
  classes: readonly string[],
  file: VFile,
): PhrasingContent[] {
  const tag = classes.some(name => /^(?:underline|ul)$/.test(name))
    ? 'u'
    : classes.some(name => /^(?:mark|hl|highlight)$/.test(name))
      ? 'mark'
      : undefined
  if (tag) return [{type: 'emphasis', data: {hName: tag}, children, ...span(open, end)}]
  const silent = children.length === 0 || classes.some(name => /^small-?caps$/.test(name))
  if (!silent) report(file, 'attributes-dropped', span(open, end).position, {attributes: end.value})
  return children
}
