import {type SourceId, sources} from './sources.ts'

/**
 * The four filters between a draft and a reader. paste: the web editor rebuilds what is pasted · save: the
 * server's sanitiser when the editor saves · api: its sanitiser of `draft/add` and `draft/update` · reader:
 * scripts and styles of the article page.
 */
export type Stage = 'paste' | 'save' | 'api' | 'reader'

/** In the order in which they can follow each other: paste → save → reader, api → reader. */
export const stages: readonly Stage[] = ['paste', 'save', 'api', 'reader']

/**
 * What a stage does to the thing that a row is about. keep: nothing · drop: it goes with its content · unwrap:
 * its content takes its place · rewrite: it stays in another form · inert: it stays and has no effect ·
 * reject: the whole draft is refused
 */
export type Action = 'keep' | 'drop' | 'unwrap' | 'rewrite' | 'inert' | 'reject'

/**
 * How sure we are of what WeChat does. official: a WeChat document or Tencent's checker · code: WeChat's own
 * page code · observed: in published articles · probe: a logged draft/add → draft/get by one project, probes:
 * by two · multi: several projects, no log · single: one claim · conflict: sources disagree · inferred: our
 * guess
 */
export type Confidence =
  | 'official'
  | 'code'
  | 'observed'
  | 'probe'
  | 'probes'
  | 'multi'
  | 'single'
  | 'conflict'
  | 'inferred'

export interface Words {
  zh: string
  en: string
}

export interface Evidence {
  confidence: Confidence
  sources: readonly SourceId[]
  /** Month in which it was last known to be so: that of the newest source. */
  date: string
  note?: string
}

/** One thing that WeChat is known to do, and where. */
export interface Row extends Evidence {
  stages: Readonly<Record<Stage, Action>>
  /** How often it stands in the 30 published articles that were counted, and in how many of them. */
  seen?: readonly [times: number, articles: number]
  /** What to tell an author who uses it. */
  why?: Words
}

export type Actions = Action | Partial<Record<Stage, Action>>
export type RowExtras = Pick<Row, 'seen' | 'why' | 'note'>

/**
 * Writes a row.
 *
 * @param actions one for every stage, or those of single stages; the others keep
 */
/* @__NO_SIDE_EFFECTS__ */
export function row(
  actions: Actions,
  confidence: Confidence,
  from: readonly SourceId[],
  extras: RowExtras = {},
): Row {
  const all = typeof actions === 'string' ? actions : 'keep'
  const each = typeof actions === 'string' ? {} : actions
  return {
    stages: {paste: all, save: all, api: all, reader: all, ...each},
    ...evidence(confidence, from),
    ...extras,
  }
}

/* @__NO_SIDE_EFFECTS__ */
export function evidence(confidence: Confidence, from: readonly SourceId[], note?: string): Evidence {
  const date = from.reduce((newest, id) => (sources[id].date > newest ? sources[id].date : newest), '')
  return {confidence, sources: from, date, ...(note === undefined ? {} : {note})}
}

/** Whether a row is too weak to rely on, either way: what it says is tried both done and not done. */
export function isDoubtful({confidence}: Evidence): boolean {
  return confidence === 'single' || confidence === 'conflict' || confidence === 'inferred'
}
