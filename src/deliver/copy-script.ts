/**
 * The page's script: puts the article on the clipboard as rich text. The words it says are in the button's
 * `data-*`, so the script is the same on every page.
 *
 * `execCommand` first, though it is old: it works from `file:` and `http:`, in every browser, and its `copy` event
 * hands over the HTML as it is; what `ClipboardItem` writes is refused on insecure pages, and pastes with a frame of
 * `html` and `body` around it. Both measured in tests/deliver/copy.test.ts. Where neither is allowed the article is
 * selected, and copying it by hand gives the same.
 */
export const copyScript = `
(() => {
  const article = document.getElementById('article')
  const button = document.getElementById('copy')
  const status = document.getElementById('status')
  // As delivered: what extensions and translators do to the page later must not be copied.
  const html = article.innerHTML

  const say = state => {
    status.dataset.state = state === 'done' ? 'done' : 'failed'
    status.textContent = ''
    // A text that did not change would not be read out again.
    setTimeout(() => { status.textContent = button.dataset[state] }, 50)
  }
  const select = () => {
    const range = document.createRange()
    range.selectNodeContents(article)
    const selection = getSelection()
    selection.removeAllRanges()
    selection.addRange(range)
  }
  const hand = event => {
    event.preventDefault()
    event.stopImmediatePropagation()
    event.clipboardData.setData('text/html', html)
    event.clipboardData.setData('text/plain', article.innerText)
  }
  // The text that is selected while the article is to be copied by hand.
  let byHand
  document.addEventListener('copy', event => {
    if (String(getSelection()) !== byHand) return
    hand(event)
    say('done')
  })
  const byCommand = () => {
    let copied = false
    const onCopy = event => {
      hand(event)
      copied = true
    }
    // Without a selection Safari copies nothing.
    select()
    document.addEventListener('copy', onCopy, {capture: true, once: true})
    try {
      return document.execCommand('copy') && copied
    } catch {
      return false
    } finally {
      document.removeEventListener('copy', onCopy, true)
      getSelection().removeAllRanges()
      button.focus()
    }
  }
  const byClipboard = async () => {
    try {
      const blob = (type, text) => new Blob([text], {type})
      await navigator.clipboard.write([new ClipboardItem({
        'text/html': blob('text/html', html),
        'text/plain': blob('text/plain', article.innerText),
      })])
      return true
    } catch {
      return false
    }
  }
  button.addEventListener('click', async () => {
    if (byCommand() || await byClipboard()) return say('done')
    select()
    byHand = String(getSelection())
    say('failed')
  })
})()
`.trim()
