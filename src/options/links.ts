/** Where a link leads that is no address of its own. */
export interface LinkTarget {
  /** As written: `./b.md#节`, `/zh/blog/b/`, `{{< ref "b" >}}`; of `[[b]]` the name. */
  url: string
  /** A `name` is one that note-taking tools and tags of site generators look for anywhere; else it is a path. */
  kind: 'path' | 'name'
}

/** What a link's hook knows beside the link. */
export interface LinkContext {
  /** The article's file, when it has one. */
  path: string | undefined
  /** What the front matter says beyond `Meta`: `slug`. */
  front: Readonly<Record<string, unknown>>
  /** The article's file, where `path` is that of a note in it. */
  article?: string
  /** Aborted when nobody waits for the article any longer. */
  signal?: AbortSignal
}

/** A note that an article embeds. */
export interface NoteText {
  /** Its file: shown in messages; its own pictures and links start from it. */
  path: string
  /** The whole file, front matter included. */
  text: string
}

/** Gives the note that `![[…]]` embeds; undefined where there is none. */
export type ReadNote = (
  target: Readonly<LinkTarget>,
  context: LinkContext,
) => NoteText | undefined | Promise<NoteText | undefined>

/** Tells the address on WeChat of what a link leads to; undefined where there is none. */
export type ResolveLink = (
  target: Readonly<LinkTarget>,
  context: LinkContext,
) => string | undefined | Promise<string | undefined>
