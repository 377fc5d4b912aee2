import type {Position} from 'unist'
import type {VFile} from 'vfile'
import {askedFrom} from '../rules/origin.ts'
import {report} from '../rules/report.ts'
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
  try {
    const answer: unknown = await resolve(target, askedFrom(file, place))
    if (answer === undefined || (typeof answer === 'string' && answer !== '')) return answer
    throw new TypeError(`expected an address or undefined, got ${JSON.stringify(answer)}`)
  } catch (cause) {
    const detail = cause instanceof Error ? cause.message : String(cause)
    report(file, 'link-resolve', place, {url: target.url, detail})
    return undefined
  }
}
