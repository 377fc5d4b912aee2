import type {PreviewWording} from '../wording.ts'
import {h} from './dom.ts'

export type Say = (text: string, state: 'busy' | 'done' | 'failed') => void

/**
 * The button that copies the article. It does so with the script and the words of the page that `weimark` writes:
 * that page's article, pictures inside, and its own button are kept out of sight, and the button pressed.
 */
export function copyButton(words: PreviewWording, address: () => string, say: Say): HTMLButtonElement {
  let kept: Promise<HTMLElement> | undefined
  let loaded = ''
  const load = () => {
    const wanted = address()
    if (kept && loaded === wanted) return kept
    loaded = wanted
    kept = loadPage(wanted)
    kept.catch(() => {
      if (loaded === wanted) kept = undefined
    })
    return kept
  }
  const early = () => {
    load().catch(() => {})
  }
  const button = h(
    'button',
    {
      type: 'button',
      class: 'primary',
      // Most of the work is done before the button is pressed.
      onpointerenter: early,
      onfocus: early,
      async onclick() {
        say(words.copying, 'busy')
        try {
          await press(await load(), button, say)
        } catch (error) {
          say(words.copyFailed + (error instanceof Error ? error.message : ''), 'failed')
        }
      },
    },
    words.copy,
  )
  return button
}

/** The written page's parts, with its script at work on them. */
async function loadPage(address: string): Promise<HTMLElement> {
  const response = await fetch(address)
  const text = await response.text()
  if (!response.ok) throw new Error(text)
  const page = new DOMParser().parseFromString(text, 'text/html')
  const parts = ['article', 'copy', 'status'].map(id => document.importNode(page.getElementById(id)!, true))
  // Heard once, from the preview's own.
  for (const name of ['role', 'aria-live', 'class']) parts[2]!.removeAttribute(name)
  const holder = h('div', {class: 'out-of-sight'}, ...parts)
  for (const old of document.querySelectorAll('.out-of-sight')) old.remove()
  document.body.append(holder)
  const script = h('script', {src: '/-/copy.js'})
  const ready = new Promise<void>((done, failed) => {
    script.addEventListener('load', () => done())
    script.addEventListener('error', () => failed(new Error(script.src)))
  })
  holder.append(script)
  await ready
  return holder
}

/** What that page says is said here. */
function press(holder: HTMLElement, button: HTMLElement, say: Say): Promise<void> {
  const status = holder.querySelector<HTMLElement>('#status')!
  // Only what is shown can be selected and has a text; where it cannot be seen does not matter.
  holder.dataset.state = 'shown'
  return new Promise(done => {
    const observer = new MutationObserver(() => {
      const {state} = status.dataset
      const text = status.textContent ?? ''
      if (text === '' || (state !== 'done' && state !== 'failed')) return
      say(text, state)
      // What could not be copied is selected there, to be copied with the keyboard; that is told, too.
      if (state !== 'done') return done()
      observer.disconnect()
      delete holder.dataset.state
      button.focus()
      done()
    })
    observer.observe(status, {childList: true, characterData: true, subtree: true})
    holder.querySelector<HTMLElement>('#copy')!.click()
  })
}
