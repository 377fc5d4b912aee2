import type {CompileContext, Extension as FromMarkdown, Token} from 'mdast-util-from-markdown'

/** A site generator's tag, as written: `{% note info %}`, `{{< figure … >}}`, `{:.class}`, `::: tip`. */
interface Tag {
  data?: import('mdast').Data | undefined
  type: 'tag'
  value: string
  /** The title of a container, which may have marks. */
  children: import('mdast').PhrasingContent[]
  position?: import('unist').Position | undefined
}

declare module 'mdast' {
  interface PhrasingContentMap {
    tag: Tag
  }
  interface RootContentMap {
    tag: Tag
  }
  interface BlockContentMap {
    tag: Tag
  }
}

/** Tokens → mdast. */
export function tagFromMarkdown(): FromMarkdown {
  function enterTag(this: CompileContext, token: Token): undefined {
    this.enter({type: 'tag', value: '', children: []}, token)
    this.buffer()
  }
  function exitText(this: CompileContext, token: Token): undefined {
    const value = this.resume()
    const node = this.stack[this.stack.length - 1]
    // Where a table was tried on the lines before, their last chunk has no token of its own.
    if (node?.type === 'tag') node.value = value.endsWith('}') ? value : this.sliceSerialize(token)
    this.exit(token)
  }
  return {
    enter: {
      tagText: enterTag,
      tagTextData(token) {
        this.config.enter.data!.call(this, token)
      },
      tagLine(token) {
        this.enter({type: 'tag', value: this.sliceSerialize(token).trim(), children: []}, token)
      },
    },
    exit: {
      tagText: exitText,
      tagTextData(token) {
        this.config.exit.data!.call(this, token)
      },
      tagLine(token) {
        this.exit(token)
      },
      tagCodeOpen(token) {
        const node = this.stack[this.stack.length - 1]
        if (node?.type !== 'code') return
        node.meta = this.sliceSerialize(token).trim()
      },
    },
  }
}
