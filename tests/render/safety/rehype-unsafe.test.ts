import {describe, expect, it} from 'vitest'
import {rendered} from '../rendered.ts'

describe('rehypeUnsafe and sanitising', () => {
  it.each([
    [
      '<script>alert(1)</script>',
      '',
      ['3:1 html-removed: <script> cannot live in a WeChat article; it was removed'],
    ],
    [
      '<style>p{color:red}</style>',
      '',
      ['3:1 html-removed: <style> cannot live in a WeChat article; it was removed'],
    ],
    [
      '<iframe src="https://a.org"></iframe>',
      '',
      ['3:1 media-removed: <iframe> cannot be put into a WeChat article; it was removed'],
    ],
    [
      '<p onclick="a()">甲</p>',
      '<p>甲</p>',
      ['3:1 html-attribute-removed: onclick on <p> is not safe; it was removed'],
    ],
    [
      '<p>甲<b ONMOUSEOVER=a()>乙</b></p>',
      '<p>甲<b>乙</b></p>',
      ['3:5 html-attribute-removed: onmouseover on <b> is not safe; it was removed'],
    ],
    [
      '<form action="/a">甲<input name="b"><button>乙</button></form>',
      '<p>甲乙</p>',
      [
        '3:1 html-removed: <form> cannot live in a WeChat article; it was removed',
        '3:36 html-removed: <button> cannot live in a WeChat article; it was removed',
      ],
    ],
    [
      '<p><a href="javascript:a()">甲</a></p>',
      '<p><span class="link">甲</span></p>',
      ['3:4 link-dead: The link javascript:a() leads nowhere inside WeChat; its text is kept'],
    ],
    [
      '<p>甲<img src="javascript:a()" alt="乙"></p>',
      '<p>甲乙</p>',
      ['3:5 image-unsafe: The picture address javascript:a() cannot be used; the picture was dropped'],
    ],
    [
      '<p><a href="vbscript:a()" title="甲">甲</a></p>',
      '<p><span class="link">甲</span></p>',
      ['3:4 link-dead: The link vbscript:a() leads nowhere inside WeChat; its text is kept'],
    ],
    [
      '<p data-a="javascript:a()">甲</p>',
      '<p>甲</p>',
      ['3:1 html-attribute-removed: dataa on <p> is not safe; it was removed'],
    ],
    [
      '<svg onload="a()"><script>a()</script><path d="M0 0"/></svg>',
      '<p><svg><path d="M0 0"></path></svg></p>',
      [
        '3:1 html-attribute-removed: onload on <svg> is not safe; it was removed',
        '3:19 html-removed: <script> cannot live in a WeChat article; it was removed',
      ],
    ],
    ['<p id="a" name="b" class="c">甲</p>', '<p class="c">甲</p>', []],
    [
      '<unknown>甲</unknown>',
      '<p>甲</p>',
      ['3:1 html-unknown: Unknown element <unknown>: dropped, the text inside is kept'],
    ],
    [
      '<video src="a.mp4">甲</video>',
      '',
      ['3:1 media-removed: <video> cannot be put into a WeChat article; it was removed'],
    ],
    ['<!-- 注 -->', '', []],
  ])('%s', async (source, html, messages) => {
    const result = await rendered(`文\n\n${source}`)
    expect({html: result.html, messages: result.messages}).toEqual({html: `<p>文</p>${html}`, messages})
  })
})
