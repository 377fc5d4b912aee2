import type {Element} from 'hast'
import {around, aroundPoints, type Box, type Point} from './geometry.ts'
import {widthOf} from './text-size.ts'

const number = (element: Element, name: string) => Number(element.properties[name] ?? 0)

/** Where an element of a drawing stands, with half of its line's width; undefined for what takes no room. */
export function boundsOf(element: Element): Box | undefined {
  const box = formOf(element)
  const half = element.properties.stroke === undefined ? 0 : number(element, 'strokeWidth') / 2
  if (!box || half === 0) return box
  return {x: box.x - half, y: box.y - half, width: box.width + half * 2, height: box.height + half * 2}
}

function formOf(element: Element): Box | undefined {
  const at = (name: string) => number(element, name)
  switch (element.tagName) {
    case 'rect':
      return {x: at('x'), y: at('y'), width: at('width'), height: at('height')}
    case 'circle':
      return {x: at('cx') - at('r'), y: at('cy') - at('r'), width: at('r') * 2, height: at('r') * 2}
    case 'ellipse':
      return {x: at('cx') - at('rx'), y: at('cy') - at('ry'), width: at('rx') * 2, height: at('ry') * 2}
    case 'line':
      return aroundPoints([
        {x: at('x1'), y: at('y1')},
        {x: at('x2'), y: at('y2')},
      ])
    case 'polygon':
    case 'path':
      return aroundPoints(pointsIn(String(element.properties.points ?? element.properties.d)))
    case 'text':
      return textBounds(element)
    default:
      return around(childrenOf(element).flatMap(child => boundsOf(child) ?? []))
  }
}

function pointsIn(list: string): Point[] {
  const numbers = list
    .split(/[\sMLCZ,]+/)
    .filter(part => part !== '')
    .map(Number)
  const points: Point[] = []
  for (let index = 0; index + 1 < numbers.length; index += 2) {
    points.push({x: numbers[index]!, y: numbers[index + 1]!})
  }
  return points
}

function textBounds(element: Element): Box {
  const size = number(element, 'fontSize')
  const width = widthIn(element, size, false)
  const {textAnchor} = element.properties
  const left = textAnchor === 'middle' ? width / 2 : textAnchor === 'end' ? width : 0
  const base = {x: number(element, 'x'), y: number(element, 'y')}
  if (element.properties.transform !== undefined) {
    return {x: base.x - size, y: base.y - width + left, width: size * 1.25, height: width}
  }
  return {x: base.x - left, y: base.y - size, width, height: size * 1.25}
}

function widthIn(element: Element, size: number, bold: boolean): number {
  const isBold = bold || element.properties.fontWeight === 'bold'
  return element.children.reduce((sum, child) => {
    if (child.type === 'text') return sum + widthOf(child.value, size, isBold)
    return child.type === 'element' ? sum + widthIn(child, size, isBold) : sum
  }, 0)
}

function childrenOf(element: Element): Element[] {
  return element.children.filter((child): child is Element => child.type === 'element')
}
