/** Flags of every command about the draft box, as commander names them. */
const common = ['format', 'account', 'simulate', 'cache', 'config', 'quiet', 'lang']
/** Flags that only make sense where a draft is made. */
const making = ['dryRun', 'together', 'allowMissing', 'force', 'submit', 'yes']

/** Commands about what is in the draft box: how many arguments they take, and which flags. */
export const boxCommands = {
  list: {takes: [0, 0], allows: flag => common.includes(flag)},
  show: {takes: [1, 1], allows: flag => common.includes(flag)},
  open: {takes: [1, 1], allows: flag => common.includes(flag)},
  // The file is converted, with whatever options.
  diff: {takes: [1, 1], allows: flag => !making.includes(flag)},
  delete: {takes: [1, 1], allows: flag => flag === 'yes' || common.includes(flag)},
} as const satisfies Readonly<
  Record<string, {takes: readonly [number, number]; allows: (flag: string) => boolean}>
>

export type BoxCommand = keyof typeof boxCommands
