import type {Language} from '../../../article.ts'
import type {Missing} from '../../../deliver/clipboard.ts'
import type {Wording as Words} from '../../../rules/rule.ts'
import type {CommandWording} from '../../command.ts'

interface CopyWording extends CommandWording {
  copied(title: string, pictures: number): string
  next: string
  htmlOnly(tool: string): string
  failed(detail: string): Words
  missing: Readonly<Record<Missing, Words>>
}

export const copyWords: Readonly<Record<Language, CopyWording>> = {
  en: {
    usageLines: ['weimark copy [options] FILE', 'weimark copy [options] - < FILE'],
    about:
      'Puts an article onto the clipboard, as the button of its page does: paste it into the WeChat editor.',
    options: {},
    examples: [['weimark copy report.md', 'then Ctrl+V in the editor, on a Mac ⌘V']],
    copied: (title, pictures) =>
      `Copied: ${title}${pictures > 0 ? `, with ${pictures} ${pictures === 1 ? 'picture' : 'pictures'}` : ''}`,
    next: 'Next: paste it into the WeChat editor.',
    htmlOnly: tool => `${tool} takes one kind of content: a field without formatting will paste nothing.`,
    failed: detail => ({
      reason: `The clipboard refused the article: ${detail}`,
      fix: 'Convert the file, open its page and press the button',
    }),
    missing: {
      macos: {reason: 'osascript is not on the PATH', fix: 'It is a part of macOS: /usr/bin/osascript'},
      windows: {
        reason: 'powershell.exe is not on the PATH',
        fix: 'It is a part of Windows; add its folder',
      },
      wayland: {
        reason: 'There is no program for the clipboard of Wayland',
        fix: 'Install wl-clipboard: apt install wl-clipboard, dnf install wl-clipboard, pacman -S wl-clipboard',
      },
      x11: {
        reason: 'There is no program for the clipboard of X11',
        fix: 'Install xclip: apt install xclip, dnf install xclip, pacman -S xclip',
      },
      'no-display': {
        reason: 'There is no clipboard: neither WAYLAND_DISPLAY nor DISPLAY is set',
        fix: 'Convert the file and open its page on a machine with a screen',
      },
    },
  },
  zh: {
    usageLines: ['weimark copy [选项] 文件', 'weimark copy [选项] - < 文件'],
    about: '把文章放到剪贴板上，与页面上的复制按钮相同：到公众号编辑器里粘贴。',
    options: {},
    examples: [['weimark copy report.md', '然后在编辑器里按 Ctrl+V（Mac 按 ⌘V）']],
    copied: (title, pictures) => `已复制：${title}${pictures > 0 ? `，含 ${pictures} 张图片` : ''}`,
    next: '下一步：到公众号编辑器里粘贴。',
    htmlOnly: tool => `${tool} 只能放一种内容：不带格式的输入框里粘贴不出文字。`,
    failed: detail => ({reason: `剪贴板没有接受文章：${detail}`, fix: '改为转换文件，打开页面，按复制按钮'}),
    missing: {
      macos: {reason: 'PATH 里没有 osascript', fix: '它是 macOS 自带的：/usr/bin/osascript'},
      windows: {reason: 'PATH 里没有 powershell.exe', fix: '它是 Windows 自带的，把它的文件夹加入 PATH'},
      wayland: {
        reason: '没有操作 Wayland 剪贴板的程序',
        fix: '安装 wl-clipboard：apt install wl-clipboard、dnf install wl-clipboard、pacman -S wl-clipboard',
      },
      x11: {
        reason: '没有操作 X11 剪贴板的程序',
        fix: '安装 xclip：apt install xclip、dnf install xclip、pacman -S xclip',
      },
      'no-display': {
        reason: '没有剪贴板：WAYLAND_DISPLAY 和 DISPLAY 都没有设置',
        fix: '改为转换文件，在有屏幕的电脑上打开页面',
      },
    },
  },
}
