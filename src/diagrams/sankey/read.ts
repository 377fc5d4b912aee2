import type {Claim} from '../check.ts'
import type {Diagram} from '../diagram.ts'
import {linesOf, wordsOf} from '../label.ts'
import type {Parsed} from '../mermaid.ts'
import {DiagramProblem} from '../problem.ts'
import {drawSankey} from './draw.ts'
import {type Flow, place, type Stock} from './place.ts'
import {fromAscii} from './spelling.ts'

interface SankeyDb {
  getGraph(): {
    nodes: readonly {id: string}[]
    links: readonly {source: string; target: string; value: number}[]
  }
}

interface SankeyConfig {
  showValues?: boolean
  prefix?: string
  suffix?: string
}

export function readSankey(db: unknown, {config}: Parsed): Diagram {
  const {nodes, links} = (db as SankeyDb).getGraph()
  const {showValues = true, prefix = '', suffix = ''} = (config.sankey as SankeyConfig | undefined) ?? {}
  const stocks = new Map(nodes.map(({id}) => [id, stockOf(fromAscii(id))] as const))
  const flows = links.map(({source, target, value}, index): Flow => {
    const [from, to] = [stocks.get(source)!, stocks.get(target)!]
    if (!(value >= 0)) throw new DiagramProblem('part', `${from.name} → ${to.name}`)
    const flow = {what: `flow ${index + 1}`, from, to, value}
    from.out.push(flow)
    to.in.push(flow)
    return flow
  })
  for (const stock of stocks.values()) {
    stock.value = Math.max(sum(stock.in), sum(stock.out))
    if (showValues)
      stock.lines = [
        ...stock.lines,
        [{text: `${fromAscii(String(prefix))}${figure(stock.value)}${fromAscii(String(suffix))}`}],
      ]
  }
  const columns = place([...stocks.values()])
  return {
    claims: [...stocks.values()].map(claimOf).concat(flows.map(claimOfFlow)),
    draw: () => drawSankey(columns),
  }
}

const sum = (flows: readonly Flow[]) => flows.reduce((total, {value}) => total + value, 0)
/** As Mermaid writes it. */
const figure = (value: number) => String(Math.round(value * 100) / 100)

function stockOf(name: string): Stock {
  return {name, what: `node ${name}`, lines: linesOf(name), in: [], out: [], value: 0}
}

const claimOf = ({what, lines}: Stock): Claim => ({what, says: wordsOf(lines)})
const claimOfFlow = ({what}: Flow): Claim => ({what, says: ''})
