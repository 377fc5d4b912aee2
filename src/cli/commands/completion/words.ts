import type {Language} from '../../../article.ts'
import type {CommandWording} from '../../command.ts'

const examples = [
  ['eval "$(weimark completion bash)"', '~/.bashrc'],
  ['eval "$(weimark completion zsh)"', '~/.zshrc'],
  ['weimark completion fish > ~/.config/fish/completions/weimark.fish', ''],
  ['weimark completion powershell | Out-String | Invoke-Expression', '$PROFILE'],
] as const

export const completionWords: Readonly<Record<Language, CommandWording>> = {
  en: {
    usageLines: ['weimark completion bash|zsh|fish|powershell'],
    about: 'Prints a script that completes commands, options, their values and files. Below, where it goes.',
    options: {},
    examples,
  },
  zh: {
    usageLines: ['weimark completion bash|zsh|fish|powershell'],
    about: '打印一段脚本，让终端补全命令、选项、选项的值和文件名。下面是它该放的地方。',
    options: {},
    examples,
  },
}
