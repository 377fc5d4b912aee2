import {inputText} from '../disk/input.ts'
import type {ContrastRun} from './audit.ts'

/**
 * A finished article as WeChat shows it in dark mode: with the colours that its script gives each element, as
 * inline styles. The page around it is `#191919` then, its text `rgba(255,255,255,.6)`.
 *
 * @param html the article, inline-styled, as `convert()` gives it
 */
export async function toDark(html: string | Uint8Array): Promise<string> {
  return (await import('./to-dark.ts')).toDark(await inputText(html, 'html', 'en'))
}

/**
 * Measures each text of a finished article against what is behind it, as WeChat's reader shows it in light and
 * in dark mode.
 *
 * @param html the article, inline-styled, as `convert()` gives it
 */
export async function auditContrast(html: string | Uint8Array): Promise<ContrastRun[]> {
  return (await import('./audit.ts')).auditContrast(await inputText(html, 'html', 'en'))
}
