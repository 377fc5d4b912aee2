import type {CoverCrop, CropBox} from '../../article.ts'
import type {DraftArticle} from '../api/wire.ts'

/** Width by height of what lists show. */
const ratios = {wide: 2.35, square: 1} as const
const fields = {wide: 'pic_crop_235_1', square: 'pic_crop_1_1'} as const

/** What the API is told of a cover's part: as written, or of the right shape around the point that counts. */
export function cropFields(
  crop: CoverCrop | undefined,
  {width, height}: {width?: number; height?: number},
): Pick<DraftArticle, 'pic_crop_235_1' | 'pic_crop_1_1'> {
  if (!crop) return {}
  const boxes = (['wide', 'square'] as const).flatMap(side => {
    const {focus} = crop
    const around = focus && width && height ? boxAround(focus, width / height, ratios[side]) : undefined
    const box = crop[side] ?? around
    return box ? [[fields[side], box.map(round).join('_')] as const] : []
  })
  return Object.fromEntries(boxes)
}

/** The largest part of a shape that lies around a point, within the picture. */
function boxAround([x, y]: readonly [number, number], shape: number, wanted: number): CropBox {
  const width = Math.min(1, wanted / shape)
  const height = Math.min(1, shape / wanted)
  const left = Math.min(Math.max(0, x - width / 2), 1 - width)
  const top = Math.min(Math.max(0, y - height / 2), 1 - height)
  return [left, top, Math.min(1, left + width), Math.min(1, top + height)]
}

/** A millionth of a side is less than a pixel. */
const round = (part: number) => String(Math.round(part * 1e6) / 1e6)
