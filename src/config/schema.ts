import {codeThemeNames, themeNames} from '../builtin/themes.ts'
import {levels} from '../options/levels.ts'
import type {CodeKind, Kind, Row} from '../options/row.ts'
import {configGroups, configKeys, configNames} from './keys.ts'

type Schema = Record<string, unknown>

const text = {type: 'string', minLength: 1}
/** The name of a variable of the environment. */
const variable = {type: 'string', pattern: '^[A-Za-z_]\\w*$'}
const scalar = {type: ['string', 'number']}
const sheet = {
  type: 'object',
  properties: {css: {type: 'string'}, path: {type: 'string'}},
  required: ['css'],
  additionalProperties: false,
}
// A name is completed, another one, or a path, is still right.
const themeName = {anyOf: [{enum: [...themeNames]}, text]}

const kinds: Readonly<Record<Exclude<Kind, 'choice' | CodeKind>, Schema>> = {
  theme: {
    anyOf: [themeName, sheet, {type: 'object', properties: {name: themeName}, additionalProperties: scalar}],
  },
  css: {anyOf: [text, sheet, {type: 'array', items: {anyOf: [text, sheet]}}]},
  variables: {type: 'object', additionalProperties: scalar},
  levels: {type: 'object', additionalProperties: {enum: [...levels, false]}},
  codeTheme: {enum: [...codeThemeNames]},
  text,
  path: text,
  folder: {anyOf: [text, {const: false}]},
  flag: {type: 'boolean'},
  accounts: {
    type: 'object',
    additionalProperties: {
      type: 'object',
      properties: {appId: text, appIdEnv: variable, secretEnv: variable, apiBase: text},
      required: ['secretEnv'],
      additionalProperties: false,
    },
  },
}

/**
 * The JSON Schema (draft-07) of a configuration that is data: `schema.json`, for editors. A key that only code can
 * have is not in it.
 */
export function configSchema(): Schema {
  const properties: Schema = {$schema: {type: 'string'}}
  for (const name of configNames) if (!name.includes('.')) properties[name] = shapeOf(name)
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'weimark',
    type: 'object',
    properties,
    additionalProperties: false,
  }
}

function shapeOf(name: string): Schema {
  const about = configGroups.get(name)
  return about
    ? {description: `${about.en} · ${about.zh}`, ...groupShape(name)}
    : property(configKeys.get(name)!)
}

function property({about, default: fallback, kind, choices}: Row): Schema {
  const own = fallback === undefined ? {} : {default: fallback}
  const shape = kind === 'choice' ? {enum: [...choices!]} : kinds[kind as keyof typeof kinds]
  return {description: `${about.en} · ${about.zh}`, ...own, ...shape}
}

function groupShape(group: string): Schema {
  const parts = [...configKeys].filter(([name, {kind}]) => name.startsWith(`${group}.`) && !isHook(kind))
  return {
    type: 'object',
    properties: Object.fromEntries(parts.map(([name, row]) => [name.slice(group.length + 1), property(row)])),
    additionalProperties: false,
  }
}

/** Whether a value is a function, which no file of data can hold. */
function isHook(kind: Kind): boolean {
  return kind === 'imageHook' || kind === 'linkHook' || kind === 'noteHook'
}
