import type {Endpoint, Uploads} from '../memory/uploads.ts'
import type {ReadyArticle} from './payload.ts'
import type {Picture} from './pictures.ts'
import type {ReadyDraft} from './ready.ts'
import type {PlannedArticle, PlannedDraft, PlannedPicture, PlannedStep} from './types.ts'

/** Where a picture is uploaded to: uploadimg takes no GIF, and gives no media id. */
export function endpointOf({use, prepared}: Picture): Endpoint {
  return use === 'cover' || prepared.type === 'gif' ? 'material/add_material' : 'media/uploadimg'
}

export function plannedArticle(ready: ReadyArticle, hosted: number, uploads: Uploads): PlannedArticle {
  const {path, title, fields, cover, pictures} = ready
  const {author, digest, content_source_url: sourceUrl} = fields
  return {
    path,
    title,
    ...(author ? {author} : {}),
    ...(digest ? {digest} : {}),
    ...(sourceUrl ? {sourceUrl} : {}),
    ...(cover ? {cover: plannedPicture(cover, uploads)} : {}),
    pictures: [...pictures.values()].map(each => plannedPicture(each, uploads)),
    hosted,
  }
}

function plannedPicture(picture: Picture, uploads: Uploads): PlannedPicture {
  const {read: _, ...facts} = picture.prepared
  const endpoint = endpointOf(picture)
  const {source} = picture.ref
  return {
    kind: picture.use === 'cover' ? 'cover' : 'image',
    source: source.length > 200 ? `${source.slice(0, 200)}…` : source,
    ...facts,
    endpoint,
    known: uploads.get(facts.sha256, endpoint) !== undefined,
  }
}

/** The place in its draft of the article that is the `at`th of those that are pushed. */
export function indexOf({known, articles}: ReadyDraft, at: number): number {
  const found = known?.articles.findIndex(({path}) => path === articles[at]!.name) ?? -1
  return found === -1 ? at : found
}

export function stepsOf(draft: PlannedDraft, ready: ReadyDraft): PlannedStep[] {
  if (draft.action === 'keep') return [{step: 'draft/get'}]
  const seen = new Set<string>()
  const uploads = draft.articles
    .flatMap(({cover, pictures}) => [...pictures, ...(cover ? [cover] : [])])
    .filter(({known: isKnown, sha256, endpoint}) => {
      const key = `${sha256} ${endpoint}`
      return !isKnown && !seen.has(key) && seen.add(key)
    })
    .map(
      ({endpoint, source, sha256, bytes}): PlannedStep => ({step: 'upload', endpoint, source, sha256, bytes}),
    )
  const titles = draft.articles.map(({title}) => title)
  const write: PlannedStep[] =
    draft.action === 'add'
      ? [{step: 'draft/add', titles}]
      : titles.map((title, at) => ({
          step: 'draft/update',
          mediaId: draft.mediaId!,
          index: indexOf(ready, at),
          title,
        }))
  return [...uploads, ...write, {step: 'draft/get'}]
}
