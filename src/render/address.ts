import {normalizeUri} from 'micromark-util-sanitize-uri'

/**
 * An address encoded once: Chinese, spaces and stray `%` are percent-encoded, what is encoded already stays.
 */
export function encodeAddress(url: string): string {
  return normalizeUri(url)
}
