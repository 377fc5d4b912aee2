import type {Command} from './command.ts'
import type {CommandName} from './command-names.ts'

/** The subcommands that are no conversion. A file of such a name is `./config`. */
export const commands: Readonly<Record<CommandName, Command>> = {
  config: {
    load: async () => (await import('./commands/config/config.ts')).configCommand,
    flags: async () => (await import('./commands/config/config.ts')).configFlags,
    takes: 'articles',
  },
  lint: {
    load: async () => (await import('./commands/lint/run.ts')).runLint,
    flags: async () => (await import('./commands/lint/arguments.ts')).lintOptionFlags,
    takes: 'articles',
  },
  themes: {
    load: async () => (await import('./commands/themes/run.ts')).runThemes,
    flags: async () => (await import('./commands/themes/arguments.ts')).themesOptionFlags,
    takes: 'text',
  },
  preview: {
    load: async () => (await import('./commands/preview/preview.ts')).previewCommand,
    flags: async () => (await import('./commands/preview/preview.ts')).previewFlags,
    takes: 'articles',
  },
  copy: {
    load: async () => (await import('./commands/copy/copy.ts')).copyCommand,
    flags: async () => (await import('./commands/copy/copy.ts')).copyFlags,
    takes: 'articles',
  },
  draft: {
    load: async () => (await import('./commands/draft/draft.ts')).draftCommand,
    flags: async () => (await import('./commands/draft/flags.ts')).draftFlags,
    takes: 'articles',
    own: ['list', 'show', 'open', 'diff', 'delete'],
  },
  doctor: {
    load: async () => (await import('./commands/doctor/doctor.ts')).doctorCommand,
    flags: async () => (await import('./commands/doctor/doctor.ts')).doctorFlags,
    takes: 'text',
  },
  init: {
    load: async () => (await import('./commands/init/init.ts')).initCommand,
    flags: async () => (await import('./commands/init/init.ts')).initFlags,
    takes: 'folders',
  },
  new: {
    load: async () => (await import('./commands/new/new.ts')).newCommand,
    flags: async () => (await import('./commands/new/new.ts')).newFlags,
    takes: 'text',
  },
  completion: {
    load: async () => (await import('./commands/completion/completion.ts')).completionCommand,
    flags: async () => (await import('./commands/completion/completion.ts')).completionFlags,
    takes: 'shells',
  },
}
