import type {ParentNode} from 'domhandler'
import type {ContrastInMode, ContrastRun} from '../darkmode/audit.ts'
import {type ColourSources, elementAt, GRADIENT, type Origin} from './colour-sources.ts'
import type {Report, ThemeRuleId} from './report.ts'

const SHOWN = 12

const ratio = (value: number) => `${value.toFixed(1)} : 1`
const onto = ({colour, background}: ContrastInMode) => `${hex(colour)} / ${hex(background)}`

interface Group {
  ruleId: ThemeRuleId
  run: ContrastRun
  origin: Origin | undefined
  /** What the contract calls the places, the first one first. */
  selectors: Set<string>
}

/** Names the texts that cannot be read: those with the same colours from the same line are one finding. */
export function contrastFindings(
  runs: readonly ContrastRun[],
  root: ParentNode,
  sources: ColourSources,
  report: Report,
): void {
  const groups = new Map<string, Group>()
  for (const run of runs) {
    const ruleId = ruleOf(run)
    const element = ruleId && elementAt(root, run.path)
    if (!ruleId || !element) continue
    const {light, dark} = run
    const gradient = ruleId === 'theme-gradient'
    const origin = sources.originOf(element, gradient ? GRADIENT : light.colour)
    const colours = gradient ? [] : [onto(light), onto(dark)]
    const key = JSON.stringify([ruleId, origin, colours])
    const group = groups.get(key) ?? {ruleId, run, origin, selectors: new Set()}
    group.selectors.add(sources.nameOf(element))
    groups.set(key, group)
  }
  for (const group of groups.values()) report(group.ruleId, dataOf(group), group.origin)
}

function dataOf({run, selectors}: Group): Parameters<Report>[1] {
  const {light, dark} = run
  const [selector = '', ...others] = selectors
  return {
    selector,
    text: Array.from(run.text).slice(0, SHOWN).join(''),
    others:
      others.length === 0
        ? ''
        : {
            zh: `等 ${others.length + 1} 类文字`,
            en: ` and ${others.length} more ${others.length === 1 ? 'kind' : 'kinds'} of text`,
          },
    light: ratio(light.contrast),
    dark: ratio(dark.contrast),
    lightColours: onto(light),
    darkColours: onto(dark),
    wanted: `${run.wanted} : 1`,
    checked: ratio(run.checked ?? dark.contrast),
  }
}

function ruleOf({passes, refused, notices}: ContrastRun): ThemeRuleId | undefined {
  if (!passes) return 'theme-contrast'
  if (refused) return 'theme-contrast-checker'
  return notices.includes('gradient') ? 'theme-gradient' : undefined
}

/** `#8a8a8a` for `rgb(138, 138, 138)`; what lets something through stays as it is. */
function hex(colour: string): string {
  const channels = /^rgb\((\d+), (\d+), (\d+)\)$/.exec(colour)?.slice(1)
  if (!channels) return colour
  return `#${channels.map(channel => Number(channel).toString(16).padStart(2, '0')).join('')}`
}
