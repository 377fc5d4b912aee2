import type {PhrasingContent} from 'mdast'

/** What a line begins with that may be meant as a list's marker. */
export interface Marker {
  /** Undefined for a bullet. */
  number: number | undefined
  /** As written; '' for that of a list which Markdown read itself. */
  text: string
  /** Characters of the line that are not the item's text. */
  length: number
  /** Whether it is a slip by its looks; `-word` is one only beside another, since `-v` is an option. */
  sure: boolean
}

/** `1.文字`, `-文字`, `＊ 文字`; not `1.5`, `-5`, `--`, nor a marker without text. */
export function readMarker([first, second]: readonly PhrasingContent[]): Marker | undefined {
  if (first?.type !== 'text') return undefined
  const match = /^(?:(\d{1,3})\.|-|＊(?=[ \t\u3000]))[ \t\u3000]*/.exec(first.value)
  if (!match) return undefined
  const [whole, digits] = match
  const rest = first.value.slice(whole.length)
  const marked = rest === '' && /^(?:strong|emphasis|link|image)$/.test(second?.type ?? '')
  const mark = {text: whole.trim(), length: whole.length, sure: true}
  if (rest === '' && !marked) return undefined
  if (digits !== undefined) return /^\d/.test(rest) ? undefined : {...mark, number: Number(digits)}
  if (mark.text === '＊' || marked) return {...mark, number: undefined}
  if (/^[\p{Script=Han}\p{Extended_Pictographic}“‘《【（「『]/u.test(rest))
    return {...mark, number: undefined}
  return /^[A-Za-z]/.test(rest) ? {...mark, number: undefined, sure: false} : undefined
}

/** Whether a marker goes on where another stood. */
export function continues(before: Marker, after: Marker): boolean {
  if (before.number !== undefined || after.number !== undefined) {
    return before.number !== undefined && after.number === before.number + 1
  }
  return before.text === after.text || before.text === '' || after.text === ''
}
