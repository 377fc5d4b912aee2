import type {Language} from '../../../article.ts'
import type {ShownAccount} from '../../../draft/api/account.ts'
import type {Publisher} from '../../../draft/publisher-types.ts'
import type {Deps} from '../../deps.ts'
import type {DraftRaw} from './flags.ts'
import type {Simulation} from './simulate.ts'
import type {DraftWording} from './words.ts'

/** What a command about the box works with. */
export interface BoxScene {
  publisher: Publisher
  account: ShownAccount
  simulation: Simulation | undefined
  words: DraftWording
  lang: Language
  deps: Deps
  raw: DraftRaw
  signal: AbortSignal
  isJson: boolean
  /** One line of the result. */
  line(text: string): Promise<void>
  /** The result as data. */
  data(value: object): Promise<void>
  /** Talk beside the result. */
  note(text: string): Promise<void>
}
