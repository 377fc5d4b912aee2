import type {Line} from '../label.ts'
import {DiagramProblem} from '../problem.ts'

/** What flows come from and go to. */
export interface Stock {
  name: string
  what: string
  lines: readonly Line[]
  in: Flow[]
  out: Flow[]
  value: number
}

export interface Flow {
  what: string
  from: Stock
  to: Stock
  value: number
}

/** How often neighbours are put in order: more changes little. */
const SWEEPS = 8

/**
 * Stocks in columns, each behind all that flow into it, in an order with few crossings.
 *
 * @throws DiagramProblem for flows in a circle
 */
export function place(stocks: readonly Stock[]): Stock[][] {
  const depths = depthsOf(stocks)
  const last = Math.max(0, ...depths.values())
  const columns: Stock[][] = Array.from({length: last + 1}, () => [])
  // What nothing flows out of stands at the end, as in Mermaid.
  for (const stock of stocks) columns[stock.out.length === 0 ? last : depths.get(stock)!]!.push(stock)
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    const ways = sweep % 2 === 0 ? [...columns.keys()] : [...columns.keys()].reverse()
    const order = new Map(
      columns.flatMap(column => column.map((stock, index) => [stock, index / column.length])),
    )
    for (const index of ways) {
      const column = columns[index]!
      const weights = new Map(column.map(stock => [stock, weightOf(stock, sweep % 2 === 0, order)]))
      column.sort((a, b) => weights.get(a)! - weights.get(b)!)
      for (const [at, stock] of column.entries()) order.set(stock, at / column.length)
    }
  }
  return columns
}

function weightOf(stock: Stock, isForth: boolean, order: ReadonlyMap<Stock, number>): number {
  const flows = isForth ? stock.in : stock.out
  const total = flows.reduce((sum, {value}) => sum + value, 0)
  if (total === 0) return order.get(stock)!
  return flows.reduce((sum, flow) => sum + order.get(isForth ? flow.from : flow.to)! * flow.value, 0) / total
}

function depthsOf(stocks: readonly Stock[]): Map<Stock, number> {
  const depths = new Map(stocks.map(stock => [stock, 0]))
  const waiting = new Map(stocks.map(stock => [stock, stock.in.length]))
  const ready = stocks.filter(stock => stock.in.length === 0)
  for (const stock of ready) {
    for (const {to} of stock.out) {
      depths.set(to, Math.max(depths.get(to)!, depths.get(stock)! + 1))
      waiting.set(to, waiting.get(to)! - 1)
      if (waiting.get(to) === 0) ready.push(to)
    }
  }
  const left = stocks.find(stock => waiting.get(stock)! > 0)
  if (left) throw new DiagramProblem('part', `${left.name}: flows in a circle`)
  return depths
}
