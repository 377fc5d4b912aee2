import {rememberLater} from '../tree/remember.ts'
import type {Drawing} from './canvas.ts'
import {checkDrawing} from './check.ts'
import {ink} from './ink.ts'
import {kinds} from './kinds.ts'
import {linesOf} from './label.ts'
import {type Parsed, readMermaid} from './mermaid.ts'
import {DiagramProblem} from './problem.ts'
import {lineHeight, textBlock} from './shapes.ts'
import {wrap} from './text-size.ts'

export type {Drawing} from './canvas.ts'
export {DiagramProblem} from './problem.ts'

/** More is no diagram that a phone could show, and the layout's time grows faster than its source. */
const MOST_CHARACTERS = 30_000
const MOST_PARTS = 1_200

const TITLE_TYPE = 15
/** As wide as a phone shows, without the margin. */
const TITLE_WRAP = 310

/**
 * Draws a Mermaid source as one SVG without ids, style sheet or script.
 *
 * @throws DiagramProblem for what cannot be read, is not drawn, or would not be drawn whole
 */
export const drawDiagram: (source: string) => Promise<Drawing> = rememberLater(async source => {
  if (source.length > MOST_CHARACTERS) throw new DiagramProblem('large', `${MOST_CHARACTERS} characters`)
  return readMermaid(source, kind => kind in kinds, draw)
})

/** What all of Mermaid's databases know. */
interface TitledDb {
  getDiagramTitle?(): string | undefined
  /** C4's own name for it. */
  getTitle?(): string | undefined
  getAccTitle?(): string | undefined
  getAccDescription?(): string | undefined
  /** Some keep them apart. */
  getCommonDb?(): TitledDb
}

function draw(parsed: Parsed): Drawing {
  const {type, db} = parsed
  const read = kinds[type]
  if (!read) throw new DiagramProblem('kind', type)
  const diagram = read(db, parsed)
  if (diagram.claims.length > MOST_PARTS) throw new DiagramProblem('large', `${MOST_PARTS} parts`)
  const canvas = diagram.draw()
  const own = db as TitledDb
  const titled = own.getCommonDb?.() ?? own
  const name = titled.getDiagramTitle?.() || titled.getTitle?.() || parsed.title || ''
  const title = wrap(linesOf(name), TITLE_TYPE, TITLE_WRAP, true)
  if (title.length > 0) {
    const {x, y, width} = canvas.bounds()
    const height = title.length * lineHeight(TITLE_TYPE)
    const at = {x: x + width / 2, y: y - 12 - height / 2}
    canvas.put('title', 'label', ...textBlock(at, title, {size: TITLE_TYPE, bold: true, fill: ink.text}))
    diagram.claims.push({
      what: 'title',
      says: title
        .flat()
        .map(run => run.text)
        .join('')
        .replace(/\s+/g, ''),
    })
  }
  const drawing = canvas.finish(labelOf(titled, name, type))
  checkDrawing(diagram.claims, canvas, drawing)
  return drawing
}

function labelOf(db: TitledDb, title: string, type: string): string {
  const [name, description] = [db.getAccTitle?.() || title, db.getAccDescription?.()]
  return [name, description].filter(Boolean).join('：') || type.replace(/-v2$/, '')
}
