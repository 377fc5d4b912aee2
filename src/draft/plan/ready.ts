import type {KnownDraft} from '../memory/memory.ts'
import type {ReadyArticle} from './payload.ts'

/** A draft that can be carried out. */
export interface ReadyDraft {
  kind: 'news' | 'newspic'
  articles: ReadyArticle[]
  /** What is known of it. */
  known: KnownDraft | undefined
  /** The folder that its memory is in. */
  folder: string
}
