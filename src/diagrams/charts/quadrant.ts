import type {Claim} from '../check.ts'
import type {Diagram} from '../diagram.ts'
import {ink, solid} from '../ink.ts'
import {linesOf, wordsOf} from '../label.ts'
import type {Parsed} from '../mermaid.ts'
import {drawQuadrants} from './draw-quadrants.ts'
import {colourSet, hueOf} from './palette.ts'
import type {Quadrants} from './quadrant-model.ts'

/** Mermaid's own picture, from which the parts of it are told. */
interface QuadrantData {
  points: readonly {
    x: number
    y: number
    fill: string
    radius: number
    strokeColor: string
    strokeWidth: string
    text: {text: string}
  }[]
  /** Right above, left above, left below, right below. */
  quadrants: readonly {x: number; y: number; width: number; height: number; text: {text: string}}[]
  axisLabels: readonly {text: string; x: number; y: number; rotation: number}[]
}

const MOST_RADIUS = 24
const fills = ['#eef4fd', '#f6f8fb', '#fafbfc', '#f6f8fb']

export function readQuadrant(db: unknown, {config}: Parsed): Diagram {
  const {points, quadrants, axisLabels} = (db as {getQuadrantData(): QuadrantData}).getQuadrantData()
  const [first, second] = [quadrants[0]!, quadrants[1]!]
  const chart = {x: second.x, y: second.y, width: second.width * 2, height: second.height * 2}
  const axis = (isTurned: boolean, isFar: boolean) => {
    const found = axisLabels.find(({x, y, rotation}) =>
      rotation === 0
        ? !isTurned && x > first.x === isFar
        : isTurned && y < chart.y + chart.height / 2 === isFar,
    )
    return linesOf(found?.text ?? '')
  }
  const chartOf: Quadrants = {
    fields: quadrants.map(({text}, index) => ({
      what: `quadrant ${index + 1}`,
      lines: linesOf(text.text),
      fill: colourSet(config, 'themeVariables', `quadrant${index + 1}Fill`) ?? fills[index]!,
    })),
    axes: {
      left: axis(false, false),
      right: axis(false, true),
      bottom: axis(true, false),
      top: axis(true, true),
    },
    // Mermaid has the last one first.
    points: points.toReversed().map((point, index) => ({
      what: `point ${index + 1}`,
      lines: linesOf(point.text.text),
      x: (point.x - chart.x) / chart.width,
      y: 1 - (point.y - chart.y) / chart.height,
      radius: Math.min(point.radius, MOST_RADIUS),
      fill: solid(point.fill) ?? hueOf(0),
      stroke: point.strokeWidth === '0px' ? undefined : (solid(point.strokeColor) ?? ink.head),
      strokeWidth: Math.min(Number.parseFloat(point.strokeWidth), 10),
    })),
  }
  return {claims: claimsOf(chartOf), draw: () => drawQuadrants(chartOf)}
}

function claimsOf({fields, axes, points}: Quadrants): Claim[] {
  return [
    ...fields.map(({what, lines}) => ({what, says: wordsOf(lines)})),
    ...Object.entries(axes).flatMap(([side, lines]) =>
      lines.length === 0 ? [] : [{what: `axis ${side}`, says: wordsOf(lines)}],
    ),
    ...points.flatMap(({what, lines}) => [
      {what, says: ''},
      {what: `name of ${what}`, says: wordsOf(lines)},
    ]),
  ]
}
