import type {Evidence} from './evidence.ts'

interface LinkRule extends Evidence {
  pattern: RegExp
  /** keep: stays a link · reference: text and a numbered entry at the end · text: text only */
  action: 'keep' | 'reference' | 'text'
}

/** What becomes of an address in `<a href>`; the first row that matches decides. */
export const linkRules: readonly LinkRule[] = [
  {
    pattern: /^https?:\/\/mp\.weixin\.qq\.com\/\S*[?&](?:tempkey|sn_tmp)=/i,
    action: 'text',
    confidence: 'single',
    source: 'wxart: draft/add answers 45166 for the whole draft',
    date: '2026-09',
  },
  {
    pattern: /^https?:\/\/mp\.weixin\.qq\.com(?:[/?#]|$)/i,
    action: 'keep',
    confidence: 'observed',
    source: 'published articles',
    date: '2026-10',
  },
  {
    pattern: /^#/,
    action: 'text',
    confidence: 'probe',
    source: 'stylewx: draft/add answers 45166 for the whole draft',
    date: '2026-09',
  },
  {
    pattern: /^(?:https?|ftps?|mailto|tel|sms|magnet|ircs?|xmpp|git|ssh):/i,
    action: 'reference',
    confidence: 'multi',
    source: 'unverified accounts lose the link, the editor may answer 64562; a few verified accounts keep it',
    date: '2026-09',
  },
]
