import type {PreviewWording} from '../wording.ts'
import {h} from './dom.ts'

/**
 * The button that copies the article, with the script of the page that `weimark` writes: that page is loaded out of
 * sight, pictures inside, and its own button pressed.
 */
export function copyButton(
  words: PreviewWording,
  address: () => string,
  say: (text: string, state: 'busy' | 'done' | 'failed') => void,
): HTMLButtonElement {
  let page: Promise<HTMLIFrameElement> | undefined
  let loaded = ''
  const load = () => {
    const wanted = address()
    if (page && loaded === wanted) return page
    loaded = wanted
    page?.then(
      old => old.remove(),
      () => {},
    )
    page = loadPage(wanted)
    page.catch(() => {
      if (loaded === wanted) page = undefined
    })
    return page
  }
  const button = h(
    'button',
    {
      type: 'button',
      class: 'primary',
      // Most of the work is done before the button is pressed.
      onpointerenter: () => load().catch(() => {}),
      onfocus: () => load().catch(() => {}),
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

async function loadPage(address: string): Promise<HTMLIFrameElement> {
  const frame = h('iframe', {class: 'out-of-sight', title: '', tabindex: -1, 'aria-hidden': 'true'})
  frame.src = address
  const there = new Promise<void>(done => frame.addEventListener('load', () => done(), {once: true}))
  document.body.append(frame)
  await there
  const inside = frame.contentDocument
  if (inside?.getElementById('copy')) return frame
  frame.remove()
  throw new Error(inside?.body.textContent ?? '')
}

/** What the page says is said here. */
function press(
  frame: HTMLIFrameElement,
  button: HTMLElement,
  say: (text: string, state: 'done' | 'failed') => void,
): Promise<void> {
  const inside = frame.contentDocument!
  const status = inside.getElementById('status')!
  return new Promise(done => {
    const observer = new MutationObserver(() => {
      const {state} = status.dataset
      const text = status.textContent ?? ''
      if (text === '' || (state !== 'done' && state !== 'failed')) return
      observer.disconnect()
      say(text, state)
      // What could not be copied is selected there, to be copied with the keyboard.
      if (state === 'done') button.focus()
      done()
    })
    observer.observe(status, {childList: true, characterData: true, subtree: true})
    inside.getElementById('copy')!.click()
  })
}
