import type {ImageContext, ImageRule} from '../options/options.ts'
import type {Change, Unconvertible} from './converted.ts'

const MB = 1024 * 1024

/** Tells what a picture lost on its way below the limit. @param limit bytes */
export function tellShrunk(
  changes: readonly Change[],
  source: string,
  limit: number,
  {report}: ImageContext,
): void {
  const lossy = changes.find(each => each.kind === 'size')
  if (lossy) report('image-shrunk', {source, from: mb(lossy.from), to: mb(lossy.to), limit: limit / MB})
}

/** Tells why a picture cannot be made fit. @param broken how a broken one is called */
export function tellUnfit(
  {why, type}: Unconvertible,
  source: string,
  {limit, broken}: {limit: number; broken: string},
  {report}: ImageContext,
): void {
  const rules = {
    sharp: 'image-converter',
    format: 'image-type',
    size: 'image-too-large',
    broken: 'image-unreadable',
  } as const satisfies Record<Unconvertible['why'], ImageRule>
  report(rules[why], {source, type, limit: limit / MB, detail: broken})
}

const mb = (bytes: number) => Math.ceil((bytes / MB) * 100) / 100
