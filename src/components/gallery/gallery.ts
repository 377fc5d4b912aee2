import type {BlockContent} from 'mdast'
import {type Component, section, titleLine} from '../component.ts'
import {pictureLine, picturesOf} from '../read.ts'

/** `section.gallery > section.gallery-row > section.gallery-cell > figure` */
export const gallery: Component = {
  names: ['gallery', 'photos', '图集', '相册', '画廊'],
  attributes: [{key: 'cols', allowed: /^[1-4]$/, zh: '1 到 4', en: '1 to 4'}],
  body: {zh: '图片', en: 'pictures'},
  build(use) {
    const pictures = picturesOf(use.children)
    if (!pictures) return undefined
    const cols = Number(use.values.cols ?? (pictures.length % 3 === 0 ? 3 : 2))
    const rows: BlockContent[] = []
    for (let at = 0; at < pictures.length; at += cols) {
      const cells = pictures.slice(at, at + cols).map(each => section('gallery-cell', [pictureLine(each)]))
      rows.push(section(`gallery-row cols-${cols}`, cells))
    }
    return [section('gallery', [...titleLine(use), ...rows])]
  },
  css: () => import('./gallery.css?raw'),
  purpose: {zh: '一组图片，等宽排列，各有图注', en: 'Pictures in equal cells, each with its caption'},
  specimen: `::: gallery {cols=2}
![主会场](img/river-evening.jpeg)
![签到处](img/release-card.jpeg)
![展台](img/glyph-anatomy.png)
![合影](img/river-evening.jpeg)
:::`,
}
