import type {Language} from '../article.ts'
import {codeThemeNames} from '../builtin/themes.ts'
import {variableKinds} from '../rules/reasons.ts'
import {userError} from '../rules/report.ts'
import {didYouMean, nearest, suggest} from '../rules/suggest.ts'
import type {VariableDeclaration} from './theme-header.ts'
import {plainValue, UnusableValue} from './values.ts'

/** Values that a user chose, by the variable's name: with or without dashes, `fontSize` for `font-size`. */
export type Variables = Readonly<Record<string, string | number>>

/** `--font-size` for `font-size`, `fontSize`, `font_size` and itself; as written where the theme has it so. */
export function variableName(name: string, known: ReadonlySet<string>): string {
  const written = `--${name.replace(/^--/, '')}`
  if (known.has(written)) return written
  return `--${written
    .slice(2)
    .replace(/([a-z\d])([A-Z])/g, '$1-$2')
    .replaceAll('_', '-')
    .toLowerCase()}`
}

/**
 * The values of a theme's variables, the user's choice on top.
 *
 * @param values by name, `--` included; the defaults
 * @param declared types and ranges, for the variables that have one
 * @throws UserError for a variable that the theme has not, or a value that it cannot take
 */
export async function chooseVariables(
  values: ReadonlyMap<string, string>,
  declared: ReadonlyMap<string, VariableDeclaration>,
  chosen: Variables,
  lang: Language,
): Promise<Map<string, string>> {
  const known = new Set(values.keys())
  const all = new Map(values)
  const written: [property: string, name: string, value: string][] = []
  for (const [name, value] of Object.entries(chosen)) {
    const property = variableName(name, known)
    if (!known.has(property)) throw unknown(name, [...known], lang)
    const text = String(value).trim()
    if (text === '' || /[;{}]/.test(text)) {
      const data = {name, value: JSON.stringify(String(value))}
      throw userError('variable-value', lang, data, {subject: name})
    }
    written.push([property, name, text])
    all.set(property, text)
  }
  for (const [property, name, value] of written) {
    const declaration = declared.get(property) ?? (await inferred(property, values))
    const plain = await evaluated(value, all)
    if (await fits(plain, declaration)) continue
    const data = {name, value: JSON.stringify(value), expected: expectation(declaration, lang)}
    throw userError(
      'variable-type',
      lang,
      {...data, suggestion: suggestion(plain, declaration, lang)},
      {subject: name},
    )
  }
  return all
}

function unknown(name: string, known: readonly string[], lang: Language): Error {
  const names = known.map(each => each.slice(2))
  const suggestion = suggest(variableName(name, new Set()).slice(2), names, lang)
  const data = {name: JSON.stringify(name), known: names.join(', ') || '–', suggestion}
  return userError('variable-unknown', lang, data, {subject: name})
}

/** Without `var()` and `calc()`; as written where that is impossible, which no type fits. */
async function evaluated(value: string, variables: ReadonlyMap<string, string>): Promise<string> {
  try {
    return await plainValue(value, variables)
  } catch (error) {
    if (error instanceof UnusableValue) return value
    throw error
  }
}

/** Whether a value is of a variable's declared type, whatever its range. */
export async function isUsable(
  value: string,
  {allowed, ...declaration}: VariableDeclaration,
  variables: ReadonlyMap<string, string>,
): Promise<boolean> {
  if (allowed?.split('|').includes(value)) return true
  return fits(await evaluated(value, variables), {...declaration, allowed: undefined})
}

const quantity = /^([+-]?(?:\d+\.?\d*|\.\d+))([a-z%]*)$/i

/** A variable without a declaration takes what its default is: a colour for a colour, a length for a length. */
async function inferred(name: string, values: ReadonlyMap<string, string>): Promise<VariableDeclaration> {
  const plain = await evaluated(values.get(name) ?? '', values)
  const [, number, unit] = quantity.exec(plain) ?? []
  const type =
    number !== undefined
      ? unit !== ''
        ? 'length'
        : Number(number) === 0
          ? 'text'
          : 'number'
      : (await isColour(plain))
        ? 'color'
        : 'text'
  return {name, type, allowed: undefined, title: undefined}
}

async function isColour(value: string): Promise<boolean> {
  return (await import('../css/colour/plain.ts')).plainColour(value) !== undefined
}

async function fits(value: string, {type, allowed}: VariableDeclaration): Promise<boolean> {
  const alternatives = allowed?.split('|') ?? []
  if (alternatives.includes(value)) return true
  if (type === 'text') return true
  if (type === 'choice') return false
  if (type === 'palette') return codeThemeNames.includes(value)
  if (type === 'color') return isColour(value)
  const [, digits, unit = ''] = quantity.exec(value) ?? []
  if (digits === undefined) return false
  const number = Number(digits)
  if (type === 'number' ? unit !== '' : unit === '' && number !== 0) return false
  const ranges = alternatives.filter(each => each.includes('..'))
  return ranges.length === 0 || ranges.some(range => within(number, unit.toLowerCase(), range))
}

function within(value: number, unit: string, range: string): boolean {
  const [low, high] = range.split('..').map(each => quantity.exec(each))
  if (!low || !high) return false
  // 0 is the same in every unit.
  if (value !== 0 && high[2] !== unit) return false
  return value >= Number(low[1]) && value <= Number(high[1])
}

function expectation({type, allowed}: VariableDeclaration, lang: Language): string {
  const kind = variableKinds[type][lang]
  if (type === 'palette') return kind + codeThemeNames.join({zh: '、', en: ', '}[lang])
  if (allowed === undefined) return kind
  const list = allowed.split('|')
  const ranges = list.map(each => each.replace('..', '–')).join({zh: '、', en: ', '}[lang])
  if (type === 'choice') return kind + ranges
  return lang === 'zh' ? `${kind}（${ranges}）` : `${kind} (${ranges})`
}

/** A number that lacks its unit; a palette with a slip in its name. */
function suggestion(value: string, {type, allowed}: VariableDeclaration, lang: Language): string {
  let near: string | undefined
  if (type === 'palette') near = nearest(value, codeThemeNames)
  else if (type === 'choice') near = nearest(value, allowed?.split('|') ?? [])
  else if (type === 'length' && /^\d*\.?\d+$/.test(value)) {
    const unit = ['px', 'em'].find(each =>
      allowed?.split('|').some(range => within(Number(value), each, range)),
    )
    near = `${value}${unit ?? 'px'}`
  }
  return didYouMean(near, lang)
}
