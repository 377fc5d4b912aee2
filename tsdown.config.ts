import {defineConfig} from 'tsdown'
import {cssText} from './scripts/css-text.mjs'

export default defineConfig([
  {
    entry: {index: 'src/index.ts'},
    platform: 'neutral',
    target: 'es2022',
    dts: true,
    clean: true,
    plugins: [cssText()],
  },
])
