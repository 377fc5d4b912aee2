import {textAt} from '../values.ts'
import type {Generator} from './generator.ts'

/** Note-taking tools, which know a file by its name. They also stand inside the sites of others. */
export const obsidian: Generator = {
  name: 'Obsidian',
  evidence: [
    'https://obsidian.md/help/links and /help/attachments (by name; shortest path; attachment folder)',
    'https://obsidian.md/help/settings#Files+and+links (attachmentFolderPath)',
  ],
  marks: [{name: /^\.obsidian\/$/}],
  configs: ['.obsidian/app.json'],
  rules: values => {
    const folder = textAt(values, 'attachmentFolderPath') ?? '/'
    return {byName: true, attachments: folder === '' ? '/' : folder, outputs: ['.trash']}
  },
}

export const logseq: Generator = {
  name: 'Logseq',
  evidence: ['https://docs.logseq.com/#/page/assets (assets beside pages and journals)'],
  marks: [{name: /^logseq\/$/, beside: /^(?:pages|journals)\/$/}],
  configs: [],
  rules: () => ({byName: true, attachments: 'assets'}),
}

export const foam: Generator = {
  name: 'Foam',
  evidence: ['https://foambubble.github.io/foam/ (attachments by name)'],
  marks: [{name: /^\.foam\/$/}, {name: /^dendron\.yml$/}],
  configs: [],
  rules: () => ({byName: true, attachments: 'attachments'}),
}
