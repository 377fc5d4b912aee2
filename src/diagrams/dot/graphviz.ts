import type {Viz} from '@viz-js/viz'
import {DiagramProblem} from '../problem.ts'
import type {DotEdge, DotGraph, DotObject} from './json.ts'

/** Graphviz's time grows much faster than its graphs: these take a second at most. */
const MOST_NODES = 200
const MOST_EDGES = 240
/** Of the engines that take longest. */
const MOST_SLOW = 80

/** How long it may look for something better. */
const patience = {nslimit: 0.3, nslimit1: 0.3, mclimit: 0.2, searchsize: 8}
const font = {fontname: 'Arial'}

/** What would make it run without end, and what it would have to read a file for. */
const refused = [
  'nslimit',
  'nslimit1',
  'mclimit',
  'searchsize',
  'maxiter',
  'epsilon',
  'dim',
  'dimen',
  '_background',
]
const files = ['image', 'shapefile', 'imagepath', 'stylesheet', 'fontpath']

let loading: Promise<Viz> | undefined

/** Graphviz, compiled to run anywhere: it knows no files and no network. */
async function graphviz(): Promise<Viz> {
  loading ??= import('@viz-js/viz').then(({instance}) => instance())
  return loading
}

/**
 * Lays out a graph in DOT.
 *
 * @throws DiagramProblem
 */
export async function layOut(source: string): Promise<DotGraph> {
  const viz = await graphviz()
  // Without a layout first: `{a b c} -> {d e f}` is short, and many edges.
  checkSize(read(viz.render(source, {format: 'dot_json', engine: 'nop'})))
  return read(
    viz.render(source, {
      format: 'json',
      yInvert: true,
      graphAttributes: {...font, ...patience},
      nodeAttributes: font,
      edgeAttributes: font,
    }),
  )
}

function read({status, output, errors}: ReturnType<Viz['render']>): DotGraph {
  if (status === 'success') return JSON.parse(output) as DotGraph
  const message = errors.find(({level}) => level === 'error')?.message ?? errors[0]?.message ?? ''
  const line = /\bin line (\d+)/.exec(message)?.[1]
  throw new DiagramProblem(
    'dot',
    message.replace(/ in line \d+/, ''),
    line === undefined ? undefined : Number(line),
  )
}

function checkSize(graph: DotGraph): void {
  const {objects = [], edges = []} = graph
  const nodes = objects.filter(isNode)
  if (nodes.length > MOST_NODES) throw new DiagramProblem('large', `${MOST_NODES} nodes`)
  if (edges.length > MOST_EDGES) throw new DiagramProblem('large', `${MOST_EDGES} edges`)
  if (/^(?:circo|fdp)$/.test(String(graph.layout)) && edges.length > MOST_SLOW) {
    throw new DiagramProblem('large', `${MOST_SLOW} edges`)
  }
  for (const each of [graph, ...objects, ...edges]) checkAttributes(each)
}

function checkAttributes(each: DotGraph | DotObject | DotEdge): void {
  const file = files.find(name => typeof each[name] === 'string' && each[name] !== '')
  if (file !== undefined) throw new DiagramProblem('part', `${file}=${String(each[file])}`)
  const name = refused.find(attribute => each[attribute] !== undefined && each[attribute] !== '')
  if (name !== undefined) throw new DiagramProblem('part', `${name}=${String(each[name])}`)
  if (/<img\b/i.test(String(each.label ?? ''))) throw new DiagramProblem('part', 'a picture in a label')
}

export const isNode = (object: DotObject) => object.nodes === undefined && object.subgraphs === undefined
