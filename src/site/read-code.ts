import type {Node} from 'acorn'
import {isValues, type Values} from './values.ts'

/** A node with whatever its type brings; acorn's own types name each one, and half of them are needed. */
type Any = Node & Readonly<Record<string, unknown>>

interface Scope {
  names: ReadonlyMap<string, Any>
  /** Names that are being looked at: `const a = a`. */
  open: ReadonlySet<string>
}

/** Nested deeper than this, a configuration is no configuration. */
const DEPTH = 24

/**
 * What a configuration in JavaScript or TypeScript says, read and never run: literals, and constants of the file
 * itself. What is computed is left out.
 */
export async function readCode(text: string): Promise<Values> {
  const body = (await parse(text)) ?? []
  const names = new Map<string, Any>()
  let exported: Any | undefined
  for (const node of body) {
    for (const [name, value] of declared(node)) names.set(name, value)
    exported = exportOf(node) ?? exported
  }
  const found = exported && evaluate(exported, {names, open: new Set()}, 0)
  return isValues(found) ? found : {}
}

/** Undefined where it is no program: whose configuration does not work has bigger troubles. */
async function parse(text: string): Promise<Any[] | undefined> {
  const [{Parser}, {tsPlugin}] = await Promise.all([import('acorn'), import('@sveltejs/acorn-typescript')])
  const options = {
    ecmaVersion: 'latest',
    allowHashBang: true,
    allowAwaitOutsideFunction: true,
    allowReturnOutsideFunction: true,
    locations: true,
  } as const
  for (const parser of [Parser.extend(tsPlugin()), Parser]) {
    for (const sourceType of ['module', 'script'] as const) {
      try {
        return parser.parse(text, {...options, sourceType}).body as unknown as Any[]
      } catch (error) {
        if (!(error instanceof SyntaxError)) throw error
      }
    }
  }
  return undefined
}

function* declared(node: Any): Iterable<[string, Any]> {
  const inner = node.type === 'ExportNamedDeclaration' ? (node.declaration as Any | null) : node
  if (inner?.type === 'VariableDeclaration') {
    for (const each of inner.declarations as Any[]) {
      const {id, init} = each as unknown as {id: Any; init: Any | null}
      if (id.type === 'Identifier' && init) yield [String(id.name), init]
    }
  }
  if (inner?.type === 'FunctionDeclaration') yield [String((inner.id as Any).name), inner]
}

function exportOf(node: Any): Any | undefined {
  if (node.type === 'ExportDefaultDeclaration') return node.declaration as Any
  if (node.type === 'TSExportAssignment') return node.expression as Any
  if (node.type !== 'ExpressionStatement') return undefined
  const {type, left, right} = node.expression as Any & {left: Any; right: Any}
  if (type !== 'AssignmentExpression') return undefined
  if (left.type === 'MemberExpression' && /^(?:module|exports)$/.test(nameOf(left.object as Any)))
    return right
  return undefined
}

const nameOf = (node: Any) => (node.type === 'Identifier' ? String(node.name) : '')

/** Undefined for what is not known without running it. */
function evaluate(node: Any, scope: Scope, depth: number): unknown {
  if (depth > DEPTH) return undefined
  const inside = (inner: unknown) => evaluate(inner as Any, scope, depth + 1)
  switch (node.type as string) {
    case 'Literal':
      return node.value instanceof RegExp ? undefined : node.value
    case 'TemplateLiteral':
      return template(node, inside)
    case 'ObjectExpression':
      return object(node, inside)
    case 'ArrayExpression':
      return (node.elements as (Any | null)[]).map(each => (each ? inside(each) : undefined))
    case 'Identifier':
      return named(String(node.name), scope, depth)
    case 'MemberExpression':
      return member(node, inside)
    // `process.env.BASE || '/docs/'`: what holds where nobody says anything.
    case 'LogicalExpression':
      return inside(node.left) ?? inside(node.right)
    // `isProd ? '/docs/' : '/'`: the published one, as far as anybody can tell.
    case 'ConditionalExpression':
      return inside(node.consequent) ?? inside(node.alternate)
    case 'BinaryExpression':
      return sum(node, inside)
    case 'CallExpression':
    case 'NewExpression':
      return call(node, inside)
    case 'ArrowFunctionExpression':
    case 'FunctionExpression':
    case 'FunctionDeclaration':
      return returned(node, inside)
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
    case 'TSNonNullExpression':
    case 'TSTypeAssertion':
    case 'ParenthesizedExpression':
      return inside(node.expression)
    case 'AwaitExpression':
      return inside(node.argument)
    default:
      return undefined
  }
}

type Inside = (node: unknown) => unknown

function template(node: Any, inside: Inside): string | undefined {
  const parts = (node.expressions as Any[]).map(inside)
  if (!parts.every(part => typeof part === 'string' || typeof part === 'number')) return undefined
  const quasis = node.quasis as {value: {cooked: string}}[]
  return quasis.map(({value}, index) => value.cooked + String(parts[index] ?? '')).join('')
}

function object(node: Any, inside: Inside): Values {
  const found: [string, unknown][] = []
  for (const each of node.properties as Any[]) {
    if (each.type === 'SpreadElement') {
      const spread = inside(each.argument)
      if (isValues(spread)) found.push(...Object.entries(spread))
      continue
    }
    const key = each.key as Any
    const name = each.computed ? inside(key) : key.type === 'Identifier' ? key.name : key.value
    const value = inside(each.value)
    if (value !== undefined) found.push([String(name), value])
  }
  return Object.fromEntries(found)
}

function named(name: string, {names, open}: Scope, depth: number): unknown {
  if (name === '__dirname') return '.'
  const node = open.has(name) ? undefined : names.get(name)
  return node && evaluate(node, {names, open: new Set([...open, name])}, depth + 1)
}

function member(node: Any, inside: Inside): unknown {
  const owner = inside(node.object)
  const property = node.property as Any
  const name = node.computed ? inside(property) : property.name
  return isValues(owner) && Object.hasOwn(owner, String(name)) ? owner[String(name)] : undefined
}

function sum(node: Any, inside: Inside): string | undefined {
  const [left, right] = [inside(node.left), inside(node.right)]
  const known = node.operator === '+' && typeof left === 'string' && typeof right === 'string'
  return known ? left + right : undefined
}

/** `defineConfig({…})`, `path.resolve(__dirname, 'x')`, `fileURLToPath(new URL('./x', import.meta.url))`. */
function call(node: Any, inside: Inside): unknown {
  const callee = node.callee as Any
  const name = nameOf(callee) || nameOf((callee.property ?? callee) as Any)
  const given = node.arguments as Any[]
  if (name === 'resolve' || name === 'join') {
    const parts = given.map(inside)
    return parts.every(part => typeof part === 'string') ? parts.join('/') : undefined
  }
  if (name === 'cwd') return '.'
  if (name === 'URL' || name === 'fileURLToPath') return given[0] && inside(given[0])
  // Wrappers hand on what they are given, some of them under a name.
  const [first, second] = given.map(inside)
  return isValues(first) && isValues(second) ? {...first, ...second} : (first ?? second)
}

/** What a function of the configuration returns, without knowing what it is called with. */
function returned(node: Any, inside: Inside): unknown {
  const body = node.body as Any
  if (body.type !== 'BlockStatement') return inside(body)
  const statements = body.body as Any[]
  const last = statements.findLast(each => each.type === 'ReturnStatement')
  return last?.argument ? inside(last.argument) : undefined
}
