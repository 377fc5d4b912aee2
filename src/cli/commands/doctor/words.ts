import type {Language} from '../../../article.ts'
import type {CommandWording} from '../../command.ts'
import type {CheckId} from './check.ts'

export interface DoctorWording extends CommandWording {
  names: Readonly<Record<CheckId, string>>
  colon: string
  notAsked: string
  credentials(account: string): string
  oddAppId(account: string): string
  copyAppId: string
  token: string
  /** @param seen undefined where WeChat does not say */
  address(seen: string | undefined): string
  relayAddress(base: string, seen: string | undefined): string
  addressRefused(address: string | undefined): string
  allow(address: string): string
  quota(list: string): string
  quotaUnknown: string
  quotaSpent(calls: string): string
  clock: string
  /** @param seconds ahead; behind where negative */
  clockWrong(seconds: number): string
  setClock: string
  noProxy: string
  proxy(address: string): string
  proxyPassed(base: string): string
  badProxy: string
  fixProxy: string
  cacheFails(folder: string, code: string): string
  otherCache: string
  openToken(file: string): string
  closedToken: string
  noSharp: string
  installSharp: string
  systemFonts: string
  noFonts: string
  installFonts: string
  noBrowser: string
  installBrowser: string
}

export const doctorWords: Readonly<Record<Language, DoctorWording>> = {
  en: {
    usageLines: ['weimark doctor [options]'],
    about:
      'Looks whether everything is there that weimark draft needs: credentials, token, the address of this machine and\n' +
      'whether WeChat takes it, quota, clock, proxy, cache, picture converter, fonts. Exit code 1 where something is wrong.',
    options: {
      account: 'account of the configuration (accounts), by its name',
      simulate: 'look at the server on this machine instead',
      format: 'pretty or json (default: pretty)',
      cache: 'folder for what is known of uploads (default: the user’s cache folder)',
    },
    examples: [
      ['weimark doctor', 'before the first weimark draft'],
      ['weimark doctor --account main --format json', 'in a script'],
    ],
    names: {
      credentials: 'Account',
      token: 'Token',
      address: 'Address',
      quota: 'Quota left today',
      clock: 'Clock',
      proxy: 'Proxy',
      cache: 'Cache',
      sharp: 'Picture converter',
      fonts: 'Chinese fonts',
      browser: 'Chromium',
    },
    colon: ': ',
    notAsked: 'could not be asked',
    credentials: account => account,
    oddAppId: account => `${account}: AppIDs are wx and 16 letters and digits`,
    copyAppId: 'Copy it again from developers.weixin.qq.com/platform',
    token: 'WeChat gives one',
    address: seen =>
      seen === undefined ? 'WeChat takes calls from this machine' : `${seen}, which WeChat takes calls from`,
    relayAddress: (base, seen) =>
      `calls go to ${base}${seen === undefined ? '' : `, which WeChat sees as ${seen}`}`,
    addressRefused: address =>
      address === undefined ? 'this machine is not on the allow-list' : `${address} is not on the allow-list`,
    allow: address =>
      `Add ${address} at developers.weixin.qq.com/platform → 我的业务 → 公众号 → API IP白名单; it takes some minutes. For an address that changes: a relay (apiBase)`,
    quota: list => list,
    quotaUnknown: 'this account may not ask',
    quotaSpent: calls => `Wait until midnight (Beijing), or use clear_quota (10 a month): ${calls}`,
    clock: 'right',
    clockWrong: seconds =>
      `${Math.abs(seconds)} s ${seconds > 0 ? 'ahead of' : 'behind'} WeChat’s: tokens seem good or bad when they are not`,
    setClock: 'Turn on setting the time from the network (NTP)',
    noProxy: 'none',
    proxy: address => address,
    proxyPassed: base => `not for ${base} (NO_PROXY)`,
    badProxy: 'HTTPS_PROXY is no http(s) address',
    fixProxy: 'Write it like http://proxy.example.org:8080',
    cacheFails: (folder, code) => `${folder} cannot be written (${code})`,
    otherCache: 'Set another one with --cache, or mend its permissions',
    openToken: file => `others could read the token ${file}`,
    closedToken: 'They no longer can. Where others use this machine, reset the AppSecret',
    noSharp: 'sharp is missing: WebP, AVIF, TIFF, SVG and too large pictures cannot be converted',
    installSharp: 'npm install sharp',
    systemFonts: 'the system’s',
    noFonts: 'none found: Chinese in SVG pictures would be boxes',
    installFonts: 'sudo apt-get install fonts-noto-cjk',
    noBrowser: 'none found; articles and drafts need none',
    installBrowser: 'For pictures of articles and the tests: install Chromium, or set CHROME_PATH',
  },
  zh: {
    usageLines: ['weimark doctor [选项]'],
    about:
      '检查 weimark draft 需要的一切：账号、access_token、本机出口 IP 和是否放行、额度、时钟、代理、缓存、\n' +
      '图片转换、字体，并说明怎么办。有问题时退出码为 1。',
    options: {
      account: '用配置里（accounts）的哪个公众号',
      simulate: '检查本机的模拟服务器',
      format: 'pretty 或 json（默认：pretty）',
      cache: '记录上传情况的文件夹（默认：用户的缓存文件夹）',
    },
    examples: [
      ['weimark doctor', '第一次 weimark draft 之前'],
      ['weimark doctor --account main --format json', '用在脚本里'],
    ],
    names: {
      credentials: '公众号',
      token: 'access_token',
      address: '出口 IP',
      quota: '今日剩余额度',
      clock: '时钟',
      proxy: '代理',
      cache: '缓存',
      sharp: '图片转换',
      fonts: '中文字体',
      browser: 'Chromium',
    },
    colon: '：',
    notAsked: '没有查到',
    credentials: account => account,
    oddAppId: account => `${account}：AppID 应当是 wx 加 16 位字母数字`,
    copyAppId: '到 developers.weixin.qq.com/platform 重新复制',
    token: '可以取得',
    address: seen => (seen === undefined ? '微信接受本机的调用' : `${seen}，微信接受它的调用`),
    relayAddress: (base, seen) => `调用发往 ${base}${seen === undefined ? '' : `，微信看到的地址是 ${seen}`}`,
    addressRefused: address =>
      address === undefined ? '本机不在 IP 白名单里' : `${address} 不在 IP 白名单里`,
    allow: address =>
      `到 developers.weixin.qq.com/platform → 我的业务 → 公众号 → API IP白名单 添加 ${address}，几分钟后生效；地址常变时用固定地址的转发服务（apiBase）`,
    quota: list => list,
    quotaUnknown: '这个公众号不能查询',
    quotaSpent: calls => `等到北京时间零点，或用 clear_quota（每月 10 次）：${calls}`,
    clock: '准确',
    clockWrong: seconds =>
      `比微信${seconds > 0 ? '快' : '慢'} ${Math.abs(seconds)} 秒，会误判 access_token 是否过期`,
    setClock: '打开系统的网络对时（NTP）',
    noProxy: '没有',
    proxy: address => address,
    proxyPassed: base => `${base} 不经过代理（NO_PROXY）`,
    badProxy: 'HTTPS_PROXY 不是 http(s) 地址',
    fixProxy: '写成 http://proxy.example.org:8080 这样',
    cacheFails: (folder, code) => `${folder} 无法写入（${code}）`,
    otherCache: '用 --cache 换一个文件夹，或改正它的权限',
    openToken: file => `别人曾能读取 ${file} 里的 access_token`,
    closedToken: '权限已改正。如果这台机器有别人使用，请重置 AppSecret',
    noSharp: '没有安装 sharp：WebP、AVIF、TIFF、SVG 和过大的图片无法转换',
    installSharp: 'npm install sharp',
    systemFonts: '系统自带',
    noFonts: '没有找到：SVG 图片里的汉字会成为方块',
    installFonts: 'sudo apt-get install fonts-noto-cjk',
    noBrowser: '没有找到；文章和草稿都不需要',
    installBrowser: '要给文章截图或运行测试时：安装 Chromium，或设置 CHROME_PATH',
  },
}
