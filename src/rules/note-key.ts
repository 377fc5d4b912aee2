/** The name in `![[name#heading]]`; '' where a part of the file itself is meant. */
export function noteName(target: string): string {
  return target.replace(/#.*$/s, '').trim()
}

/** What a note is known by in `Notes.texts`: the same name may mean another note elsewhere. */
export function noteKey(from: string | undefined, name: string): string {
  return `${from ?? ''}\0${name}`
}
