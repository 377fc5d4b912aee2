import {articlePage} from './article-page.ts'
import {listPage} from './list-page.ts'
import {readSettings, start} from './settings.ts'

const settings = readSettings()
if (start.article === undefined) listPage(settings)
else articlePage(settings)
