interface Source {
  /** What it is. */
  what: string
  kind: 'official' | 'code' | 'observed' | 'probe' | 'project' | 'community' | 'own'
  /** Month of its last known state: the date of the rows that rest on it. */
  date: string
}

/** Everything that the rows of these tables rest on. */
export const sources = {
  spec: {
    what: 'wechatjs/verify-article-structure-spec: Tencent’s rules for editor plug-ins, with its checker and cases',
    kind: 'official',
    date: '2026-08',
  },
  pages: {what: 'scripts and styles of saved article pages', kind: 'code', date: '2026-04'},
  docs: {
    what: 'developers.weixin.qq.com: draft/add, draft/get, stable_token, media and material',
    kind: 'official',
    date: '2026-10',
  },
  publish: {what: 'developers.weixin.qq.com: publish guide', kind: 'official', date: '2026-10'},
  quotas: {what: 'developers.weixin.qq.com: API call limits', kind: 'official', date: '2026-10'},
  jsapi: {what: 'developers.weixin.qq.com: editor JSAPI', kind: 'official', date: '2026-10'},
  darkmode: {what: 'wechatjs/mp-darkmode 1.2', kind: 'code', date: '2026-08'},
  wxart: {
    what: 'wxart: five batches of draft/add → draft/get, with phone screenshots',
    kind: 'probe',
    date: '2026-10',
  },
  stylewx: {what: 'stylewx: draft/add → draft/get and the real editor', kind: 'probe', date: '2026-09'},
  publisher: {
    what: 'wechat-mp-publisher-skill: real calls on a personal unverified account',
    kind: 'probe',
    date: '2026-09',
  },
  wemd: {what: 'WeMD', kind: 'project', date: '2026-09'},
  doocs: {what: 'doocs/md and its issues', kind: 'project', date: '2026-09'},
  wenyan: {what: 'wenyan', kind: 'project', date: '2026-09'},
  bm: {what: 'bm.md', kind: 'project', date: '2026-09'},
  typeset: {what: 'wechat-typeset', kind: 'project', date: '2026-09'},
  md2wechat: {what: 'md2wechat, baoyu-skills, note-to-mp', kind: 'project', date: '2026-09'},
  gzh: {what: 'gzh-design-skill and its kin', kind: 'project', date: '2026-09'},
  obsidian: {what: 'obsidian-wechat-converter', kind: 'project', date: '2026-09'},
  smil: {
    what: 'published lists of SVG animation attributes that WeChat allows',
    kind: 'community',
    date: '2023-12',
  },
  mars: {what: 'Mars-Editor, pull request 3', kind: 'project', date: '2026-09'},
  aginx: {what: 'AginxOS flow notes; n8n issue 27', kind: 'project', date: '2026-09'},
  capture: {what: 'captured reader CSS and layout measured at 390 × 844', kind: 'observed', date: '2026-10'},
  corpus: {
    what: 'counts over 30 published article bodies: 126,358 inline declarations, 40,277 elements',
    kind: 'observed',
    date: '2026-10',
  },
  checker: {what: 'Tencent’s checker, run on markup of our own', kind: 'own', date: '2026-11'},
  security: {what: 'no sanitiser should let it pass', kind: 'own', date: '2026-11'},
  guess: {what: 'no evidence either way', kind: 'own', date: '2026-11'},
} as const satisfies Record<string, Source>

export type SourceId = keyof typeof sources
