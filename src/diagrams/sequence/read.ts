import type {Claim} from '../check.ts'
import type {Diagram} from '../diagram.ts'
import {solid} from '../ink.ts'
import {linesOf, wordsOf} from '../label.ts'
import {DiagramProblem} from '../problem.ts'
import {arrowOf, blockEnds, blockStarts, central, line, sectionStarts} from './arrows.ts'
import {drawSequence} from './draw.ts'
import type {Activation, Block, Group, Item, Message, Note, Sequence} from './model.ts'

interface DbMessage {
  id: string
  from?: string
  to?: string
  message: string | {start?: number; step?: number; visible?: boolean}
  type: number
  placement?: number
  centralConnection?: number
}

interface SequenceDb {
  getActors(): Map<string, {description: string; type: string}>
  getActorKeys(): readonly string[]
  getMessages(): readonly DbMessage[]
  getBoxes(): readonly {name?: string; fill?: string; actorKeys: readonly string[]}[]
  getCreatedActors(): Map<string, number>
  getDestroyedActors(): Map<string, number>
}

export function readSequence(db: unknown): Diagram {
  const sequence = new Reader(db as SequenceDb).read()
  return {claims: claimsOf(sequence), draw: () => drawSequence(sequence)}
}

class Reader {
  private readonly columns: ReadonlyMap<string, number>
  private number = 1
  private step = 1
  private isNumbered = false
  private readonly db: SequenceDb

  constructor(db: SequenceDb) {
    this.db = db
    this.columns = new Map(db.getActorKeys().map((key, index) => [key, index]))
  }

  read(): Sequence {
    const actors = this.db.getActors()
    return {
      actors: this.db.getActorKeys().map(id => {
        const {description, type} = actors.get(id)!
        return {id, what: `participant ${id}`, type, lines: linesOf(description || id)}
      }),
      groups: this.groups(),
      items: this.items(),
    }
  }

  private column(id: string | undefined): number {
    const column = this.columns.get(id ?? '')
    if (column === undefined) throw new DiagramProblem('part', `participant ${id}`)
    return column
  }

  private groups(): Group[] {
    return this.db.getBoxes().flatMap(({name, fill, actorKeys}, index) => {
      const columns = actorKeys.map(key => this.column(key))
      if (columns.length === 0) return []
      const colour = fill === undefined || fill === 'transparent' ? undefined : solid(fill)
      const [first, last] = [Math.min(...columns), Math.max(...columns)]
      return [{what: `box ${index + 1}`, lines: linesOf(name ?? ''), fill: colour, first, last}]
    })
  }

  private items(): Item[] {
    const root: Item[] = []
    const open: Block[] = []
    const into = () => open.at(-1)?.sections.at(-1)?.items ?? root
    for (const [index, message] of this.db.getMessages().entries()) {
      const {type} = message
      const keyword = blockStarts[type]
      if (keyword !== undefined) {
        const block = this.block(message, keyword)
        into().push(block)
        open.push(block)
      } else if (sectionStarts.has(type))
        open.at(-1)?.sections.push({lines: linesOf(textOf(message)), items: []})
      else if (blockEnds.has(type)) open.pop()
      else into().push(...this.item(message, index))
    }
    return root
  }

  private block(message: DbMessage, keyword: string): Block {
    const isRect = keyword === 'rect'
    return {
      type: 'block',
      what: `block ${message.id}`,
      keyword,
      fill: isRect ? solid(textOf(message)) : undefined,
      sections: [{lines: isRect ? [] : linesOf(textOf(message)), items: []}],
    }
  }

  private item(message: DbMessage, index: number): Item[] {
    const {type, id, from} = message
    if (type === line.autonumber) this.count(message)
    else if (type === line.note) return [this.note(message)]
    else if (type === line.activeStart || type === line.activeEnd) {
      const kind: Activation['type'] = type === line.activeStart ? 'activate' : 'deactivate'
      return [{type: kind, what: `activation ${id}`, actor: this.column(from)}]
    } else if (arrowOf(type)) return [this.message(message, index)]
    else if (type !== central.end && type !== central.start && type !== central.both) {
      throw new DiagramProblem('part', `message ${id}`)
    }
    return []
  }

  private count({message}: DbMessage): void {
    if (typeof message === 'string') return
    if (message.start !== undefined) this.number = message.start
    if (message.step !== undefined) this.step = message.step
    this.isNumbered = message.visible === true
  }

  private note({id, from, to, placement, message}: DbMessage): Note {
    const [a, b] = [this.column(from), this.column(to)]
    return {
      type: 'note',
      what: `note ${id}`,
      placement: placement === 0 ? 'left' : placement === 1 ? 'right' : 'over',
      from: Math.min(a, b),
      to: Math.max(a, b),
      lines: linesOf(String(message)),
    }
  }

  private message(message: DbMessage, index: number): Message {
    const {id, type, centralConnection: joint} = message
    const [from, to] = [this.column(message.from), this.column(message.to)]
    const number = this.isNumbered ? String(Math.round(this.number * 1000) / 1000) : undefined
    this.number += this.step
    const at = (map: Map<string, number>) => [...map].find(([, place]) => place === index)?.[0]
    const [created, destroyed] = [at(this.db.getCreatedActors()), at(this.db.getDestroyedActors())]
    return {
      type: 'message',
      what: `message ${id}`,
      from,
      to,
      lines: linesOf(textOf(message)),
      ...arrowOf(type)!,
      isCentralAtStart: joint === central.start || joint === central.both,
      isCentralAtEnd: joint === central.end || joint === central.both,
      number,
      creates: created === undefined ? undefined : this.column(created),
      destroys: destroyed === undefined ? undefined : this.column(destroyed),
    }
  }
}

const textOf = ({message}: DbMessage) => (typeof message === 'string' ? message : '')

export const titleOf = (words: string) => (words === '' ? '' : `[${words}]`)

function claimsOf({actors, groups, items}: Sequence): Claim[] {
  return [
    ...actors.map(({what, lines}) => ({what, says: wordsOf(lines)})),
    ...groups.map(({what, lines}) => ({what, says: wordsOf(lines)})),
    ...items.flatMap(claimsOfItem),
  ]
}

function claimsOfItem(item: Item): Claim[] {
  if (item.type === 'message') return [{what: item.what, says: (item.number ?? '') + wordsOf(item.lines)}]
  if (item.type === 'note') return [{what: item.what, says: wordsOf(item.lines)}]
  if (item.type !== 'block') return item.type === 'activate' ? [{what: item.what, says: ''}] : []
  const keyword = item.keyword === 'rect' ? '' : item.keyword
  const says = keyword + item.sections.map(({lines}) => titleOf(wordsOf(lines))).join('')
  return [{what: item.what, says}, ...item.sections.flatMap(({items}) => items.flatMap(claimsOfItem))]
}
