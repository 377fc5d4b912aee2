import {createServer} from 'node:http'
import type {AddressInfo} from 'node:net'
import {describe, expect, it, onTestFinished} from 'vitest'
import {imagesOf} from '../../src/images/local.ts'
import type {RemoteOptions, Resolver} from '../../src/images/remote.ts'
import {createFileConverter} from '../../src/node/convert.ts'
import {openSites} from '../../src/site/sites.ts'
import {folder, png} from './site.ts'

/** A host of pictures on loopback; a test lets loopback pass. */
async function host(answers: Record<string, Uint8Array | {to: string}>) {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(request.url!)
    const answer = answers[request.url!]
    if (!answer) response.writeHead(404).end()
    else if ('to' in answer) response.writeHead(302, {location: answer.to}).end()
    else response.end(answer)
  })
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  onTestFinished(() => void server.close())
  return {port: (server.address() as AddressInfo).port, asked}
}

const loopback: Resolver = (_, _options, answer) => answer(null, [{address: '127.0.0.1', family: 4}])

/** Pictures of one run, one after the other. */
function fetching(options: RemoteOptions) {
  const hook = imagesOf({embed: true, fetch: true}, openSites({}), options)
  return async (url: string) => {
    const told: string[] = []
    const report = (rule: string, {detail}: Record<string, unknown>) => told.push(`${rule}: ${detail}`)
    const ref = {kind: 'image', source: url, url, alt: ''} as const
    const answer = await hook(ref, {path: undefined, report})
    const {url: address} = typeof answer === 'string' ? {url: answer} : answer
    return {address, told}
  }
}

describe('pictures of the web in pages', () => {
  it('are put into the page, each address and each content once', async () => {
    const {port, asked} = await host({'/a.png': png(30, 20), '/b.png': png(30, 20)})
    const ask = fetching({allows: () => true, resolver: loopback})
    const [one, again, other] = await Promise.all(
      ['a', 'a', 'b'].map(name => ask(`http://pictures.example:${port}/${name}.png`)),
    )
    expect(one!.told).toEqual([])
    expect(one!.address).toMatch(/^data:image\/png;base64,/)
    expect([again, other]).toEqual([one, one])
    expect(asked.sort()).toEqual(['/a.png', '/b.png'])
  })

  it('one that fails costs itself alone, and says why', async () => {
    const {port} = await host({'/a.png': png(30, 20), '/text': Buffer.from('text')})
    const ask = fetching({allows: () => true, resolver: loopback})
    const base = `http://pictures.example:${port}`
    expect(await ask(`${base}/none`)).toEqual({
      address: `${base}/none`,
      told: ['image-fetch: the host answered 404'],
    })
    expect((await ask(`${base}/text`)).told).toEqual(['image-unreadable: not a picture, or a broken one'])
    expect((await ask(`${base}/a.png`)).told).toEqual([])
    // WeChat's own stay where they are.
    const own = 'https://mmbiz.qpic.cn/x/0'
    expect(await ask(own)).toEqual({address: own, told: []})
  })

  it('no name, redirect or second answer of a name server leads into the own network', async () => {
    const {port, asked} = await host({'/secret': png(9, 9), '/go': {to: 'http://inside.example/secret'}})
    const refused = ['image-fetch: no http(s) address of the public internet']
    // Public at the first question, private at the next.
    let questions = 0
    const rebinding: Resolver = (_, _options, answer) =>
      answer(null, [{address: questions++ === 0 ? '8.8.8.8' : '127.0.0.1', family: 4}])
    const looks: string[] = []
    const guard = {
      resolver: rebinding,
      allows: (address: string) => {
        looks.push(address)
        return false
      },
    }
    expect((await fetching(guard)('http://rebind.example/secret')).told).toEqual(refused)
    // The connection goes to what was looked at: nobody asks a second time.
    expect([questions, looks]).toEqual([1, ['8.8.8.8']])
    const private_ = fetching({resolver: loopback})
    for (const url of [
      `http://inside.example:${port}/secret`,
      `http://127.0.0.1:${port}/secret`,
      `http://[::1]:${port}/secret`,
      'http://169.254.169.254/latest',
    ]) {
      expect([url, (await private_(url)).told]).toEqual([url, refused])
    }
    expect(asked).toEqual([])
    // The first host may be asked; where it leads to is inside.
    const names: Resolver = (name, _options, answer) =>
      answer(null, [{address: name === 'outside.example' ? '127.0.0.1' : '10.0.0.1', family: 4}])
    const ask = fetching({resolver: names, allows: address => address === '127.0.0.1'})
    expect((await ask(`http://outside.example:${port}/go`)).told).toEqual(refused)
    expect(asked).toEqual(['/go'])
  })

  it('size and number are bounded', async () => {
    const {port} = await host({'/a.png': png(30, 20)})
    const own = {allows: () => true, resolver: loopback}
    const small = await fetching({...own, maxBytes: 10})(`http://x.example:${port}/a.png`)
    expect(small.told).toEqual(['image-fetch: larger than 20 MB'])
    const ask = fetching(own)
    for (let at = 0; at < 200; at++) await ask(`http://x.example:${port}/a.png?${at}`)
    expect((await ask(`http://x.example:${port}/more`)).told[0]).toContain('at most 200')
  })

  it('are left alone unless that is asked for', async () => {
    const cwd = folder({'a.md': '![甲](http://127.0.0.1:9/a.png)\n'})
    const told = async (fetch: boolean) => {
      const {html, messages} = await (
        await createFileConverter({cwd, embedImages: true, images: {fetch}})
      ).convertFile('a.md')
      return {
        stays: html.includes('src="http://127.0.0.1:9/a.png"'),
        rules: messages.map(each => each.ruleId).filter(id => id?.startsWith('image-fetch')),
      }
    }
    expect(await told(false)).toEqual({stays: true, rules: []})
    expect(await told(true)).toEqual({stays: true, rules: ['image-fetch']})
  })
})
