import type {Position} from 'unist'

/** A picture of the article, or its cover. */
export interface ImageRef {
  kind: 'image' | 'cover'
  /** As written in the Markdown, percent-encoding and all. */
  source: string
  /** The address in the article; equal to `source` where nothing resolves it. */
  url: string
  alt: string
  title?: string
  /** The text printed below the picture. */
  caption?: string
  /** Natural size in px, where it is known. */
  width?: number
  height?: number
  /** Where it stands in the Markdown file. */
  position?: Position
  /** The file, where that is a note which the article embeds. */
  path?: string
}

/** What a picture's address becomes. */
export interface ResolvedImage {
  url: string
  /** Natural size in px: becomes `data-w` and `data-ratio`, from which WeChat lays out before loading. */
  width?: number
  height?: number
}

/** A picture's file. */
export interface ImageFacts {
  /** By its content: `png`, `jpg`, `gif`, `webp`, `svg`, … */
  type: string
  bytes: number
}

/** What an image hook knows beside the picture. */
export interface ImageContext {
  /** The article's file, when it has one. */
  path: string | undefined
  /** What the front matter says beyond {@link Meta}: `typora-root-url`, `slug`. */
  front?: Readonly<Record<string, unknown>>
  /** The article's file, where `path` is that of a note in it. */
  article?: string
  /** The picture's own file, absolute, where it is one on this machine and was found. */
  file?: string
  /** Aborted when nobody waits for the article any longer. */
  signal?: AbortSignal
  /** Adds a message at the picture's place. */
  report(ruleId: ImageRule, data: Record<string, string | number>): void
  /** Tells what the picture's file is like. Only a linter wants to know. */
  inspect?(facts: ImageFacts): void
}

/** Findings that a picture's hook can make. */
export type ImageRule =
  | 'image-missing'
  | 'image-outside'
  | 'image-elsewhere'
  | 'image-ambiguous'
  | 'image-no-site-root'
  | 'image-unreadable'
  | 'image-too-large'
  | 'image-type'
  | 'image-typora'
  | 'image-converter'
  | 'image-shrunk'
  | 'image-fetch'

export type ResolveImage = (
  ref: Readonly<ImageRef>,
  context: ImageContext,
) => string | ResolvedImage | Promise<string | ResolvedImage>
