import {stat} from 'node:fs/promises'
import {basename, dirname, resolve} from 'node:path'
import {VFile} from 'vfile'
import {readText} from '../disk/text.ts'
import {readMeta} from '../front-matter/meta.ts'
import type {ResolveLink} from '../options/options.ts'
import {UserError} from '../rules/user-error.ts'
import {findArticle} from '../site/articles.ts'
import type {Sites} from '../site/sites.ts'
import {opensOnWeChat} from '../wechat/links.ts'

interface LinksOptions {
  cwd: string
  /** The folder that the command line named. */
  folder?: string | ((path: string | undefined) => string | undefined) | undefined
  /** Told of each article that is looked into, and by which article. */
  onFile?: ((file: string, article: string | undefined) => void) | undefined
  /** The caller's own; what it does not know is looked up. */
  own?: ResolveLink | undefined
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
    const {path, front} = context
    const home = resolve(cwd, path === undefined ? '' : dirname(path))
    const named = typeof folder === 'function' ? folder(path) : folder
    const {around, reals} = await sites.around(home, named === undefined ? undefined : resolve(cwd, named))
    if (!around) return undefined
    const name = path === undefined ? undefined : basename(path)
    const file = findArticle(target, {folder: home, name, around, reals, front}, await sites.index(around))
    if (file === undefined) return undefined
    onFile?.(file, path)
    return addressOf(file)
  }
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
