import {blockSize} from '../shapes.ts'
import {wrap} from '../text-size.ts'
import {ACTOR_TYPE, actorSize} from './actor.ts'
import type {Actor, Item, Message, Note, Sequence} from './model.ts'

export const TYPE = 12
export const NOTE_PAD = 7
/** Between two actors' heads, and between a text and the lifelines beside it. */
const GAP = 18
/** How far an arrow to oneself reaches. */
export const SELF = 30

/** The lifelines' places, all texts wrapped to fit between them. */
export function placeColumns(sequence: Sequence): number[] {
  const {actors, items} = sequence
  for (const actor of actors) actor.lines = wrap(actor.lines, ACTOR_TYPE, 110)
  const all = flat(items)
  const room = actors.length <= 2 ? 210 : actors.length === 3 ? 130 : 104
  for (const item of all) if (item.type === 'note') item.lines = wrap(item.lines, TYPE, noteRoom(item, room))
  const gaps = actors.map((actor, index) => {
    const next = actors[index + 1]
    return next === undefined ? 0 : halfOf(actor) + halfOf(next) + GAP
  })
  for (const item of all) widen(gaps, item, room)
  for (const item of all) if (item.type === 'message') widenSpan(gaps, item, room)
  const columns: number[] = []
  let x = 0
  for (const index of actors.keys()) {
    columns.push(x)
    x += gaps[index]!
  }
  return columns
}

const halfOf = (actor: Actor) => actorSize(actor).width / 2

const noteRoom = ({from, to, placement}: Note, room: number) =>
  placement === 'over' ? Math.max(130, (to - from) * 110 + 110) : Math.min(room, 130)

export function flat(items: readonly Item[]): (Message | Note)[] {
  return items.flatMap(item => {
    if (item.type === 'block') return item.sections.flatMap(section => flat(section.items))
    return item.type === 'message' || item.type === 'note' ? [item] : []
  })
}

/** Room for what stands beside one lifeline or between two neighbours. */
function widen(gaps: number[], item: Message | Note, room: number): void {
  const need = (index: number, width: number) => {
    if (index >= 0 && index < gaps.length - 1) gaps[index] = Math.max(gaps[index]!, width)
  }
  if (item.type === 'note') {
    const {width} = blockSize(item.lines, TYPE)
    if (item.placement === 'left') need(item.from - 1, width + NOTE_PAD * 2 + GAP)
    else if (item.placement === 'right') need(item.to, width + NOTE_PAD * 2 + GAP)
    else if (item.from === item.to) {
      need(item.from - 1, width / 2 + NOTE_PAD + GAP)
      need(item.from, width / 2 + NOTE_PAD + GAP)
    }
    return
  }
  if (Math.abs(item.to - item.from) > 1) return
  const isSelf = item.from === item.to
  item.lines = wrap(item.lines, TYPE, isSelf ? Math.min(room, 120) : room)
  const {width} = blockSize(item.lines, TYPE)
  const count = item.number === undefined ? 0 : 20
  if (isSelf) need(item.from, width + SELF + GAP)
  else need(Math.min(item.from, item.to), width + GAP + count * 2)
  if (item.creates !== undefined) need(Math.min(item.from, item.to), width + GAP + 60)
}

/** A text over several lifelines has the room between the outer ones. */
function widenSpan(gaps: number[], item: Message, room: number): void {
  const [first, last] = [Math.min(item.from, item.to), Math.max(item.from, item.to)]
  if (last - first < 2) return
  const span = gaps.slice(first, last).reduce((sum, gap) => sum + gap, 0)
  item.lines = wrap(item.lines, TYPE, Math.max(room, span - GAP * 2))
  const missing = blockSize(item.lines, TYPE).width + GAP - span
  if (missing > 0) for (let index = first; index < last; index++) gaps[index]! += missing / (last - first)
}
