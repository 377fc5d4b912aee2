/** The subcommands that are no conversion. A file of such a name is `./config`. */
export const commandNames = [
  'config',
  'lint',
  'themes',
  'preview',
  'copy',
  'draft',
  'doctor',
  'init',
  'new',
  'completion',
] as const

export type CommandName = (typeof commandNames)[number]
