import {levels} from '../lint/rules.ts'
import {themeNames} from '../style/builtin.ts'
import {configKeys, type Key} from './keys.ts'

type Schema = Record<string, unknown>

const text = {type: 'string', minLength: 1}
const scalar = {type: ['string', 'number']}
const sheet = {
  type: 'object',
  properties: {css: {type: 'string'}, path: {type: 'string'}},
  required: ['css'],
  additionalProperties: false,
}
// A name is completed, another one, or a path, is still right.
const themeName = {anyOf: [{enum: [...themeNames]}, text]}

const kinds: Readonly<Record<Exclude<Key['kind'], 'choice' | 'function' | 'images'>, Schema>> = {
  theme: {
    anyOf: [themeName, sheet, {type: 'object', properties: {name: themeName}, additionalProperties: scalar}],
  },
  css: {anyOf: [text, sheet, {type: 'array', items: {anyOf: [text, sheet]}}]},
  variables: {type: 'object', additionalProperties: scalar},
  levels: {type: 'object', additionalProperties: {enum: [...levels, false]}},
  text,
  path: text,
  flag: {type: 'boolean'},
}

/**
 * The JSON Schema (draft-07) of a configuration that is data: `schema.json`, for editors. A key that only code can
 * have is not in it.
 */
export function configSchema(): Schema {
  const properties: Schema = {$schema: {type: 'string'}}
  for (const [name, key] of Object.entries<Key>(configKeys)) {
    if (!name.includes('.')) properties[name] = property(name, key)
  }
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'weimark',
    type: 'object',
    properties,
    additionalProperties: false,
  }
}

function property(name: string, key: Key): Schema {
  const own = key.default === undefined ? {} : {default: key.default}
  return {description: `${key.about.en} · ${key.about.zh}`, ...own, ...shapeOf(name, key)}
}

function shapeOf(name: string, {kind, choices}: Key): Schema {
  if (kind === 'choice') return {enum: [...choices!]}
  if (kind !== 'images' && kind !== 'function') return kinds[kind]
  const parts = Object.entries<Key>(configKeys).filter(
    ([part, key]) => part.startsWith(`${name}.`) && key.kind !== 'function',
  )
  return {
    type: 'object',
    properties: Object.fromEntries(
      parts.map(([part, key]) => [part.slice(name.length + 1), property(part, key)]),
    ),
    additionalProperties: false,
  }
}
