import type {RunCommand} from './command.ts'

type Flags = Readonly<Record<string, string>>

interface Command {
  /** Loaded on demand: `--version` should cost little more than node. */
  load(): Promise<RunCommand>
  /** Its options, as its help shows them, by their long names. */
  flags(): Promise<Flags>
  /** What it takes: what a shell completes beside options. */
  takes: 'articles' | 'shells' | 'folders' | 'text'
}

/** The subcommands that are no conversion. A file of such a name is `./config`. */
export const commands: Readonly<Record<string, Command>> = {
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
