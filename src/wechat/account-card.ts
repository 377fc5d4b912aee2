import {row} from './evidence.ts'

/**
 * The card of an Official Account, 公众号名片: what the editor writes when one is inserted. Its values are not
 * shown anywhere in the backend; they are copied from a card that stands in an article.
 */
export const accountCardRow = {
  tag: 'mp-common-profile',
  classes: ['js_uneditable', 'custom_select_card', 'mp_profile_iframe'],
  wrapperClass: 'mp_profile_iframe_wrp',
  /** In the order in which the editor writes them; behind `data-`. */
  attributes: ['id', 'nickname', 'alias', 'headimg', 'signature'],
  required: ['id', 'nickname'],
  fixed: {'data-from': '0', 'data-is_biz_ban': '0'},
  pluginName: 'mpprofile',
  ...row('keep', 'observed', ['corpus', 'pages', 'doocs']),
} as const
