import {ask} from './ask.ts'
import type {BoxScene} from './box-scene.ts'

/** `weimark draft delete`: of the box, and of the memory. */
export async function deleteDraft(mediaId: string, subject: string, scene: BoxScene): Promise<number> {
  const {publisher, account, words, deps, raw, signal, isJson, line, data, note} = scene
  // What is asked about is named, and what is not there is said.
  const titles = (await publisher.get(mediaId, {signal})).map(({title}) => title)
  const named = titles.map(title => `“${title}”`).join(', ')
  if (!raw.yes && !(await ask(words.box.ask(named), deps, signal))) {
    await note(words.box.kept)
    return 1
  }
  await publisher.remove(mediaId, {signal, ...(subject === mediaId ? {} : {file: subject})})
  if (isJson) await data({version: 1, account, deleted: mediaId, titles})
  else await line(words.box.deleted(mediaId))
  return 0
}
