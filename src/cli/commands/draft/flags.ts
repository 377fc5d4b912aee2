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
