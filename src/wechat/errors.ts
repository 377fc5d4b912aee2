import {type Evidence, evidence, type Words} from './evidence.ts'

export interface ApiError extends Evidence {
  code: number
  meaning: Words
  fix: Words
  /** Whether the same call may succeed a moment later: after a pause, or with a new access token. */
  retry?: 'wait' | 'token'
}

const multi = evidence('multi', ['doocs', 'wenyan', 'md2wechat'])
const official = evidence('official', ['docs'])
const single = evidence('single', ['doocs'])
const probed = evidence('probe', ['publisher'])

const error = (
  code: number,
  proof: Evidence,
  [zh, zhFix]: [string, string],
  [en, enFix]: [string, string],
  retry?: 'wait' | 'token',
): ApiError => ({
  code,
  meaning: {zh, en},
  fix: {zh: zhFix, en: enFix},
  ...proof,
  ...(retry === undefined ? {} : {retry}),
})

const bug: Words = {zh: '请反馈给 weimark', en: 'report it to weimark'}
const restricted: Words = {zh: '到公众平台查看账号状态', en: 'look at the account’s state in the console'}

/** What the API answers in `errcode`, and what to do about it. 0 is no error. */
export const apiErrors: readonly ApiError[] = [
  error(-1, multi, ['系统繁忙', '稍后再试'], ['the system is busy', 'try again later'], 'wait'),
  error(
    40001,
    multi,
    ['access_token 无效或已被新的取代，或 AppSecret 不对', '核对 AppSecret；别处刷新过 token 时重新获取一次'],
    [
      'the access token is wrong or superseded, or the AppSecret is',
      'check the AppSecret; get one new token',
    ],
    'token',
  ),
  error(40002, multi, ['grant_type 不对', bug.zh], ['the kind of grant is wrong', bug.en]),
  error(40004, multi, ['媒体类型不对', '用 jpg 或 png'], ['invalid media type', 'use jpg or png']),
  error(
    40005,
    official,
    ['文件类型不支持（如 webp、svg）', '转成 jpg 或 png'],
    ['unsupported file type, such as webp or svg', 'convert it to jpg or png'],
  ),
  error(
    40007,
    multi,
    ['media_id 无效', '封面要用本账号的永久素材'],
    ['invalid media_id', 'the cover has to be permanent material of this very account'],
  ),
  error(
    40009,
    official,
    ['图片太大', '压缩：正文图片小于 1 MB，封面小于 10 MB'],
    ['the picture is too large', 'compress it: below 1 MB in the text, below 10 MB as cover'],
  ),
  error(40013, multi, ['AppID 不对', '核对 AppID'], ['invalid AppID', 'check the AppID']),
  error(
    40014,
    multi,
    ['access_token 不合法', '重新获取 token'],
    ['the access token is not valid', 'get a new token'],
    'token',
  ),
  error(
    40033,
    multi,
    ['请求里有 \\u4E2D 转义', '直接发送 UTF-8'],
    ['the request has \\u4E2D escapes', 'send plain UTF-8'],
  ),
  error(
    40113,
    multi,
    ['文件类型不支持', '检查文件名、扩展名和上传格式'],
    ['unsupported file type', 'check the file’s name, its ending and the form it is sent in'],
  ),
  error(
    40125,
    multi,
    ['AppSecret 不对', '重新复制；它可能被重置过'],
    ['invalid AppSecret', 'copy it again; it may have been reset'],
  ),
  error(
    40137,
    multi,
    ['图片格式不支持', '转成 jpg 或 png'],
    ['unsupported picture format', 'convert it to jpg or png'],
  ),
  error(
    40164,
    multi,
    ['本机 IP 不在白名单里', '把提示里的 IPv4 地址加进公众平台的 API IP 白名单，几分钟后再试'],
    [
      'this IP is not on the allow-list',
      'add the IPv4 of the message to the API IP allow-list, wait minutes',
    ],
  ),
  error(
    40243,
    multi,
    ['AppSecret 已冻结', '到公众平台解冻'],
    ['the AppSecret is frozen', 'unfreeze it in the console'],
  ),
  error(41001, multi, ['缺少 access_token', bug.zh], ['the access token is missing', bug.en]),
  error(41002, multi, ['缺少 AppID', '填写 AppID'], ['the AppID is missing', 'set it']),
  error(41004, multi, ['缺少 AppSecret', '填写 AppSecret'], ['the AppSecret is missing', 'set it']),
  error(41005, multi, ['没有收到文件', bug.zh], ['the file did not arrive', bug.en]),
  error(
    42001,
    multi,
    ['access_token 已过期', '重新获取 token'],
    ['the access token has expired', 'get a new one'],
    'token',
  ),
  error(43002, multi, ['要用 POST 请求', bug.zh], ['POST is required', bug.en]),
  error(44002, multi, ['请求是空的', bug.zh], ['the request is empty', bug.en]),
  error(44003, multi, ['图文内容是空的', bug.zh], ['the articles are missing', bug.en]),
  error(45001, multi, ['文件太大', '压缩后再传'], ['the file is too large', 'compress it']),
  error(
    45002,
    multi,
    ['正文太长', '精简或拆成几篇'],
    ['the article is too long', 'shorten it, or make several of it'],
  ),
  error(45003, multi, ['标题太长', '不超过 32 个字'], ['the title is too long', 'at most 32 characters']),
  error(45004, multi, ['摘要太长', '不超过 120 个字'], ['the digest is too long', 'at most 120 characters']),
  error(
    45009,
    official,
    ['今天的调用次数用完了', '明天再试，或在公众平台清零（每月 10 次）'],
    ['today’s calls are used up', 'wait for tomorrow, or clear the quota (10 times a month)'],
  ),
  error(
    45011,
    multi,
    ['这一分钟的调用太多', '等一分钟再试'],
    ['too many calls in this minute', 'wait a minute'],
    'wait',
  ),
  error(
    45106,
    multi,
    ['旧的图文素材接口已下线', '改用草稿接口'],
    ['the old material API is gone', 'use drafts'],
  ),
  error(45110, multi, ['作者太长', '不超过 16 个字'], ['the author is too long', 'at most 16 characters']),
  error(
    45166,
    multi,
    ['正文内容不被接受', '去掉 href="#…" 的站内锚点、带 tempkey 的预览链接和违规链接'],
    ['the content is refused', 'remove links to #…, preview links with tempkey= and forbidden links'],
  ),
  error(47001, multi, ['请求不是合法的 JSON', bug.zh], ['the request is no valid JSON', bug.en]),
  error(
    48001,
    probed,
    ['这个账号没有此接口的权限', '个人和未认证账号不能用接口发布：到公众平台手动发布'],
    ['the account may not call this', 'personal and unverified accounts publish by hand, in the console'],
  ),
  error(50002, multi, ['账号受限', restricted.zh], ['the account is restricted', restricted.en]),
  error(
    50004,
    single,
    ['账号被禁止使用接口', restricted.zh],
    ['the account may not use the API', restricted.en],
  ),
  error(
    53402,
    multi,
    ['封面裁剪失败', '检查裁剪坐标和图片'],
    ['the cover could not be cropped', 'check the coordinates and the picture'],
  ),
  error(53404, official, ['账号没有商品能力', '去掉商品'], ['the account has no products', 'remove them']),
  error(53405, official, ['商品有误', '检查商品'], ['a product is wrong', 'check the products']),
  error(53406, official, ['账号未开通商品能力', '去掉商品'], ['products are not enabled', 'remove them']),
  error(
    53503,
    official,
    ['草稿没有通过发布检查', '在公众平台打开草稿查看'],
    ['the draft fails the check before publishing', 'open it in the console'],
  ),
  error(
    53504,
    official,
    ['要在公众平台操作', '到公众平台发布'],
    ['only the console can do it', 'publish it there'],
  ),
  error(
    53505,
    official,
    ['要先手动保存', '在公众平台打开并保存草稿，再发布'],
    ['it has to be saved by hand first', 'open and save the draft in the console, then publish'],
  ),
  error(
    64562,
    single,
    ['不允许外部链接（网页编辑器）', '链接改成文末引用'],
    ['external links are not allowed (web editor)', 'make them references'],
  ),
  error(
    76001,
    official,
    ['没有这个 rid', 'rid 只保留 7 天'],
    ['the rid is unknown', 'a rid is kept for 7 days'],
  ),
  error(
    76003,
    official,
    ['没有查询 rid 的权限', '在公众平台的接口日志里查'],
    ['the account may not ask about a rid', 'look into the console’s log of calls'],
  ),
  error(
    88000,
    single,
    ['没有开通留言', '把留言设为关闭'],
    ['comments are not enabled', 'switch comments off for the article'],
  ),
  error(
    89503,
    multi,
    ['这个 IP 等待管理员确认', '请公众号管理员在手机上确认，再运行一次'],
    [
      'this IP awaits the administrator’s confirmation',
      'let the administrator confirm it on the phone, run again',
    ],
  ),
]

export function apiError(code: number): ApiError | undefined {
  return apiErrors.find(each => each.code === code)
}
