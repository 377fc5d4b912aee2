import type {Language} from '../article.ts'
import type {Editor} from './state.ts'
import type {PreviewSettings} from './studio.ts'

export interface PreviewPlan {
  /** An article or a folder. */
  path: string
  cwd: string
  /** 0 for a free one. */
  port: number
  /** Name of the Official Account. */
  account: string
  /** What opens a place in the Markdown. */
  editor: Editor
  lang: Language
  /** The settings of an article, by its absolute path. */
  read(article: string): Promise<PreviewSettings>
}
