import type {Evidence} from './evidence.ts'

interface Limit extends Evidence {
  max: number
  unit: 'characters' | 'bytes' | 'pieces'
}

/** What WeChat takes at most, field by field. */
export const limits = {
  title: {
    max: 32,
    unit: 'characters',
    confidence: 'official',
    source: 'draft/add',
    date: '2026-10',
    note: 'the web editor takes 64',
  },
  author: {max: 16, unit: 'characters', confidence: 'official', source: 'draft/add', date: '2026-10'},
  digest: {
    max: 120,
    unit: 'characters',
    confidence: 'official',
    source: 'draft/add',
    date: '2026-10',
    note: 'the page says 128, the older official text 120',
  },
  sourceUrl: {max: 1024, unit: 'bytes', confidence: 'official', source: 'draft/add', date: '2026-10'},
  pastedImage: {
    max: 10 * 1024 * 1024,
    unit: 'bytes',
    confidence: 'official',
    source: 'material/add_material: image',
    date: '2026-10',
  },
} satisfies Record<string, Limit>
