import {UserError} from '../../../rules/user-error.ts'
import type {BoxScene} from './box-scene.ts'
import {passageLines} from './tell.ts'

/** `weimark draft diff`. @returns 1 where file and draft differ */
export async function diffFile(file: string, scene: BoxScene): Promise<number> {
  const {publisher, account, words, raw, signal, isJson, line, data} = scene
  const plan = await publisher.plan([file], {newspic: raw.newspic ?? false, allowMissing: true, signal})
  const articles = await publisher.diff(plan, {signal})
  const [article] = articles
  if (!article) {
    const {message, hint} = words.box.noDraft(file)
    throw new UserError('draft-none', message, {hint})
  }
  const {passages, title, edited} = article
  if (isJson) await data({version: 1, account, articles})
  else {
    await line(passages.length === 0 ? words.box.same(title) : words.box.differ(title, passages.length))
    if (edited) await line(`    ${words.box.edited}`)
    for (const each of passageLines(passages, words)) await line(each)
  }
  return passages.length === 0 ? 0 : 1
}
