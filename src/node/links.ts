import {stat} from 'node:fs/promises'
import {basename, dirname, isAbsolute, resolve} from 'node:path'
import {VFile} from 'vfile'
import type {Language} from '../article.ts'
import {shownPath} from '../disk/shown.ts'
import {readText} from '../disk/text.ts'
import {readMeta} from '../front-matter/meta.ts'
import type {LinkContext, LinkTarget, ReadNote, ResolveLink} from '../options/options.ts'
import {UserError} from '../rules/user-error.ts'
import {findArticle} from '../site/articles.ts'
import type {Sites} from '../site/sites.ts'
import {opensOnWeChat} from '../wechat/links.ts'

interface LinksOptions<Hook = ResolveLink> {
  cwd: string
  /** The folder that the command line named. */
  folder?: string | ((path: string | undefined) => string | undefined) | undefined
  /** Told of each article that is looked into, and by which article. */
  onFile?: ((file: string, article: string | undefined) => void) | undefined
  /** The caller's own; what it does not know is looked up. */
  own?: Hook | undefined
}

/**
 * A hook for links to other articles of the site: their front matter tells where they were published (`wechatUrl`).
 */
export function linksOf({cwd, folder, onFile, own}: LinksOptions, sites: Sites): ResolveLink {
  const known = new Map<string, {address: Promise<string | undefined>; version: string}>()
  const addressOf = async (file: string) => {
    const version = await versionOf(file)
    const kept = known.get(file)
    if (kept?.version === version) return kept.address
    const address = published(file)
    known.set(file, {address, version})
    return address
  }
  return async (target, context) => {
    const answer = await own?.(target, context)
    if (answer !== undefined) return answer
    const file = await find(target, context, {cwd, folder}, sites)
    if (file === undefined) return undefined
    onFile?.(file, context.article ?? context.path)
    return addressOf(file)
  }
}

/** A hook for the notes that an article embeds: those of its site, or of its folder. */
export function notesOf(
  {cwd, folder, onFile, own}: LinksOptions<ReadNote>,
  sites: Sites,
  lang: Language,
): ReadNote {
  return async (target, context) => {
    const answer = await own?.(target, context)
    if (answer !== undefined) return answer
    const {path, article = path} = context
    const file = await find(target, context, {cwd, folder}, sites)
    // A note that somebody writes later is looked for there.
    const likely = () => resolve(cwd, path === undefined ? '' : dirname(path), `${target.url}.md`)
    onFile?.(file ?? likely(), article)
    if (file === undefined) return undefined
    const shown = path !== undefined && isAbsolute(path) ? file : shownPath(file, cwd)
    return {path: shown, text: await readText(file, {cwd, lang})}
  }
}

async function find(
  target: LinkTarget,
  {path, front, article = path}: LinkContext,
  {cwd, folder}: Pick<LinksOptions, 'cwd' | 'folder'>,
  sites: Sites,
): Promise<string | undefined> {
  const home = resolve(cwd, path === undefined ? '' : dirname(path))
  const named = typeof folder === 'function' ? folder(article) : folder
  const {around, reals} = await sites.around(home, named === undefined ? undefined : resolve(cwd, named))
  if (!around) return undefined
  const name = path === undefined ? undefined : basename(path)
  return findArticle(target, {folder: home, name, around, reals, front}, await sites.index(around))
}

/** What tells a file from what it was before. */
async function versionOf(file: string): Promise<string> {
  const {mtimeMs, size, ino} = (await stat(file).catch(() => undefined)) ?? {}
  return `${mtimeMs} ${size} ${ino}`
}

/** What an article says of its own address; undefined where it says none, or none of WeChat's. */
async function published(file: string): Promise<string | undefined> {
  try {
    const {wechatUrl} = readMeta(new VFile(await readText(file)))
    return wechatUrl !== undefined && opensOnWeChat(wechatUrl) ? wechatUrl : undefined
  } catch (error) {
    // An article that cannot be read says so when it is converted itself.
    if (error instanceof UserError) return undefined
    throw error
  }
}
