import {reasons} from '../rules/reasons.ts'
import type {Language} from '../rules/rule.ts'
import {shownValue} from '../rules/shown-value.ts'

/** What runs in a browser that is led to it. */
const running = new Set(['javascript', 'vbscript', 'livescript', 'mocha'])

/** The scheme of an address as browsers read it, which drop line ends and tabs inside; undefined where it has none. */
export function schemeOf(address: string): string | undefined {
  const plain = [...address.trim()].filter(letter => letter > '\u001f').join('')
  return /^([a-z][a-z0-9+.-]*):/i.exec(plain.trim())?.[1]?.toLowerCase()
}

/** @throws TypeError when a hook's address would run something */
export function safeAddress(address: string, lang: Language): string {
  const scheme = schemeOf(address) ?? ''
  const runs = running.has(scheme) || (scheme === 'data' && !/^\s*data:image\//i.test(address))
  if (runs) throw unexpected(address, reasons.safeAddress[lang], lang)
  return address
}

/** What a hook's answer should have been. It costs one piece of the article, where its message stands. */
export function unexpected(answer: unknown, expected: string, lang: Language, name?: string): TypeError {
  const shown = shownValue(answer)
  const part = name === undefined ? '' : `${name}: `
  return new TypeError(
    {zh: `${part}应当是${expected}，得到 ${shown}`, en: `${part}expected ${expected}, got ${shown}`}[lang],
  )
}
