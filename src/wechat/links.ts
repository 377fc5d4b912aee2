import {type Row, row} from './evidence.ts'

interface LinkRule extends Row {
  /** kebab-case. */
  id: string
  pattern: RegExp
  /** What weimark makes of it. keep: a link · reference: text and a numbered entry at the end · text: text */
  action: 'keep' | 'reference' | 'text'
  /** What the API answers where it rejects the draft. */
  errcode?: number
}

/** What becomes of an address in `<a href>`; the first row that matches decides. */
export const linkRules: readonly LinkRule[] = [
  {
    id: 'link-tempkey',
    pattern: /^https?:\/\/mp\.weixin\.qq\.com\/\S*[?&](?:tempkey|sn_tmp)=/i,
    action: 'text',
    errcode: 45166,
    ...row({api: 'reject'}, 'single', ['wxart'], {note: 'preview links; the whole draft is refused'}),
  },
  {
    id: 'link-mp',
    pattern: /^https?:\/\/mp\.weixin\.qq\.com(?:[/?#]|$)/i,
    action: 'keep',
    ...row('keep', 'observed', ['corpus']),
  },
  {
    id: 'link-hash',
    pattern: /^#/,
    action: 'text',
    errcode: 45166,
    ...row({api: 'reject'}, 'probe', ['stylewx', 'doocs'], {note: 'the whole draft is refused'}),
  },
  {
    id: 'link-script',
    pattern: /^\s*(?:javascript|vbscript):/i,
    action: 'text',
    ...row({paste: 'unwrap', save: 'unwrap', api: 'unwrap'}, 'multi', ['stylewx']),
  },
  {
    id: 'link-external',
    pattern: /^https?:/i,
    action: 'reference',
    ...row({save: 'unwrap', api: 'unwrap'}, 'multi', ['aginx', 'wxart', 'bm', 'corpus'], {
      note: 'unverified accounts lose the link, the editor may answer 64562; a few accounts keep it',
    }),
  },
  {
    id: 'link-other',
    pattern: /^(?:ftps?|mailto|tel|sms|magnet|ircs?|xmpp|git|ssh):/i,
    action: 'reference',
    ...row({save: 'unwrap', api: 'unwrap'}, 'inferred', ['guess']),
  },
]

/** Whether a link to an address opens inside WeChat. */
export function opensOnWeChat(url: string): boolean {
  return linkRules.find(rule => rule.pattern.test(url))?.action === 'keep'
}
