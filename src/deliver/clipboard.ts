import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {hasTool, runTool, ToolError} from './tool.ts'

/** What goes onto the clipboard. */
export interface Clip {
  html: string
  /** For whatever takes no HTML. */
  text: string
}

/** The system as the clipboard's tools see it. */
export interface System {
  platform: NodeJS.Platform
  env: Readonly<Record<string, string | undefined>>
}

/** A way to the clipboard. */
interface Way {
  /** The program that does it. */
  tool: string
  /** Whether the text went along; some tools take one kind only. */
  withText: boolean
  put(clip: Clip, env: System['env']): Promise<void>
}

/** Why there is no way, by system; the command line has words for each. */
export type Missing = 'no-display' | 'wayland' | 'x11' | 'macos' | 'windows'

/** No tool for the clipboard. */
export class NoClipboard extends Error {
  readonly missing: Missing
  constructor(missing: Missing) {
    super(missing)
    this.missing = missing
  }
}

/** The tool is there and failed; the message is its own. */
export class ClipboardFailure extends Error {}

/**
 * Puts HTML with its text onto the system's clipboard, by the system's own tool.
 *
 * @returns the tool, and whether the text went along
 * @throws NoClipboard, ClipboardFailure
 */
export async function copyRich(clip: Clip, system: System): Promise<{tool: string; withText: boolean}> {
  const {tool, withText, put} = await wayOf(system)
  try {
    await put(clip, system.env)
  } catch (cause) {
    throw cause instanceof ToolError ? new ClipboardFailure(cause.message, {cause}) : cause
  }
  return {tool, withText}
}

async function wayOf({platform, env}: System): Promise<Way> {
  if (platform === 'darwin') return (await hasTool('osascript', env)) ? macos : fail('macos')
  if (platform === 'win32') return windows('powershell.exe', env)
  // Windows's own, seen from its Linux.
  if (env.WSL_DISTRO_NAME && (await hasTool('powershell.exe', env))) return windows('powershell.exe', env)
  if (env.WAYLAND_DISPLAY && (await hasTool('wl-copy', env))) return wayland
  if (env.DISPLAY && (await hasTool('xclip', env))) return x11
  if (env.WAYLAND_DISPLAY) return fail('wayland')
  return fail(env.DISPLAY ? 'x11' : 'no-display')
}

function fail(missing: Missing): never {
  throw new NoClipboard(missing)
}

/** https://developer.apple.com/documentation/appkit/nspasteboard: its own types, each given its own text. */
const macScript = `
ObjC.import('AppKit')
function run(paths) {
  const read = path => $.NSString.stringWithContentsOfFileEncodingError(path, $.NSUTF8StringEncoding, null)
  const board = $.NSPasteboard.generalPasteboard
  board.clearContents
  const html = board.setStringForType(read(paths[0]), 'public.html')
  const text = board.setStringForType(read(paths[1]), 'public.utf8-plain-text')
  if (!html || !text) throw new Error('NSPasteboard')
}`

const macos: Way = {
  tool: 'osascript',
  withText: true,
  async put({html, text}, env) {
    // An argument may not be as long as an article with its pictures.
    const folder = await mkdtemp(join(tmpdir(), 'weimark-copy-'))
    try {
      const paths = [join(folder, 'article.html'), join(folder, 'article.txt')]
      // Without a declared encoding some editors read UTF-8 as Latin-1.
      await writeFile(paths[0]!, `<meta charset="utf-8">${html}`, {mode: 0o600})
      await writeFile(paths[1]!, text, {mode: 0o600})
      await runTool('osascript', ['-l', 'JavaScript', '-e', macScript, ...paths], {env})
    } finally {
      await rm(folder, {recursive: true, force: true})
    }
  },
}

/** The HTML goes as bytes: as a string .NET would write it in another encoding. */
const windowsScript = `
$ErrorActionPreference = 'Stop'
Add-Type -AssemblyName System.Windows.Forms
$parts = [Console]::In.ReadToEnd().Split([char]10)
$data = New-Object System.Windows.Forms.DataObject
$html = New-Object System.IO.MemoryStream(,[Convert]::FromBase64String($parts[0].Trim()))
$data.SetData('HTML Format', $html)
$data.SetText([Text.Encoding]::UTF8.GetString([Convert]::FromBase64String($parts[1].Trim())), 'UnicodeText')
[System.Windows.Forms.Clipboard]::SetDataObject($data, $true, 10, 100)`

async function windows(tool: string, env: System['env']): Promise<Way> {
  if (!(await hasTool(tool, env))) return fail('windows')
  return {
    tool,
    withText: true,
    async put({html, text}, own) {
      const encoded = Buffer.from(windowsScript, 'utf16le').toString('base64')
      const args = ['-NoProfile', '-NonInteractive', '-STA', '-EncodedCommand', encoded]
      // An empty string is no Base64 to .NET's SetText, and no text to anybody.
      const parts = [cfHtml(html), Buffer.from(text || ' ')].map(part => part.toString('base64'))
      await runTool(tool, args, {env: own, input: parts.join('\n')})
    },
  }
}

/**
 * Windows's HTML format: a header that tells, in bytes, where the HTML and its fragment begin and end.
 * https://learn.microsoft.com/en-us/windows/win32/dataxchg/html-clipboard-format
 */
export function cfHtml(html: string): Buffer {
  const before = Buffer.from('<html><body>\r\n<!--StartFragment-->')
  const fragment = Buffer.from(html)
  const after = Buffer.from('<!--EndFragment-->\r\n</body></html>')
  const header = (...places: number[]) => {
    const [startHtml, endHtml, start, end] = places.map(place => String(place).padStart(10, '0'))
    return `Version:0.9\r\nStartHTML:${startHtml}\r\nEndHTML:${endHtml}\r\nStartFragment:${start}\r\nEndFragment:${end}\r\n`
  }
  const top = header(0, 0, 0, 0).length
  const start = top + before.length
  const end = start + fragment.length
  return Buffer.concat([Buffer.from(header(top, end + after.length, start, end)), before, fragment, after])
}

/** Both of Linux's tools offer one kind only; the HTML is what an editor needs. */
const wayland: Way = {
  tool: 'wl-copy',
  withText: false,
  put: ({html}, env) => runTool('wl-copy', ['--type', 'text/html'], {env, input: html}),
}

const x11: Way = {
  tool: 'xclip',
  withText: false,
  put: ({html}, env) =>
    runTool('xclip', ['-selection', 'clipboard', '-t', 'text/html', '-i'], {env, input: html}),
}
