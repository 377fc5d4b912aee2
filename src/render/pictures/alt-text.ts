/**
 * Alt text that no person wrote: a file's name, a counter, what a screenshot tool or Word puts there. Printed
 * as a caption it looks like a defect.
 */
const machineNames =
  /^(?:img|image|images|pic|pics|picture|photo|screenshot|screen[ _-]?shot|dsc[fn]?|截屏|截图|屏幕截图|屏幕快照|屏幕录制|微信图片|微信截图|企业微信截图|钉钉截图|飞书截图|图片|图像|照片|插图|配图|未命名|无标题|untitled|unnamed|snipaste|clipboard|pasted?(?: image)?|mmexport|qq图片|qq截图|wps图片|wps|wechatimg|alt|alt text|placeholder|file|upload|figure|fig|图)[\s_\-–.:：()（）\d年月日时分秒上下午TZ]*(?:[0-9a-f]{6,})?$/i

/** What editors and sites write until somebody writes something better. */
const placeholder =
  /^(?:在?这里(?:插入|写)图片描述|(?:请|点击)?(?:输入|添加|填写)(?:图片|图像)(?:描述|说明|标题|名称)|(?:图片|图像)(?:描述|说明|名称|标题|加载失败)|替代文[本字]|enter image description here|image description|alt text here|cover[_ -]?image|封面图?片?|题图|头图|首图|点击查看(?:大图|原图|图片)?|点击并拖拽以移动|\.\.\.)$/i

/** `图 1-2`, `图2.3`, `Figure 3`: what a text refers to. `fig_3` and `图_1` are files' names. */
const numbered = /^(?:图\s*\d{1,3}(?:[-.–—]\d{1,3})*|(?:Figure|Fig\.)\s*\d{1,3}(?:[-.–—]\d{1,3})*[a-z]?)$/i

const fileName = /\.(?:png|jpe?g|gif|webp|bmp|svg|heic|tiff?|avif)$/i
const onlyNumbers = /^[\d\s_\-–.:()（）#]+$/
const hash = /^(?=.*\d)[0-9a-f-]{12,}$/i
const generated =
  /(?:描述已自动生成|已自动生成说明|description automatically generated|AI[- ]generated content may be incorrect\.?|AI 生成的内容可能不正确。?)\s*$/i

/**
 * Whether alt text can stand below a picture as its caption.
 *
 * @param alt as written
 * @param source the picture's address: its own file name is no caption
 */
export function isMeaningfulAlt(alt: string, source: string): boolean {
  const text = alt.trim()
  if (text === '' || /^[\p{P}\p{S}\s]+$/u.test(text)) return false
  if (numbered.test(text)) return true
  if (
    placeholder.test(text) ||
    machineNames.test(text) ||
    fileName.test(text) ||
    onlyNumbers.test(text) ||
    hash.test(text)
  )
    return false
  if (generated.test(text) || /^[A-Z]:\\|^\/|^https?:/i.test(text)) return false
  const base = source.split(/[?#]/)[0]!.split(/[\\/]/).pop() ?? ''
  return text !== base && text !== base.replace(/\.[^.]*$/, '')
}
