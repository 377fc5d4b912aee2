/**
 * @param {Record<string, string | undefined>} [env]
 * @returns {boolean} whether the reader's locale asks for Chinese
 */
function isChinese(env = process.env) {
  // An empty variable counts as unset, as POSIX has it, hence || and not ??
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || ''
  return locale.toLowerCase().startsWith('zh')
}

/**
 * @param {string} chinese
 * @param {string} english
 */
export const pick = (chinese, english) => (isChinese() ? chinese : english)

/**
 * Everything the scripts say goes to stderr, so that `-o -` keeps stdout for the article.
 * @param {string} chinese
 * @param {string} english
 */
export const say = (chinese, english) => process.stderr.write(`weimark: ${pick(chinese, english)}\n`)

/** A failure that is already worded for the user. */
export class SetupError extends Error {
  /**
   * @param {string} message
   * @param {number} [exitCode]
   */
  constructor(message, exitCode = 1) {
    super(message)
    this.exitCode = exitCode
  }
}

/**
 * @param {unknown} error
 * @returns {number} the exit code to end with
 */
export function report(error) {
  if (!(error instanceof SetupError)) {
    // Not foreseen, so the stack is what helps
    console.error(error)
    return 1
  }
  if (error.message) process.stderr.write(`weimark: ${error.message}\n`)
  return error.exitCode
}
