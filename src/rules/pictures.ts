import type {Rule} from './rule.ts'

/** Findings about a picture's address and its file. */
export const pictureRules = {
  'image-missing': {
    severity: 'warning',
    zh: {reason: '找不到图片 {source}（查找位置：{looked}）', fix: '改正路径，或补上文件'},
    en: {
      reason: 'Cannot find the picture {source} (looked at {looked})',
      fix: 'Correct the path or add the file',
    },
  },
  'image-outside': {
    severity: 'warning',
    zh: {
      reason: '图片 {source} 在文章目录和站点目录之外，没有读取',
      fix: '把图片移到文章旁边，或用 --site-root 指定站点目录',
    },
    en: {
      reason: "The picture {source} lies outside the article's folder and the site root; it was not read",
      fix: 'Move it beside the article, or name the site root with --site-root',
    },
  },
  'image-elsewhere': {
    severity: 'info',
    zh: {reason: '图片 {source} 不在所写的位置，用了站点里唯一同名的 {file}', fix: '改成它的路径'},
    en: {
      reason: 'The picture {source} is not where it was written; the only one of that name was taken: {file}',
      fix: 'Write its path',
    },
  },
  'image-ambiguous': {
    severity: 'warning',
    zh: {reason: '图片 {source} 不在所写的位置，站点里同名的有 {count} 个：{files}', fix: '写明是哪一个'},
    en: {
      reason:
        'The picture {source} is not where it was written, and {count} of that name are in the site: {files}',
      fix: 'Write the path of the one that is meant',
    },
  },
  'image-no-site-root': {
    severity: 'warning',
    zh: {reason: '图片 {source} 是站点绝对路径，但不知道站点目录', fix: '用 --site-root 指定站点目录'},
    en: {
      reason: 'The picture {source} has a site-absolute path, but the site root is not known',
      fix: 'Name it with --site-root DIR',
    },
  },
  'image-unreadable': {
    severity: 'warning',
    zh: {reason: '无法读取图片 {source}：{detail}', fix: '检查这个文件'},
    en: {reason: 'Cannot read the picture {source}: {detail}', fix: 'Check the file'},
  },
  'image-converter': {
    severity: 'warning',
    zh: {
      reason: '图片 {source} 是 {type} 格式，要先转换，而转换图片的 sharp 没有安装',
      fix: '运行 npm install sharp，或把图片转成 PNG 或 JPEG',
    },
    en: {
      reason:
        'The picture {source} is {type} and has to be converted; sharp, which does that, is not installed',
      fix: 'Run npm install sharp, or make it a PNG or JPEG',
    },
  },
  'image-shrunk': {
    severity: 'info',
    zh: {
      reason: '图片 {source} 从 {from} MB 压缩到 {to} MB，画质有损失',
      fix: '没有问题就不用管；想自己掌握画质，换一张小于 {limit} MB 的图',
    },
    en: {
      reason: 'The picture {source} was compressed from {from} MB to {to} MB, at some cost of quality',
      fix: 'Nothing needs to be done; to decide yourself, use one below {limit} MB',
    },
  },
  'image-fetch': {
    severity: 'warning',
    zh: {reason: '图片 {source} 没有取到：{detail}', fix: '检查网址；或下载下来放在文章旁边'},
    en: {
      reason: 'The picture {source} could not be fetched: {detail}',
      fix: 'Check the address, or keep a copy beside the article',
    },
  },
  'image-too-large': {
    severity: 'warning',
    zh: {reason: '图片 {source} 怎么压缩也不小于 {limit} MB', fix: '换一张小一些的图，动图可减少帧数'},
    en: {
      reason: 'The picture {source} cannot be compressed below {limit} MB',
      fix: 'Use a smaller one; a moving one with fewer frames',
    },
  },
  'image-type': {
    severity: 'warning',
    zh: {reason: '图片 {source} 是 {type} 格式，公众号不收，也无法转换', fix: '自己转成 PNG 或 JPEG'},
    en: {
      reason: 'The picture {source} is {type}, which WeChat does not take and weimark cannot convert',
      fix: 'Make it a PNG or JPEG',
    },
  },
  'image-typora': {
    severity: 'warning',
    zh: {
      reason: '图片 {source} 还在 Typora 自己的目录里，没有读取',
      fix: '在 Typora 的“偏好设置 → 图像”里选“复制到指定路径”，再用“格式 → 图像 → 复制所有图像到…”移到文章旁边',
    },
    en: {
      reason: "The picture {source} is in Typora's own folder; it was not read",
      fix: 'Choose “Copy image to custom folder” in Typora (Preferences → Image), then Format → Image → Copy All Images to…',
    },
  },
  'image-media': {
    severity: 'warning',
    zh: {
      reason: '{source} 是视频或音频，不能放进公众号文章，只保留文字',
      fix: '写一行字或放一张图，粘贴后在编辑器里插入',
    },
    en: {
      reason: '{source} is video or audio, which cannot be put into a WeChat article; its words are kept',
      fix: 'Leave a line or a picture here and insert it in the editor after pasting',
    },
  },
  'image-unsafe': {
    severity: 'warning',
    zh: {reason: '图片地址 {source} 不能使用，图片已去掉', fix: '改用 https 地址或相对路径'},
    en: {
      reason: 'The picture address {source} cannot be used; the picture was dropped',
      fix: 'Use an https address or a relative path',
    },
  },
  'image-resolve': {
    severity: 'error',
    zh: {reason: '图片 {source} 的 images.resolve 失败：{detail}', fix: '地址保持原样；检查 images.resolve'},
    en: {
      reason: 'images.resolve failed for the picture {source}: {detail}',
      fix: 'The address stays as written; check images.resolve',
    },
  },
} satisfies Record<string, Rule>
