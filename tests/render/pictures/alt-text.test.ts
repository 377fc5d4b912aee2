import {describe, expect, it} from 'vitest'
import {isMeaningfulAlt} from '../../../src/render/pictures/alt-text.ts'

describe('isMeaningfulAlt', () => {
  it.each([
    ...[
      '一江春水向东流',
      '图解：冷启动',
      '截图工具的设置',
      'Figure of eight',
      ...['图 1', '图 1-2', '图2.3', 'Figure 3', 'Fig. 2-1'],
      'image of a river',
      '2026 年的大会',
    ],
    ...[
      '封面设计的三个办法',
      '图片描述怎么写',
      '图灵',
      '照片墙',
      'Uploading a file',
      '架构图 v2',
      'img 标签的用法',
      '插图师的一天',
      'A',
      'deadbeef',
    ],
  ])('%j is a caption', alt => expect(isMeaningfulAlt(alt, 'media/a.png')).toBe(true))

  it.each([
    ...[
      '',
      '  ',
      '-',
      '……',
      '在这里插入图片描述',
      '输入图片说明',
      '图片描述',
      'cover_image',
      'enter image description here',
      'IMG_256',
      'IMG_20260518_101112',
      'image1',
      'image',
      'Image-2',
      'DSC_0042',
      'DSCN0042',
    ],
    ...[
      '截屏2024-05-18 10.11.12',
      '屏幕截图(3)',
      '微信图片_20260518101112',
      '图片',
      '图片1',
      'screenshot',
      'alt',
    ],
    ...[
      'Screen Shot 2026-05-18',
      'photo.jpeg',
      'a b.PNG',
      '1',
      '12_3',
      '0123456789abcdef',
      'mmexport1716012345678',
    ],
    ...[
      '一只猫 描述已自动生成',
      'A cat. Description automatically generated',
      'C:\\pics\\a',
      'https://a.org/a',
      '/a/b',
    ],
    ...['Untitled', 'pasted image', 'river', '未命名 3', '图_1', 'fig_3', '图20240101'],
  ])('%j is not', alt => expect(isMeaningfulAlt(alt, 'media/river.png?x=1#y')).toBe(false))
})
