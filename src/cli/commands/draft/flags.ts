import type {RawOptions} from '../../arguments.ts'
import {everyFlag} from '../../command.ts'
import {articleFlags} from '../../option-flags.ts'
import {ownFlags} from '../../own-flags.ts'

/** Every option of `weimark draft`. */
export const draftFlags: Readonly<Record<string, string>> = {
  'dry-run': '--dry-run',
  simulate: '--simulate',
  together: '--together',
  newspic: '--newspic',
  'allow-missing': '--allow-missing',
  force: '--force',
  submit: '--submit',
  yes: '-y, --yes',
  format: '--format <FORMAT>',
  account: '--account <NAME>',
  cache: '--cache <DIR>',
  ...articleFlags,
  quiet: ownFlags.quiet.flag,
  ...everyFlag,
}

/** The options of `weimark draft`, as they were typed. */
export interface DraftRaw extends RawOptions {
  dryRun?: boolean
  simulate?: boolean
  together?: boolean
  newspic?: boolean
  allowMissing?: boolean
  submit?: boolean
  yes?: boolean
  format?: string
  cache?: string
  account?: string
}
