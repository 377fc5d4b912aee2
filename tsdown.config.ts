import {defineConfig} from 'tsdown'
import {cssText} from './scripts/css-text.mjs'
import {licences} from './scripts/licences.mjs'

const shared = {target: 'es2022', plugins: [cssText()]}

export default defineConfig([
  {
    // The library: its dependencies are the user's to install and to share.
    ...shared,
    entry: {index: 'src/index.ts', node: 'src/node.ts'},
    platform: 'neutral',
    dts: true,
    clean: true,
  },
  {
    // The command: one folder with everything in it, since reading 300 small files takes longer than the
    // conversion (cold start 250 instead of 550 ms).
    ...shared,
    plugins: [cssText(), licences()],
    entry: {bin: 'src/bin.ts', worker: 'src/cli/worker.ts'},
    platform: 'node',
    // tinypool starts a file of its own in each thread, which has to stay where it is.
    deps: {alwaysBundle: [/^(?!tinypool)/], neverBundle: ['tinypool']},
    fixedExtension: false,
    dts: false,
    clean: false,
  },
])
