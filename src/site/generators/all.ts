import {docsify, gitbook, mdbook, mkdocs, quarto, sphinx} from './books.ts'
import type {Generator} from './generator.ts'
import {hugo, zola} from './hugo.ts'
import {foam, logseq, obsidian} from './notes.ts'
import {eleventy, gridea, hexo, jekyll, pelican} from './posts.ts'
import {astro, docusaurus, dumi, gatsby, next, nuxt} from './react.ts'
import {rspress, valaxy, vitepress, vuepress} from './vite.ts'

/** Whose marks are looked for, in this order: a mark of many tools comes after those of one. */
export const generators: readonly Generator[] = [
  ...[vitepress, vuepress, docusaurus, astro, rspress, valaxy, nuxt, gatsby, dumi, next],
  ...[zola, hugo, hexo, eleventy, mkdocs, mdbook, pelican, gridea, quarto],
  ...[jekyll, gitbook, docsify, sphinx],
  ...[obsidian, logseq, foam],
]

/** Tools for notes, which also stand inside a site of another generator. */
export const noteTools: ReadonlySet<string> = new Set([obsidian, logseq, foam].map(({name}) => name))
