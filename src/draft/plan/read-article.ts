import type {Article, Language} from '../../article.ts'
import type {RemoteOptions} from '../../images/remote.ts'
import type {Finding} from '../../index.ts'
import {createInspector} from '../../linter.ts'
import {onDisk} from '../../node/files.ts'
import type {NodeOptions} from '../../node.ts'
import type {Options} from '../../options/options.ts'
import type {PreparedStore} from '../memory/prepared.ts'
import {type Gathered, gatherPictures, type Picture} from './pictures.ts'

/** An article of the file, with its pictures standing for themselves. */
export interface ReadArticle {
  article: Article | undefined
  findings: Finding[]
  gathered: Gathered
}

/** Reads articles with the same options. */
export type ArticleReader = (path: string, overrides?: Options) => Promise<ReadArticle>

export interface ReaderOptions {
  store: PreparedStore
  /** How remote pictures are fetched; false where they are not. */
  remote: RemoteOptions | false
  lang: Language
}

/** @throws UserError when an option cannot be used */
export async function articleReader(options: NodeOptions, own: ReaderOptions): Promise<ArticleReader> {
  let gathered: Gathered
  const remote = options.images?.fetch === false ? false : own.remote
  const hook = gatherPictures(own.store, remote, () => gathered, own.lang)
  const theirs = options.images?.resolve
  const {embedImages: _, relativeTo: _r, ...rest} = options
  const disk = await onDisk(
    {
      ...rest,
      lang: own.lang,
      target: 'api',
      images: {
        // A base is where a page finds its pictures: here their files go.
        resolve: theirs
          ? async (ref, context) => {
              const answer = await theirs(ref, context)
              const url = typeof answer === 'string' ? answer : answer.url
              // A picture that the user's hook put elsewhere is fetched from there.
              const moved = url !== ref.url
              const {file: _f, ...elsewhere} = context
              return hook({...ref, url}, moved ? elsewhere : context)
            }
          : hook,
      },
    },
    async core => {
      const {inspect} = await createInspector(core)
      return (markdown, overrides) => inspect(markdown, {...overrides, target: 'api'})
    },
  )
  // One at a time: the hook gathers for the article under way.
  let last: Promise<unknown> = Promise.resolve()
  return (path, overrides) => {
    const read = last.then(async () => {
      gathered = {pictures: new Map(), cover: undefined, lost: [], hosted: 0}
      const {article, findings} = await disk.file(path, overrides)
      return {article, findings, gathered: article ? inOrder(gathered, article) : gathered}
    })
    last = read.catch(() => {})
    return read
  }
}

/** The pictures as they stand in the text: they were gathered as they became ready. */
function inOrder(gathered: Gathered, {images}: Article): Gathered {
  const pictures = new Map(
    images.flatMap(({url}) => {
      const picture = gathered.pictures.get(url)
      return picture ? [[url, picture] as const] : []
    }),
  )
  return {...gathered, pictures}
}

/** px: a smaller picture is an icon. */
const COVER_WIDTH = 200

/** The picture that is the cover where none is named: the first that is large enough, else the first. */
export function coverOf({cover, pictures}: Gathered): Picture | undefined {
  if (cover) return cover
  const still = [...pictures.values()].filter(({prepared}) => prepared.type !== 'gif')
  return still.find(({prepared: {width = 0}}) => width >= COVER_WIDTH) ?? still[0]
}
