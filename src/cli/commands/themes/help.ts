import type {Wording} from '../../wording.ts'
import {themesOptionFlags} from './arguments.ts'
import type {ThemesWording} from './words.ts'

/** What `weimark themes --help` prints. */
export function themesHelp(words: Wording, own: ThemesWording): string {
  const width = Math.max(...Object.values(themesOptionFlags).map(flags => flags.length)) + 6
  const pairs = (list: readonly (readonly [string, string])[]) =>
    list.flatMap(([command, meaning]) => [`  ${command}`, `      ${meaning}`])
  return [
    words.usage,
    ...pairs(own.usageLines),
    '',
    own.about,
    '',
    words.optionsTitle,
    ...Object.entries(themesOptionFlags).map(([name, flags]) => {
      const aligned = flags.startsWith('--') ? `    ${flags}` : flags
      return `  ${aligned.padEnd(width)}${own.options[name] ?? ''}`
    }),
    '',
    words.examplesTitle,
    ...pairs(own.examples),
    '',
    own.exitCodes,
    '',
  ].join('\n')
}
