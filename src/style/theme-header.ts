/** What a theme says about itself in the comment at its top. */
export interface ThemeHeader {
  /** `@theme`: the name it is used by. */
  name: string | undefined
  title: string | undefined
  description: string | undefined
  author: string | undefined
  /** `@format`: whose markup the selectors are written for. */
  format: string
}

/** The fields that a theme should have. */
export const headerFields = ['theme', 'title', 'description', 'author', 'format'] as const

/** Reads `@name value` lines of the first comment. */
export function readHeader(css: string): ThemeHeader & {missing: string[]} {
  const comment = /^\uFEFF?\s*\/\*([\s\S]*?)\*\//.exec(css)?.[1] ?? ''
  const fields = new Map<string, string>()
  for (const line of comment.split('\n')) {
    const match = /^[\s*]*@([\w-]+)\s+(.+?)\s*$/.exec(line)
    if (match && !fields.has(match[1]!)) fields.set(match[1]!, match[2]!)
  }
  return {
    name: fields.get('theme'),
    title: fields.get('title'),
    description: fields.get('description'),
    author: fields.get('author'),
    format: fields.get('format') ?? 'native',
    missing: headerFields.filter(field => !fields.has(field)),
  }
}
