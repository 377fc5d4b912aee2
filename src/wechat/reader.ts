import type {Evidence} from './evidence.ts'

interface ReaderRule extends Evidence {
  selector: string
  css: string
}

const captured = {confidence: 'observed', source: 'captured reader CSS, 390×844', date: '2026-10'} as const

/** What WeChat's article page does to the article, as CSS. Selectors are relative to the article's holder. */
export const readerCss: readonly ReaderRule[] = [
  {...captured, selector: '& *', css: 'margin:0;padding:0'},
  {
    ...captured,
    selector: '&',
    css: 'font-size:17px;line-height:1.6;letter-spacing:.034em;color:rgba(0,0,0,.9);text-align:justify;overflow:hidden;word-wrap:break-word',
  },
  {
    ...captured,
    selector: '& *',
    css: 'max-width:100%!important;box-sizing:border-box!important;word-wrap:break-word!important',
  },
  {...captured, selector: '& p', css: 'clear:both;min-height:1em'},
  {...captured, selector: '& img', css: 'vertical-align:bottom'},
  {...captured, selector: '& a', css: 'color:#576b95;text-decoration:none'},
]

/** The reader page's own layout. */
export const readerPage = {
  /** px on each side of the text column on a phone; 375 → 335. */
  sidePadding: 20,
  /** px, the widest text column (desktop). */
  columnWidth: 677,
  fontFamily:
    "mp-quote, 'PingFang SC', system-ui, -apple-system, BlinkMacSystemFont, 'Helvetica Neue', 'Hiragino Sans GB', 'Microsoft YaHei UI', 'Microsoft YaHei', Arial, sans-serif",
  confidence: 'observed',
  source: 'captured reader CSS',
  date: '2026-10',
} as const
