import {type Component, section, titleLine} from '../component.ts'
import {pictureLine, picturesOf} from '../read.ts'

/** `section.slider > figure`: pictures to push sideways. */
export const swipe: Component = {
  names: ['swipe', 'swiper', 'slider', 'carousel', '滑动', '轮播', '左右滑动'],
  attributes: [],
  body: {zh: '图片', en: 'pictures'},
  build(use) {
    const pictures = picturesOf(use.children)
    if (!pictures) return undefined
    const slides = pictures.map(pictureLine)
    return [...titleLine(use), section('slider', slides, {dataIgnoreWidth: 'true'})]
  },
  css: () => import('./swipe.css?raw'),
  purpose: {zh: '一排可左右滑动的图片', en: 'A row of pictures that scrolls'},
  specimen: `::: swipe 左右滑动查看
![第一步：打开设置](img/gateway-architecture.png)
![第二步：选择镜像](img/release-card.jpeg)
![第三步：重启](img/river-evening.jpeg)
:::`,
}
