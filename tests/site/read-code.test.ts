import {expect, it} from 'vitest'
import {readCode} from '../../src/site/read-code.ts'

it.each([
  ['module.exports = {base: "/a/"}', {base: '/a/'}],
  ['exports.default = {base: `/a/`}', {base: '/a/'}],
  ['export default {"base": "/a/", n: 1, t: true}', {base: '/a/', n: 1, t: true}],
  ['export default defineConfig({base: "/a/"})', {base: '/a/'}],
  ['const c: Config = {base: "/a/"} as const\nexport default c satisfies Config', {base: '/a/'}],
  ['const base = "/a/"; const all = {base}; export default withX({...all, b: 2})', {base: '/a/', b: 2}],
  ['export default defineConfig(({mode}) => { const x = 1; return {base: "/a/"} })', {base: '/a/'}],
  ['export default async function () { return {base: "/a/"} }', {base: '/a/'}],
  ['export default () => ({base: "/a/"})', {base: '/a/'}],
  ['export default {base: process.env.BASE ?? "/a/"}', {base: '/a/'}],
  ['export default {base: import.meta.env.PROD ? "/a/" : "/"}', {base: '/a/'}],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the source that is read
  ['const name = "a"; export default {base: "/" + name + "/", b: `/${name}/`}', {base: '/a/', b: '/a/'}],
  ['export default {a: fileURLToPath(new URL("./src", import.meta.url))}', {a: './src'}],
  ['export default {a: path.join(__dirname, "..", "docs")}', {a: './../docs'}],
  ['export default {a: x(), b: f.g.h, c: [y, "1"], d: /e/}', {c: [undefined, '1']}],
  ['const a = {b: {c: "1"}}; export default {d: a.b.c, e: a["b"].c}', {d: '1', e: '1'}],
  ['module.exports = (api) => ({a: "1"})', {a: '1'}],
  ['#!/usr/bin/env node\nmodule.exports = {a: "1"}', {a: '1'}],
  ['const a = a; export default {b: a}', {}],
  ['export default 7', {}],
  ['', {}],
  ['this is no program', {}],
])('%s', async (text, expected) => {
  expect(await readCode(text)).toEqual(expected)
})
