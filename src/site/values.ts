/** A configuration, as data. Nobody promises that any of it is as its documentation says. */
export type Values = Readonly<Record<string, unknown>>

/** The value at a path of keys, whatever their letter case; undefined where there is none. */
export function at(values: unknown, ...keys: readonly string[]): unknown {
  let value = values
  for (const key of keys) {
    if (!isValues(value)) return undefined
    const own = Object.hasOwn(value, key) ? key : undefined
    const name = own ?? Object.keys(value).find(each => each.toLowerCase() === key.toLowerCase())
    if (name === undefined) return undefined
    value = value[name]
  }
  return value
}

/** The text at a path of keys. */
export function textAt(values: unknown, ...keys: readonly string[]): string | undefined {
  const value = at(values, ...keys)
  return typeof value === 'string' && !value.includes('\0') ? value.trim() : undefined
}

/** The texts at a path of keys, where there may be one or several. */
export function textsAt(values: unknown, ...keys: readonly string[]): string[] {
  return [at(values, ...keys)].flat().filter((each): each is string => typeof each === 'string')
}

/** The objects at a path of keys, where there may be one or several. */
export function listAt(values: unknown, ...keys: readonly string[]): Values[] {
  return [at(values, ...keys)].flat().filter(isValues)
}

export function isValues(value: unknown): value is Values {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
}

/** A folder as mounts have it: `./docs/` is `docs`; undefined where it is a path of somebody's machine. */
export function folderOf(path: string | undefined): string | undefined {
  if (path === undefined || /^(?:\/|[a-z]:|[a-z]+:\/\/|~)/i.test(path)) return undefined
  const steps: string[] = []
  for (const step of path.replaceAll('\\', '/').split('/')) {
    if (step === '' || step === '.') continue
    if (step === '..' && steps.length > 0 && steps.at(-1) !== '..') steps.pop()
    else steps.push(step)
  }
  return steps.join('/')
}

/** The base of a site as `/a/`, from a path or from the site's whole address. */
export function baseOf(address: string | undefined): string {
  if (address === undefined) return '/'
  const path = address.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/]*/i, '').replace(/[?#].*$/s, '')
  const steps = path.split('/').filter(step => step !== '' && step !== '.' && step !== '..')
  return steps.length === 0 ? '/' : `/${steps.join('/')}/`
}

/** Two folders joined: `docs` and `../static`. */
export function join(...parts: readonly string[]): string {
  return folderOf(parts.filter(part => part !== '').join('/')) ?? ''
}
