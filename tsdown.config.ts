import {existsSync} from 'node:fs'
import {defineConfig} from 'tsdown'
import {cssText} from './scripts/css-text.mjs'

export default defineConfig([
  {
    // The library: its dependencies are the user's to install and to share.
    entry: {index: 'src/index.ts', ...(existsSync('src/node.ts') ? {node: 'src/node.ts'} : {})},
    platform: 'neutral',
    target: 'es2022',
    dts: true,
    clean: true,
    plugins: [cssText()],
  },
])
