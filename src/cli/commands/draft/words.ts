import type {Language} from '../../../article.ts'
import type {PlannedDraft, PushedDraft, StoredDifference} from '../../../draft/plan/types.ts'
import type {Published} from '../../../draft/publisher-types.ts'
import type {CommandWording} from '../../command.ts'

interface BoxWording {
  empty: string
  more(shown: number): string
  by: string
  digest: string
  source: string
  size(pictures: number, links: number, letters: number): string
  opened: string
  same(title: string): string
  differ(title: string, count: number): string
  file: string
  draft: string
  edited: string
  noDraft(file: string): {message: string; hint: string}
  ask(titles: string): string
  askFirst: string
  kept: string
  deleted(mediaId: string): string
}

export interface DraftWording extends CommandWording {
  account(name: string): string
  action: Readonly<Record<PlannedDraft['action'], string>>
  done: Readonly<Record<PushedDraft['action'], string>>
  cover(source: string): string
  pictures(all: number, fresh: number): string
  dryRun: string
  uploading(done: number, total: number): string
  link: string
  next: string
  differs: Readonly<Record<StoredDifference['kind'], string>>
  was: string
  now: string
  stopped: string
  needs(command: string): string
  noSuchOption(command: string, flag: string): string
  meant(word: string, command: string): string
  box: BoxWording
  simulated(file: string): string
  filesOnly: string
  ask(count: number): string
  askFirst: string
  published: Readonly<Record<Published['status'], string>>
}

export const draftCommandWords: Readonly<Record<Language, DraftWording>> = {
  en: {
    usageLines: [
      'weimark draft [options] FILE…',
      'weimark draft list                    the drafts of the box, and which file each is of',
      'weimark draft show FILE|MEDIA_ID      what the box has stored',
      'weimark draft open FILE|MEDIA_ID      its link for a phone, in the browser',
      'weimark draft diff FILE               how file and draft differ; exit code 1 where they do',
      'weimark draft delete FILE|MEDIA_ID    deletes it, after asking',
    ],
    about:
      'Brings articles into the draft box of an Official Account, with their pictures and cover. Run again, it updates\n' +
      'the same drafts and uploads nothing twice; what a person has edited there stays, unless --force.\n' +
      'The account: WECHAT_APP_ID and WECHAT_APP_SECRET, in the environment or in a .env beside the configuration.\n' +
      'WECHAT_API_BASE is the address of a relay; HTTPS_PROXY and NO_PROXY are obeyed.',
    options: {
      'dry-run': 'print what would be done, without any call',
      simulate: 'do everything against a server on this machine; no account is needed',
      together: 'one draft of all files, in their order (at most 8)',
      newspic: 'picture messages (贴图): the pictures, and the text without markup',
      'allow-missing': 'make the draft though a picture is missing',
      force: 'overwrite what a person has edited in the draft box',
      submit: 'publish the drafts afterwards (verified accounts)',
      yes: 'do not ask before publishing or deleting',
      format: 'pretty or json (default: pretty)',
      account: 'account of the configuration (accounts), by its name',
      cache: 'folder for what is known of uploads (default: the user’s cache folder)',
    },
    examples: [
      ['weimark draft report.md --simulate', 'the whole way, without an account'],
      ['weimark draft report.md --dry-run', 'what would be uploaded, and what blocks'],
      ['weimark draft report.md', 'into the draft box'],
    ],
    account: name => `Account: ${name}`,
    action: {add: 'new draft', update: 'update the draft', keep: 'nothing has changed'},
    done: {
      added: 'New draft',
      updated: 'Draft updated',
      readded: 'New draft (the earlier one is gone: deleted, published or sent)',
      kept: 'Nothing has changed',
    },
    cover: source => `cover: ${source}`,
    pictures: (all, fresh) => `pictures: ${all}, ${fresh} to upload`,
    dryRun: 'Nothing was called. Without --dry-run this is carried out.',
    uploading: (done, total) => `Uploading pictures: ${done} of ${total}`,
    link: 'Look at it on a phone (for some hours)',
    next: 'Next:',
    differs: {
      title: 'WeChat stored another title',
      digest: 'WeChat stored another digest',
      text: 'WeChat stored another text',
      pictures: 'WeChat stored other pictures',
      leaves: 'WeChat stored another number of editable runs',
      cover: 'WeChat stored another cover',
    },
    was: 'sent',
    now: 'stored',
    needs: name => `weimark draft ${name} needs a file or a media id. A file of that name is ./${name}.`,
    noSuchOption: (name, flag) => `weimark draft ${name} has no option ${flag}.`,
    meant: (word, name) => `There is no file ${word}. Did you mean weimark draft ${name}?`,
    box: {
      empty: 'The draft box is empty.',
      more: shown => `These are the newest ${shown}; the console shows the others.`,
      by: 'author',
      digest: 'digest',
      source: 'source',
      size: (pictures, links, letters) => `pictures: ${pictures} · links: ${links} · characters: ${letters}`,
      opened: 'Opened in the browser.',
      same: title => `${title}: file and draft are the same`,
      differ: (title, count) => `${title}: ${count === 1 ? '1 passage differs' : `${count} passages differ`}`,
      file: 'file',
      draft: 'draft',
      edited: 'The draft was edited since the last push.',
      noDraft: file => ({
        message: `There is no draft of ${file} in this account`,
        hint: `Make it: weimark draft ${file}; those that there are: weimark draft list`,
      }),
      ask: titles => `Delete ${titles} from the draft box? This cannot be undone. (y/N) `,
      askFirst: 'draft delete asks first, and nobody is there to answer: add --yes.',
      kept: 'Nothing was deleted.',
      deleted: mediaId => `Deleted: ${mediaId}`,
    },
    stopped: 'Stopped. Run the same command again: nothing is done twice.',
    simulated: file => `What the simulated draft box has stored: ${file}`,
    filesOnly: 'A draft is made of files, which it remembers; standard input is none.',
    ask: count =>
      `Publish ${count === 1 ? 'the draft' : `${count} drafts`} now? This cannot be undone. (y/N) `,
    askFirst: '--submit asks before publishing, and nobody is there to answer: add --yes.',
    published: {
      published: 'Published',
      running: 'WeChat is still at it: look into the console',
      failed: 'Not published: WeChat’s status',
    },
  },
  zh: {
    usageLines: [
      'weimark draft [选项] 文件…',
      'weimark draft list                    草稿箱里有哪些草稿，各是哪个文件的',
      'weimark draft show 文件|MEDIA_ID      草稿箱里存的是什么',
      'weimark draft open 文件|MEDIA_ID      在浏览器里打开手机预览链接',
      'weimark draft diff 文件               文件和草稿有何不同；不同时退出码为 1',
      'weimark draft delete 文件|MEDIA_ID    询问后删除',
    ],
    about:
      '把文章连同图片和封面放进公众号的草稿箱。再运行一次只更新同一个草稿，不重复上传；\n' +
      '有人在草稿箱里改过的不会被覆盖，除非 --force。\n' +
      '账号：环境变量或配置文件旁 .env 里的 WECHAT_APP_ID 和 WECHAT_APP_SECRET。\n' +
      'WECHAT_API_BASE 是转发服务的地址；遵守 HTTPS_PROXY 和 NO_PROXY。',
    options: {
      'dry-run': '只列出会做什么，不调用任何接口',
      simulate: '全程使用本机的模拟服务器，不需要账号',
      together: '所有文件按顺序合成一个草稿（最多 8 篇）',
      newspic: '贴图：文章的图片和不带格式的文字',
      'allow-missing': '缺图也建草稿',
      force: '覆盖草稿箱里有人改过的内容',
      submit: '随后发布（已认证的账号）',
      yes: '发布、删除前不询问',
      format: 'pretty 或 json（默认：pretty）',
      account: '用配置里（accounts）的哪个公众号',
      cache: '记录上传情况的文件夹（默认：用户的缓存文件夹）',
    },
    examples: [
      ['weimark draft report.md --simulate', '不用账号，走完全程'],
      ['weimark draft report.md --dry-run', '会上传什么，有什么要先改'],
      ['weimark draft report.md', '放进草稿箱'],
    ],
    account: name => `公众号：${name}`,
    action: {add: '新建草稿', update: '更新草稿', keep: '没有变化'},
    done: {
      added: '已新建草稿',
      updated: '已更新草稿',
      readded: '已新建草稿（原来的不在了：已删除、发表或群发）',
      kept: '没有变化',
    },
    cover: source => `封面：${source}`,
    pictures: (all, fresh) => `图片：${all} 张，要上传 ${fresh} 张`,
    dryRun: '没有调用任何接口。去掉 --dry-run 就会照此执行。',
    uploading: (done, total) => `正在上传图片：${done} / ${total}`,
    link: '在手机上看（几小时内有效）',
    next: '接下来：',
    differs: {
      title: '微信保存的标题不同',
      digest: '微信保存的摘要不同',
      text: '微信保存的文字不同',
      pictures: '微信保存的图片不同',
      leaves: '微信保存的可编辑段数不同',
      cover: '微信保存的封面不同',
    },
    was: '发送',
    now: '保存',
    needs: name => `weimark draft ${name} 要给出文件或 media id。叫这个名字的文件请写 ./${name}。`,
    noSuchOption: (name, flag) => `weimark draft ${name} 没有 ${flag} 这个选项。`,
    meant: (word, name) => `没有 ${word} 这个文件，是不是 weimark draft ${name}？`,
    box: {
      empty: '草稿箱是空的。',
      more: shown => `这是最新的 ${shown} 个；其余的见公众平台后台。`,
      by: '作者',
      digest: '摘要',
      source: '原文',
      size: (pictures, links, letters) => `图片 ${pictures} 张 · 链接 ${links} 个 · ${letters} 字`,
      opened: '已在浏览器里打开。',
      same: title => `${title}：文件和草稿相同`,
      differ: (title, count) => `${title}：${count} 处不同`,
      file: '文件',
      draft: '草稿',
      edited: '上次推送之后，有人改过这个草稿。',
      noDraft: file => ({
        message: `这个公众号里没有 ${file} 的草稿`,
        hint: `新建：weimark draft ${file}；现有的草稿：weimark draft list`,
      }),
      ask: titles => `从草稿箱删除 ${titles} 吗？删除后不能恢复。(y/N) `,
      askFirst: 'draft delete 要先询问，而这里没有人回答：请加 --yes。',
      kept: '没有删除。',
      deleted: mediaId => `已删除：${mediaId}`,
    },
    stopped: '已停止。再运行同样的命令即可：不会重复做任何事。',
    simulated: file => `模拟草稿箱里存下的文章：${file}`,
    filesOnly: '草稿要由文件生成，以便记住它；不能用标准输入。',
    ask: count => `现在发布${count === 1 ? '这个草稿' : `这 ${count} 个草稿`}吗？发布后不能撤回。(y/N) `,
    askFirst: '--submit 在发布前要询问，而这里没有人回答：请加 --yes。',
    published: {
      published: '已发布',
      running: '微信还在处理：到公众平台查看',
      failed: '没有发布，微信的状态码',
    },
  },
}
