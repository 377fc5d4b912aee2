import type {Position} from 'unist'
import type {VFile} from 'vfile'
import {dataOf} from '../rules/data.ts'
import {askedFrom} from '../rules/origin.ts'
import {reasons} from '../rules/reasons.ts'
import {report} from '../rules/report.ts'
import {safeAddress, unexpected} from './answers.ts'
import type {LinkTarget, ResolveLink} from './links.ts'

/**
 * The address that a hook tells of a page; undefined where it knows none. A hook that throws, or answers what is no
 * text, costs that link alone.
 *
 * @param place of the link, for a message
 */
export async function askLink(
  resolve: ResolveLink,
  target: LinkTarget,
  place: Position | undefined,
  file: VFile,
): Promise<string | undefined> {
  const lang = dataOf(file).lang ?? 'en'
  try {
    const answer: unknown = await resolve(target, askedFrom(file, place))
    if (answer === undefined) return undefined
    if (typeof answer === 'string' && answer !== '') return safeAddress(answer, lang)
    throw unexpected(answer, reasons.addressOrNone[lang], lang)
  } catch (cause) {
    const detail = cause instanceof Error ? cause.message : String(cause)
    report(file, 'link-resolve', place, {url: target.url, detail})
    return undefined
  }
}
