/**
 * How sure we are of what WeChat does, and why.
 *
 * official: a WeChat document or Tencent's checker · code: WeChat's own page code · observed: in published
 * articles (30 bodies, 126,358 declarations) · probe: a logged draft/add → draft/get by one project, probes:
 * by two · multi: several projects, no log · single: one claim · conflict: sources disagree · inferred: our guess
 */
export interface Evidence {
  confidence:
    | 'official'
    | 'code'
    | 'observed'
    | 'probe'
    | 'probes'
    | 'multi'
    | 'single'
    | 'conflict'
    | 'inferred'
  /** Document, tool or project the row comes from. */
  source: string
  /** Month in which it was last known to be so. */
  date: string
  note?: string
}
