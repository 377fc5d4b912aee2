/** A folder of a site and the address under which the site publishes what is in it. */
export interface Mount {
  /** Relative to the site's root, with slashes; '' is the root itself, `../docs` may stand beside it. */
  folder: string
  /** Begins and ends with a slash, without the site's base: `/`, `/zh/`, `/docs/`. */
  at: string
  /** Whether its Markdown becomes pages. */
  pages?: true
}

/** Where a site's addresses lead, as its generator's documentation has it. */
export interface Rules {
  /** The path below which the whole site is published: `/`, `/docs/`. */
  base: string
  /** In the order in which they are looked through. */
  mounts: readonly Mount[]
  /** Prefixes that stand for a folder of the site: `@site/`. */
  aliases: readonly (readonly [prefix: string, folder: string])[]
  /** Whether `a.md` becomes `/a/`, so that a page's relative addresses start one level deeper. */
  pretty: boolean
  /** Folders of one page in several languages, whose pictures all of them may use. */
  twins: readonly (readonly string[])[]
  /** Folders that a build writes: copies of what is elsewhere. */
  outputs: readonly string[]
  /** Whether a file is known by its name, or the end of its path, wherever it is. */
  byName: boolean
  /** Where a note-taking tool puts attachments: `./x` is below the note, anything else below the root. */
  attachments?: string
}

/** A site on disk. */
export interface Site extends Rules {
  /** Absolute. */
  root: string
  /** Of its generator; undefined where there is none. */
  generator: string | undefined
  /** By what it was told: a file's name, `--site-root`, … */
  mark: string
  /** The configuration that its rules were read from; absolute. */
  configs: readonly string[]
}

/** The sites that an article belongs to. */
export interface Surroundings {
  /** The nearest first; notes inside a site are two. Never empty. */
  sites: readonly [Site, ...Site[]]
  /** Nothing outside is read; absolute. */
  boundary: string
  /** Whether anything but the article's own place said where the site is. */
  isMarked: boolean
  /** Whether the user said it. */
  isGiven: boolean
}

/** The part of rules that most generators share. */
export const plainRules: Rules = {
  base: '/',
  mounts: [{folder: '', at: '/', pages: true}],
  aliases: [],
  pretty: false,
  twins: [],
  outputs: [],
  byName: false,
}
