import {normalizeUri} from 'micromark-util-sanitize-uri'

/**
 * An address encoded once: Chinese, spaces and stray `%` are percent-encoded, what is encoded already stays.
 */
export function encodeAddress(url: string): string {
  return normalizeUri(url)
}

/** Last parts of hosts that are nothing else; those of {@link alsoFiles} end names of files too. */
const hosts =
  'com|cn|net|org|io|edu|gov|info|biz|xyz|top|site|tech|online|wiki|blog|tv|hk|tw|jp|kr|sg|uk|de|fr|eu|us|ru|au|ca|it|nl|ch|vip|club|shop|link'
const alsoFiles = 'ai|app|cc|co|dev|fm|gg|in|is|ly|me|page|pl|py|rs|sh|so|studio|to|ws'

const withoutScheme = new RegExp(
  `^(?:[\\p{L}\\p{N}_-]+\\.)+(?:(?:${hosts})(?::\\d+)?(?:[/?#]|$)|(?:${alsoFiles})(?::\\d+)?[/?#])`,
  'iu',
)

/**
 * An address as a browser needs it, where its author left out the scheme: `www.a.org`, `//a.org`, `github.com/x`,
 * `a@b.org`. What may be a file (`a.py`, `docs/a.md`) stays.
 */
export function completeAddress(url: string): string {
  if (url.startsWith('//')) return /^\/\/[^/\s]/.test(url) ? `https:${url}` : url
  // Browsers forgive the one slash.
  const slashes = /^(https?):\/(?=[^/])/i.exec(url)
  if (slashes) return `${slashes[1]}://${url.slice(slashes[0].length)}`
  if (/^www\.[^/.\s]+\./i.test(url) || withoutScheme.test(url)) return `https://${url}`
  return /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/.test(url) ? `mailto:${url}` : url
}

/** Whether an address leads to a page of the site that the article is from: it has no scheme, and is no place in it. */
export function isPage(url: string): boolean {
  return url !== '' && !url.startsWith('#') && !url.startsWith('//') && !/^[a-z][a-z\d+.-]*:/i.test(url)
}
