import {defineConfig} from 'tsdown'
import {clientText} from './scripts/client-text.mjs'
import {compiledThemes} from './scripts/compiled-themes.mjs'
import {cssText} from './scripts/css-text.mjs'
import {drawingsBeside, withoutBrowserParts} from './scripts/drawings.mjs'
import {licences} from './scripts/licences.mjs'

const highlighting = [/^lowlight/, /^devlop/]

const beside = ['tinypool', 'jiti', 'sharp', 'undici', /^highlight\.js\/lib\/languages\//]

const shared = {
  target: 'es2022',
  // Node reads every letter of what it loads; names stay, for traces of faults.
  minify: {compress: true, mangle: false, codegen: {removeWhitespace: true}},
  plugins: [cssText(), compiledThemes(), clientText(), drawingsBeside()],
  outputOptions: {chunkFileNames: chunkName},
}

/** A theme has the same name in both builds, and so is there once. */
function chunkName({moduleIds}: {moduleIds: string[]}): string {
  const [, kind, path] =
    /^\0(css-text|compiled-theme):.*\/themes\/(.+)\.css\.js$/.exec(moduleIds.at(-1) ?? '') ?? []
  if (moduleIds.length !== 1 || path === undefined) return '[name]-[hash].js'
  return `theme-${path.replaceAll('/', '-')}${kind === 'css-text' ? '.css' : ''}.js`
}

export default defineConfig([
  {
    // The library: its dependencies are the user's to install and to share.
    ...shared,
    entry: {index: 'src/index.ts', node: 'src/node.ts', draft: 'src/draft.ts'},
    platform: 'neutral',
    deps: {alwaysBundle: highlighting},
    dts: true,
    clean: true,
  },
  {
    // The command: one folder with everything in it, since reading 300 small files takes longer than the
    // conversion (cold start 250 instead of 550 ms).
    ...shared,
    plugins: [...shared.plugins, licences()],
    entry: {bin: 'src/bin.ts', worker: 'src/cli/worker.ts'},
    platform: 'node',
    // tinypool starts a file of its own in each thread, jiti compiles with one beside it: both have to stay where
    // they are.
    // sharp is a library of the system's own, and may be missing. A grammar for highlighting is one file, which is
    // there already for the library, and undici is loaded for a proxy alone.
    deps: {
      alwaysBundle: [/^(?!tinypool|jiti|sharp|undici|highlight\.js\/lib\/languages)/],
      neverBundle: beside,
    },
    fixedExtension: false,
    dts: false,
    clean: false,
  },
  {
    // What draws formulas and diagrams comes with 100 MB, of which a few are needed: those are in the package, loaded
    // with the first formula or diagram, and shared by the library and the command.
    target: 'es2022',
    plugins: [withoutBrowserParts(), licences('DRAWINGS-LICENCES.txt')],
    entry: {
      'draw-formula': 'src/render/drawings/draw-formula.ts',
      'draw-diagram': 'src/diagrams/draw-diagram.ts',
      'draw-dot': 'src/diagrams/dot/draw-dot.ts',
    },
    platform: 'neutral',
    inputOptions: {resolve: {mainFields: ['module', 'main']}},
    // Graphviz is one file of 1.2 MB as it is: the user's to install and to share.
    deps: {alwaysBundle: [/^(?!@viz-js\/viz)/], neverBundle: ['@viz-js/viz']},
    minify: true,
    dts: false,
    clean: false,
  },
])
