// Where weimark's own time goes: each stage, each plugin and each pass by its name.
import {unified} from 'unified'
import {VFile} from 'vfile'
import {withSources} from '../sources.mjs'
import {inputs} from './inputs.mjs'

const ROUNDS = 10

/** @returns {Promise<{name: string, ms: number}[]>} ms per article, in the order in which they first ran */
export async function stages(input = '10 KB') {
  const spent = new Map()
  const timed = (name, work) => {
    const since = performance.now()
    const result = work()
    const add = () => spent.set(name, (spent.get(name) ?? 0) + performance.now() - since)
    if (!(result instanceof Promise)) add()
    return result instanceof Promise ? result.finally(add) : result
  }
  // Every processor has its methods from here.
  const prototype = Object.getPrototypeOf(unified())
  const own = prototype.use
  prototype.use = function use(plugin, ...options) {
    return typeof plugin === 'function'
      ? own.call(this, wrapped(plugin, timed), ...options)
      : own.call(this, plugin, ...options)
  }
  try {
    await withSources(load => run(load, inputs[input].articles()[0], timed, spent))
  } finally {
    prototype.use = own
  }
  return [...spent].map(([name, ms]) => ({name, ms: ms / ROUNDS}))
}

/** The plugin, with its transformer timed; one that only changes the parser is left as it is. */
function wrapped(plugin, timed) {
  const attacher = function attach(...options) {
    const transform = plugin.apply(this, options)
    return transform && ((tree, file) => timed(plugin.name, () => transform(tree, file)))
  }
  Object.defineProperty(attacher, 'name', {value: plugin.name})
  return attacher
}

async function run(load, markdown, timed, spent) {
  const [
    {createProcessor},
    {resolve},
    {readMeta},
    {detectFeatures},
    html,
    {inlineStyles},
    {loadTheme},
    adapt,
  ] = await Promise.all(
    [
      '/src/processor.ts',
      '/src/options/settings.ts',
      '/src/front-matter/meta.ts',
      '/src/syntax/remark-syntax.ts',
      '/src/tree/html.ts',
      '/src/style/inline.ts',
      '/src/style/theme.ts',
      '/src/adapt/adapt.ts',
    ].map(load),
  )
  for (const [name, pass] of Object.entries(adapt.passes)) {
    adapt.passes[name] = (...args) => timed(`adapt: ${name}`, () => pass(...args))
  }
  const settings = resolve({})
  const processor = await createProcessor(settings.processor, detectFeatures(markdown))
  const theme = await loadTheme(settings.theme.source, [], {}, 'en', settings.code)
  const adaptArticle = adapt.createAdapt()
  for (let round = -3; round < ROUNDS; round++) {
    if (round === 0) spent.clear()
    const file = new VFile(markdown)
    timed('front matter', () => readMeta(file))
    const tree = timed('parse', () => processor.parse(file))
    const rendered = await processor.run(tree, file)
    const text = timed('stringify', () => processor.stringify(rendered, file))
    const $ = timed('HTML parse', () => html.parseHtml(text))
    timed('style', () => inlineStyles($, theme))
    adaptArticle($, 'paste')
    timed('serialise', () => html.serialiseHtml($))
  }
}
