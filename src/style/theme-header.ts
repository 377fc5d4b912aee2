/** A text in both languages. */
export interface Bilingual {
  zh: string
  en: string
}

/** Kinds of values that a variable can take. */
const variableTypes = ['color', 'length', 'number', 'choice', 'palette', 'text'] as const

export type VariableType = (typeof variableTypes)[number]

/** `@var --font-size length 14px..18px 字号 / Font size` */
export interface VariableDeclaration {
  /** With its dashes. */
  name: string
  type: VariableType
  /** Ranges and words that are allowed, as written: `normal|0px..2px`; undefined where all of the type are. */
  allowed: string | undefined
  title: Bilingual | undefined
}

/** What a theme, a layer or a palette says about itself in the comment at its top. */
export interface ThemeHeader {
  /** `@theme`: the name it is used by. */
  name: string | undefined
  title: Bilingual | undefined
  description: Bilingual | undefined
  author: string | undefined
  /** `@format`: whose markup the selectors are written for. */
  format: string
  tags: string[]
  /** `@layers`: parts of weimark's own that lie below the theme. */
  layers: string[]
  variables: VariableDeclaration[]
  /** `@var` lines that cannot be read, by their 1-based line. */
  broken: {line: number; text: string}[]
  /** Fields that a theme should have and this one has not. */
  missing: string[]
}

/** The fields that a theme should have. */
const headerFields = ['theme', 'title', 'description', 'author', 'format'] as const

/** Reads `@name value` lines of the first comment. */
export function readHeader(css: string): ThemeHeader {
  const [whole = '', comment = ''] = /^\uFEFF?\s*\/\*([\s\S]*?)\*\//.exec(css) ?? []
  const fields = new Map<string, string>()
  const variables: VariableDeclaration[] = []
  const broken: ThemeHeader['broken'] = []
  const above = whole.slice(0, whole.indexOf('/*')).split('\n').length
  comment.split('\n').forEach((line, index) => {
    const [, field, value] = /^[\s*]*@([\w-]+)\s+(.+?)\s*$/.exec(line) ?? []
    if (field === undefined || value === undefined) return
    if (field !== 'var') {
      if (!fields.has(field)) fields.set(field, value)
      return
    }
    const variable = readVariable(value)
    if (variable) variables.push(variable)
    else broken.push({line: above + index, text: `@var ${value}`})
  })
  return {
    name: fields.get('theme') ?? fields.get('layer') ?? fields.get('palette'),
    title: bilingual(fields.get('title')),
    description: bilingual(fields.get('description')),
    author: fields.get('author'),
    format: fields.get('format') ?? 'native',
    tags: words(fields.get('tags')),
    layers: words(fields.get('layers')),
    variables,
    broken,
    missing: headerFields.filter(field => !fields.has(field)),
  }
}

function words(text: string | undefined): string[] {
  return text?.split(/[\s,，、]+/).filter(word => word !== '') ?? []
}

/** `中文 / English`; one text alone stands for both. */
function bilingual(text: string | undefined): Bilingual | undefined {
  if (text === undefined) return undefined
  const at = text.indexOf(' / ')
  if (at === -1) return {zh: text, en: text}
  return {zh: text.slice(0, at).trim(), en: text.slice(at + 3).trim()}
}

function readVariable(text: string): VariableDeclaration | undefined {
  const [, name, type, rest = ''] = /^(--[^\s]+)\s+([a-z]+)(?:\s+(.*))?$/.exec(text) ?? []
  if (name === undefined || !isType(type)) return undefined
  const [first = '', ...others] = rest.split(/\s+/)
  const limited = type === 'choice' ? first !== '' : /\.\.|\|/.test(first)
  if (type === 'choice' && !limited) return undefined
  const title = limited ? others.join(' ') : rest
  return {name, type, allowed: limited ? first : undefined, title: bilingual(title || undefined)}
}

function isType(text: string | undefined): text is VariableType {
  return (variableTypes as readonly (string | undefined)[]).includes(text)
}
