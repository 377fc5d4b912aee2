import type {DraftWords} from './wording.ts'

export const wordsEn: DraftWords = {
  brokenMemory: {
    message: 'This memory of drafts is broken, so it is not known what is in the draft box',
    hint: 'Take it from version control again; or remove it, and every article becomes a new draft',
  },
  blockers: {
    'draft-title': {
      message: 'The article has no title, and a draft must have one',
      hint: 'Write title: … in the front matter, or a heading in the body',
    },
    'draft-cover': {
      message: 'The article has no cover and no picture that could be one',
      hint: 'Write cover: PATH in the front matter',
    },
    'draft-too-many': {
      message: 'A draft holds at most 8 articles',
      hint: 'Give --together fewer files',
    },
    'draft-no-pictures': {
      message: 'A picture message needs 1 to 20 pictures',
      hint: 'Put pictures into the article, at most 20; or leave out --newspic',
    },
    'draft-text-long': {
      message: 'The text of a picture message has at most 1,000 characters',
      hint: 'Shorten the article, or leave out --newspic',
    },
    'draft-limit': {
      message: 'Title (32 characters), author (16), digest (120) or source address (1 KB) is too long',
      hint: 'Shorten it in the front matter',
    },
  },
  edited: (path, title, passages) => ({
    message: `Somebody has edited the draft “${title}” in the draft box since the last push (${passages} ${passages === 1 ? 'passage' : 'passages'})`,
    hint: `Take the changes over into ${path}; or overwrite them with --force. The draft is in the console, under drafts`,
  }),
  lost: path => ({
    message: `It is not known whether the draft of ${path} was added: the answer was lost, and it is not in the draft box yet`,
    hint: 'Wait a minute and run the same command again: it looks into the draft box first',
  }),
  noDraft: mediaId => ({
    message: `There is no draft ${mediaId} in the draft box`,
    hint: 'It was deleted, published or sent; the console shows what is there',
  }),
  blocked: count => ({
    message: count === 1 ? 'Something has to be mended first:' : `${count} things have to be mended first:`,
    hint: 'Look at the plan: weimark draft FILE --dry-run',
  }),
  changedMeanwhile: source => ({
    message: `The picture ${source} was changed while weimark was at work`,
    hint: 'Run the same command again',
  }),
  byHand: {
    open: 'Open the draft at mp.weixin.qq.com (草稿箱), look it over, and send it',
    publish:
      'Collection (合集), original mark (原创) and reward (赞赏) are set there too: the API has none of them',
    picture: 'Some pictures are missing in it: put them in there',
  },
  account: {
    noAppId: {
      message: 'No account is set: WECHAT_APP_ID is missing',
      hint: 'Set WECHAT_APP_ID and WECHAT_APP_SECRET in the environment or in a .env beside the configuration; without an account try --simulate',
    },
    badAppId: shown => ({
      message: `The AppID ${shown} has characters that no AppID has`,
      hint: 'Copy it again from developers.weixin.qq.com/platform',
    }),
    noSecret: shown => ({
      message: `The account ${shown} has no AppSecret`,
      hint: 'Set WECHAT_APP_SECRET, or the variable that the configuration names, in the environment or in a .env',
    }),
    badBase: {
      message: 'The address of the API is no http(s) address',
      hint: 'Write it like https://relay.example.org, without a query or a password',
    },
    plainBase: {
      message: 'The address of the API is not https: the AppSecret would be readable on the way',
      hint: 'Give the relay a certificate; http is for the own network alone',
    },
    unknown: (name, suggestion, known) => ({
      message: `The configuration has no account ${name}`,
      hint:
        known.length === 0
          ? 'Write accounts: {NAME: {appId: wx…, secretEnv: VARIABLE}} in the configuration'
          : `${suggestion}Accounts: ${known.join(', ')}`,
    }),
    which: known => ({
      message: 'The configuration has several accounts, and none was chosen',
      hint: `Choose with --account: ${known.join(', ')}`,
    }),
    notSet: (name, variable) => ({
      message: `The account ${name} needs the variable ${variable}, which is not set`,
      hint: `Set ${variable} in the environment or in a .env beside the configuration`,
    }),
  },
  api: {
    unknownCode: 'a code that weimark does not know',
    unknownFix: 'Look it up at developers.weixin.qq.com, or try again later',
    refused: (call, code, meaning) => `${call} answered ${code}: ${meaning}`,
    network: (call, code) => ({
      message: `${call}: no connection (${code})`,
      hint: 'Check the network; behind a proxy set HTTPS_PROXY',
    }),
    timeout: (call, seconds) => ({
      message: `${call}: no answer within ${seconds} s`,
      hint: 'Run the same command again: nothing is done twice',
    }),
    status: (call, status) => ({
      message: `${call}: something on the way answered with HTTP status ${status}`,
      hint: 'Run the same command again later; check the proxy or the relay',
    }),
    notJson: call => ({
      message: `${call}: what came back is no answer of WeChat's`,
      hint: 'A login page of the network, a proxy or the relay may be in between; then run the same command again',
    }),
  },
}
