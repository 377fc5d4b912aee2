import {defineConfig} from 'vitest/config'
import {clientText} from './scripts/client-text.mjs'
import {compiledThemes} from './scripts/compiled-themes.mjs'
import {LongestFirst} from './tests/longest-first.ts'

export default defineConfig({
  plugins: [clientText(), compiledThemes()],
  test: {
    include: ['tests/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    pool: 'forks',
    // One process reads the library once for all of its files: without this half the time goes into loading it.
    isolate: false,
    maxWorkers: '100%',
    // Trees of thousands of articles die young; with more room fewer of them are copied about: a tenth of the time.
    execArgv: ['--max-semi-space-size=64'],
    sequence: {sequencer: LongestFirst},
    setupFiles: ['tests/random.ts'],
    // Themes are imported as text; without this Vitest gives every CSS file as ''.
    css: true,
  },
})
