import {type Component, line, section} from '../component.ts'
import {image, pictureLine} from '../read.ts'

/** `section.closing > p.closing-title + blocks + figure` */
export const end: Component = {
  names: ['end', 'ending', 'follow', '结尾', '文末', '关注'],
  attributes: [{key: 'qr', zh: '二维码图片的路径', en: 'the path of a QR code'}],
  body: {zh: '一两句话', en: 'a few words'},
  build({title, values: {qr}, children, lang}) {
    if (children.length === 0 && title.length === 0 && qr === undefined) return undefined
    const code = qr === undefined ? [] : [pictureLine(image(qr, {zh: '二维码', en: 'QR code'}[lang]))]
    return [section('closing', [...line('closing-title', title), ...children, ...code])]
  },
  css: () => import('./end.css?raw'),
  purpose: {zh: '文章末尾的卡片：关注、扫码', en: 'The closing card: follow us, scan'},
  specimen: `::: end[感谢阅读]
关注我们，每周五一篇操作系统的故事。
:::`,
}
