import {optionFlags} from './option-flags.ts'
import type {Wording} from './wording.ts'

/** What `--help` prints. */
export function helpText(words: Wording): string {
  const width = Math.max(...Object.values(optionFlags).map(flags => flags.length)) + 2
  return [
    words.usage,
    ...words.usageLines.map(line => `  ${line}`),
    '',
    words.inputs,
    '',
    words.optionsTitle,
    // A flag without a short form stands below those that have one.
    ...Object.entries(optionFlags).map(([name, flags]) => {
      const aligned = flags.startsWith('--') ? `    ${flags}` : flags
      return `  ${aligned.padEnd(width + 4)}${words.options[name] ?? ''}`
    }),
    '',
    words.switches,
    '',
    words.examplesTitle,
    ...words.examples.flatMap(([command, meaning]) => [`  ${command}`, `      ${meaning}`]),
    '',
    words.exitCodes,
    '',
  ].join('\n')
}
