/** One way to read what an author wrote as a file's name. */
export interface Spelling {
  /** With forward slashes, as the author wrote them or after decoding. */
  name: string
  /** What followed the name in the address and is not part of it: `?v=2`, `#top`. */
  suffix: string
}

/** A `file:` address is a path; a drive letter is no scheme. `/https://host/a.gif` is an address all the same. */
export function isRemote(written: string): boolean {
  if (/^\/*https?:\/\//i.test(written)) return true
  return written.startsWith('//') || (/^[a-z][a-z0-9+.-]+:/i.test(written) && !/^file:/i.test(written))
}

/**
 * The file names that a written path can mean, most literal first: `a%20b.png` is a file of that very name
 * where there is one, and `a b.png` otherwise. A `?` or `#` belongs to the name only if a file has it.
 */
export function spellings(written: string): Spelling[] {
  const slashed = written.replaceAll('\\', '/')
  const bare = slashed.replace(/[?#].*$/s, '')
  const suffix = slashed.slice(bare.length)
  const plain = [
    {name: written, suffix: ''},
    {name: slashed, suffix: ''},
    {name: decode(slashed), suffix: ''},
    // An exporter encoded what was encoded.
    {name: decode(decode(slashed)), suffix: ''},
    {name: bare, suffix},
    {name: decode(bare), suffix},
  ]
  // `C:figures/x.gif`: a drive, and a path from wherever the author was on it.
  const driven = plain.filter(({name}) => /^[a-z]:(?![\\/])/i.test(name))
  const all = [...plain, ...driven.map(({name, suffix}) => ({name: name.slice(2), suffix}))]
  // No file system takes a zero byte; Node throws on it.
  const usable = all.filter(({name}) => name !== '' && !name.includes('\0'))
  return usable.filter(({name}, index) => usable.findIndex(other => other.name === name) === index)
}

/** Decodes what is UTF-8. A lone `%` and escapes of another encoding stay, and so does an encoded slash. */
function decode(path: string): string {
  return path.replace(/(?:%[0-9a-f]{2})+/gi, escaped => {
    if (/%(?:2f|5c)/i.test(escaped)) return escaped
    try {
      return decodeURIComponent(escaped)
    } catch {
      return escaped
    }
  })
}

/** A file's path as part of an address: every character that means something there is encoded, once. */
export function encodePath(path: string): string {
  const encoded = path
    .split('/')
    .map(segment => encodeURI(segment).replaceAll('#', '%23').replaceAll('?', '%3F'))
    .join('/')
  // `a:b.png` would be read as a scheme.
  return /^[^/]*:/.test(encoded) ? `./${encoded}` : encoded
}
