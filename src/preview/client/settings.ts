import type {Language} from '../../article.ts'
import type {Choice, Start} from '../state.ts'

export const panelNames = ['check', 'style', 'publish', 'paste'] as const

export type PanelName = (typeof panelNames)[number]

export const widths = ['375', '585', '677'] as const

/** What the person at the page has chosen. */
export interface Settings {
  lang: Language
  width: (typeof widths)[number]
  mode: 'light' | 'dark'
  stage: 'before' | 'after'
  marks: boolean
  panel: PanelName
  choice: Choice
}

export const start = JSON.parse(document.getElementById('start')!.textContent!) as Start

const KEY = 'weimark-preview'

/** From the last visit of this tab; the choice of a theme is for one article. */
export function readSettings(): Settings {
  const first: Settings = {
    lang: start.lang,
    width: '375',
    mode: 'light',
    stage: 'before',
    marks: false,
    panel: 'check',
    choice: {},
  }
  try {
    const kept = JSON.parse(sessionStorage.getItem(KEY) ?? '{}') as Partial<Settings>
    return {...first, ...kept, choice: {}}
  } catch {
    // A browser that keeps nothing begins anew.
    return first
  }
}

export function keepSettings({choice: _, ...settings}: Settings): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(settings))
  } catch {
    // Then they are kept until the page is left.
  }
}
