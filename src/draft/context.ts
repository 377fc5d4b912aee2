import type {Language} from '../article.ts'
import type {Account} from './api/account.ts'
import type {Client} from './api/client.ts'
import type {Pause} from './api/pause.ts'
import type {Memory} from './memory/memory.ts'
import type {PreparedStore} from './memory/prepared.ts'
import type {Uploads} from './memory/uploads.ts'
import type {ReadArticle} from './plan/read-article.ts'
import type {PlanInput} from './publisher-types.ts'

/** What planning and carrying out share. */
export interface Context {
  account: Account
  lang: Language
  cwd: string
  client: Client
  uploads: Uploads
  store: PreparedStore
  pause: Pause
  read(input: PlanInput): Promise<ReadArticle>
  /** The folder that a file's `.weimark` is in. */
  folderOf(file: string, config: string | undefined): Promise<string>
  /** @param folder the one that `.weimark` is in */
  memory(folder: string): Promise<Memory>
}
