import type {Language} from '../../../article.ts'
import type {CommandWording} from '../../command.ts'

interface ConfigWording extends CommandWording {
  none(folder: string): string
}

export const configWords: Readonly<Record<Language, ConfigWording>> = {
  en: {
    usageLines: ['weimark config [options] [FILE]'],
    about:
      'Prints what holds for an article or a folder, and who said so: an option, the front matter, the configuration\n' +
      '(weimark.config.ts, .mts, .js, .mjs, .json, .yaml, .yml, or the key "weimark" of a package.json), the default.',
    options: {format: 'pretty or json (default: pretty)'},
    examples: [
      ['weimark config', 'for articles in this folder'],
      ['weimark config posts/a.md --spacing', 'for one article, with an option'],
    ],
    none: folder => `no configuration for ${folder}`,
  },
  zh: {
    usageLines: ['weimark config [选项] [文件]'],
    about:
      '显示一篇文章或一个文件夹实际采用的设置，以及每个值的来处：命令行选项、文件头、配置文件\n' +
      '（weimark.config.ts、.mts、.js、.mjs、.json、.yaml、.yml，或 package.json 的 "weimark" 键）、默认值。',
    options: {format: 'pretty 或 json（默认：pretty）'},
    examples: [
      ['weimark config', '当前文件夹里的文章'],
      ['weimark config posts/a.md --spacing', '某一篇文章，加上一个选项'],
    ],
    none: folder => `${folder} 没有配置文件`,
  },
}
