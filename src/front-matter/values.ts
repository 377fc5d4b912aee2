/** True or false, in the words that front matter has for them; undefined for anything else. */
export function readFlag(raw: unknown): boolean | undefined {
  if (typeof raw === 'boolean') return raw
  if (raw === 1 || raw === '1' || raw === 'true' || raw === 'yes' || raw === '是') return true
  if (raw === 0 || raw === '0' || raw === 'false' || raw === 'no' || raw === '否') return false
  return undefined
}

/** A value as a message shows it. */
export function shorten(value: unknown): string {
  const shown = JSON.stringify(value) ?? String(value)
  return shown.length > 40 ? `${shown.slice(0, 40)}…` : shown
}
