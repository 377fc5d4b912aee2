#!/usr/bin/env node
import {readFileSync} from 'node:fs'
import {run} from './cli/run.ts'

process.exitCode = await run(process.argv.slice(2), {
  // A getter: opening standard input takes time, and few calls read it.
  get stdin() {
    return process.stdin
  },
  stdout: process.stdout,
  stderr: process.stderr,
  cwd: process.cwd(),
  env: process.env,
  version: () => JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')).version,
  worker: new URL('./worker.js', import.meta.url),
})
