import {type Evidence, evidence} from './evidence.ts'

interface ReaderRule extends Evidence {
  selector: string
  css: string
}

const captured = evidence('observed', ['capture', 'pages'])

/** The reader page's own text colour. */
export const readerColour = 'rgba(0,0,0,0.9)'

/** What WeChat's article page does to the article, as CSS. Selectors are relative to the article's holder. */
export const readerCss: readonly ReaderRule[] = [
  {...captured, selector: '& *', css: 'margin:0;padding:0'},
  {
    ...captured,
    selector: '&',
    css: `font-size:17px;line-height:1.6;letter-spacing:.034em;color:${readerColour};text-align:justify;overflow:hidden;word-wrap:break-word`,
  },
  {
    ...captured,
    selector: '& *',
    css: 'max-width:100%!important;box-sizing:border-box!important;word-wrap:break-word!important',
  },
  {...captured, selector: '& p', css: 'clear:both;min-height:1em'},
  {...captured, selector: '& img', css: 'vertical-align:bottom'},
  {...captured, selector: '& a', css: 'color:#576b95;text-decoration:none'},
  {...captured, selector: '& .list-paddingleft-1', css: 'padding-left:1.2em'},
]

/** The reader page's own layout. */
export const readerPage = {
  /** px on each side of the text column on a phone; 375 → 335. */
  sidePadding: 20,
  /** px, the widest text column (desktop). */
  columnWidth: 677,
  /** px, the widths that Tencent's checker lays an article out at. */
  checkedWidths: [375, 585, 677],
  viewport: 'width=device-width,initial-scale=1.0,maximum-scale=1.0,user-scalable=0,viewport-fit=cover',
  fontFamily:
    "mp-quote, 'PingFang SC', system-ui, -apple-system, BlinkMacSystemFont, 'Helvetica Neue', 'Hiragino Sans GB', 'Microsoft YaHei UI', 'Microsoft YaHei', Arial, sans-serif",
  ...captured,
} as const
