import type {DraftWords} from './wording.ts'

export const wordsZh: DraftWords = {
  brokenMemory: {
    message: '草稿记录损坏，不知道草稿箱里已有什么',
    hint: '从版本库恢复它；或者删掉，那样每篇文章都会成为新草稿',
  },
  blockers: {
    'draft-title': {
      message: '文章没有标题，草稿必须有标题',
      hint: '在文件头写 title: …，或在正文中写一个标题',
    },
    'draft-cover': {message: '文章没有封面，也没有可以当封面的图片', hint: '在文件头写 cover: 图片路径'},
    'draft-too-many': {message: '一个草稿最多 8 篇文章', hint: '减少 --together 的文件'},
    'draft-no-pictures': {
      message: '贴图要有 1 到 20 张图片',
      hint: '在文章里放图片，不超过 20 张；或不用 --newspic',
    },
    'draft-text-long': {message: '贴图的文字最多 1000 个字', hint: '缩短文章，或不用 --newspic'},
    'draft-limit': {
      message: '标题（32 字）、作者（16 字）、摘要（120 字）或原文链接（1 KB）太长',
      hint: '在文件头里缩短',
    },
  },
  edited: (path, title, passages) => ({
    message: `上次推送之后，有人在草稿箱里改过《${title}》（${passages} 处）`,
    hint: `把改动抄回 ${path}；或用 --force 覆盖。草稿在公众平台后台的“草稿箱”里`,
  }),
  lost: path => ({
    message: `不知道 ${path} 的草稿有没有建成：没有收到回答，草稿箱里现在也没有它`,
    hint: '等一分钟再运行同样的命令：会先到草稿箱里找',
  }),
  noDraft: mediaId => ({
    message: `草稿箱里没有 ${mediaId} 这个草稿`,
    hint: '它已删除、发表或群发；现有的草稿见公众平台后台',
  }),
  blocked: count => ({
    message: `有 ${count} 处要先改好：`,
    hint: '看一看计划：weimark draft 文件 --dry-run',
  }),
  changedMeanwhile: source => ({
    message: `图片 ${source} 在处理时被改动了`,
    hint: '再运行一次同样的命令',
  }),
  byHand: {
    open: '到 mp.weixin.qq.com 的草稿箱打开草稿，看一遍，然后发表',
    publish: '合集、原创、赞赏也在那里设置：接口做不到',
    picture: '有几张图片没有上传：在那里补上',
  },
  account: {
    noAppId: {
      message: '没有设置公众号：缺少 WECHAT_APP_ID',
      hint: '在环境变量或配置文件旁的 .env 里写 WECHAT_APP_ID 和 WECHAT_APP_SECRET；没有账号可先用 --simulate 试',
    },
    badAppId: shown => ({
      message: `AppID ${shown} 里有不该有的字符`,
      hint: '到 developers.weixin.qq.com/platform 重新复制',
    }),
    noSecret: shown => ({
      message: `公众号 ${shown} 没有 AppSecret`,
      hint: '在环境变量或 .env 里写 WECHAT_APP_SECRET，或配置指定的那个变量',
    }),
    badBase: {
      message: '接口地址不是 http(s) 地址',
      hint: '写成 https://relay.example.org 这样，不带参数和密码',
    },
    plainBase: {
      message: '接口地址不是 https：AppSecret 会以明文在网络上传输',
      hint: '给转发服务配上证书；http 只能用于本机和内网',
    },
    unknown: (name, suggestion, known) => ({
      message: `配置里没有 ${name} 这个公众号`,
      hint:
        known.length === 0
          ? '在配置里写 accounts: {名称: {appId: wx…, secretEnv: 变量名}}'
          : `${suggestion}已有的公众号：${known.join('、')}`,
    }),
    which: known => ({
      message: '配置里有几个公众号，没有指定用哪一个',
      hint: `用 --account 指定：${known.join('、')}`,
    }),
    notSet: (name, variable) => ({
      message: `公众号 ${name} 需要的变量 ${variable} 没有设置`,
      hint: `在环境变量或配置文件旁的 .env 里写 ${variable}`,
    }),
  },
  api: {
    unknownCode: 'weimark 不认识的返回码',
    unknownFix: '到 developers.weixin.qq.com 查这个返回码，或稍后再试',
    refused: (call, code, meaning) => `${call} 返回 ${code}：${meaning}`,
    network: (call, code) => ({
      message: `${call}：连接不上（${code}）`,
      hint: '检查网络；需要代理时设置 HTTPS_PROXY',
    }),
    timeout: (call, seconds) => ({
      message: `${call}：${seconds} 秒内没有回答`,
      hint: '再运行一次同样的命令：不会重复做任何事',
    }),
    status: (call, status) => ({
      message: `${call}：途中有网关返回了 HTTP ${status}`,
      hint: '稍后再运行一次同样的命令；检查代理或转发服务',
    }),
    notJson: call => ({
      message: `${call}：返回的不是微信的应答`,
      hint: '中间可能有网络登录页、代理或转发服务；处理后再运行一次同样的命令',
    }),
  },
}
