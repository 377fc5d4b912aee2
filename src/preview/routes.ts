import type {ServerResponse} from 'node:http'
import {basename} from 'node:path'
import {renderPage} from '../deliver/page.ts'
import {UserError} from '../rules/user-error.ts'
import {readChoice, readLook} from './look.ts'
import {sendPicture} from './pictures.ts'
import type {PreviewPlan} from './plan.ts'
import {saveChoice} from './save.ts'
import {type Asked, type Route, sendJson, sendPage, sendText} from './server.ts'
import type {Session} from './session.ts'
import {shell} from './shell.ts'
import type {Look} from './state.ts'
import type {Studio} from './studio.ts'
import {articlePath, hasArticle, shownPath} from './workspace.ts'

/** What the preview answers, by method and path. */
export function routesOf(studio: Studio, session: Session, plan: PreviewPlan): Record<string, Route> {
  const {workspace} = studio
  const {lang, editor} = plan
  const nothing = (response: ServerResponse) => sendText(response, 404, 'Not found')
  /** For an article that there is. */
  const withArticle =
    (work: (look: Look, response: ServerResponse) => Promise<void> | void): Route =>
    async ({response, query}) => {
      const look = readLook(query, lang)
      if (!look || !(await hasArticle(workspace, look.article))) return nothing(response)
      await work(look, response)
    }
  const picture = async ({response, query}: Asked) => {
    const site = query.get('in')
    const folder = site === null ? workspace.root : studio.sites().find(each => each === site)
    if (folder === undefined) return nothing(response)
    await sendPicture(response, folder, query)
  }
  const article = withArticle((look, response) => session.article(look, response))
  return {
    async 'GET /'({response, query}) {
      const name = workspace.only ?? query.get('article') ?? undefined
      const list = workspace.only === undefined
      if (name === undefined) return sendPage(response, shell({lang, editor, list}))
      if (!(await hasArticle(workspace, name))) return nothing(response)
      sendPage(response, shell({lang, editor, list, article: name, path: articlePath(workspace, name)}))
    },
    'GET /-/picture': picture,
    'GET /-/picture.svg': picture,
    async 'GET /-/events'(asked) {
      const {response, query} = asked
      if (query.has('article') || workspace.only !== undefined) return article(asked)
      const folder = /^[.\\/]*$/.test(plan.path) ? basename(workspace.root) : plan.path
      session.list(folder, query.get('lang') === 'zh' ? 'zh' : 'en', response)
    },
    'GET /-/page': withArticle(async (look, response) => {
      try {
        const copied = await studio.copy(look)
        sendPage(response, renderPage(copied, {lang: look.lang, title: look.article}))
      } catch (error) {
        if (!(error instanceof UserError)) throw error
        sendText(response, 422, error.message)
      }
    }),
    async 'POST /-/save'({request, response}) {
      const asked = await readChoice(request)
      if (!asked || !(await hasArticle(workspace, asked.article)))
        return sendText(response, 400, 'Bad request')
      const {article: name, choice, lang: spoken} = asked
      try {
        await saveChoice(articlePath(workspace, name), shownPath(workspace, name), choice, spoken)
        sendJson(response, 200, {})
      } catch (error) {
        if (!(error instanceof UserError)) throw error
        sendJson(response, 422, {message: error.message, hint: error.hint})
      }
    },
  }
}
