import {createServer, type RequestListener} from 'node:http'
import type {AddressInfo} from 'node:net'
import {describe, expect, it, onTestFinished} from 'vitest'
import {isPublicAddress} from '../../src/images/public-address.ts'
import {fetchRemote, RemoteError} from '../../src/images/remote.ts'

async function host(answer: RequestListener): Promise<string> {
  const server = createServer(answer)
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  onTestFinished(() => {
    server.close()
    server.closeAllConnections()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

/** This one machine counts as the public internet. */
const allows = (address: string) => address === '127.0.0.1'

async function trouble(address: string, options: Parameters<typeof fetchRemote>[1] = {allows}) {
  const error = await fetchRemote(address, options).catch(each => each)
  expect(error).toBeInstanceOf(RemoteError)
  return (error as RemoteError).message
}

describe('addresses', () => {
  it.each([
    '127.0.0.1',
    '10.1.2.3',
    '172.31.255.255',
    '192.168.1.1',
    '169.254.169.254',
    '100.100.100.200',
    '0.0.0.0',
    '224.0.0.1',
    '255.255.255.255',
    '::1',
    '::',
    'fe80::1',
    'fd00:ec2::254',
    '::ffff:127.0.0.1',
    '::ffff:7f00:1',
    '::ffff:a9fe:a9fe',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    'ff02::1',
    'localhost',
    '',
  ])('%s is not of the public internet', address => expect(isPublicAddress(address)).toBe(false))

  it.each(['1.1.1.1', '172.32.0.1', '100.128.0.1', '198.20.0.1', '2606:4700::1111', '::ffff:1.1.1.1'])(
    '%s is',
    address => expect(isPublicAddress(address)).toBe(true),
  )
})

describe('a picture of the web', () => {
  it('is fetched, over redirects', async () => {
    const base = await host((request, response) => {
      if (request.url === '/a') response.writeHead(302, {location: '/b'}).end()
      else response.end('bytes')
    })
    expect(String(Buffer.from(await fetchRemote(`${base}/a`, {allows})))).toBe('bytes')
  })

  it('of the own machine or network is refused, by number, by name and behind a redirect', async () => {
    let asked = 0
    const own = await host((_, response) => {
      asked++
      response.end('secret')
    })
    const port = own.split(':').at(-1)
    for (const address of [
      own,
      `http://localhost:${port}/`,
      `http://0x7f000001:${port}/`,
      `http://2130706433:${port}/`,
      `http://[::ffff:127.0.0.1]:${port}/`,
      'http://169.254.169.254/latest/meta-data/',
      'file:///etc/passwd',
      'ftp://1.1.1.1/a',
      'data:text/plain,a',
      'no address',
    ]) {
      expect(await trouble(address, {}), address).toBe('address')
    }
    for (const location of ['file:///etc/passwd', 'http://169.254.169.254/', 'http://[::1]/', 'http:///']) {
      const outer = await host((_, response) => response.writeHead(302, {location}).end())
      expect(await trouble(outer), location).toBe('address')
    }
    expect(asked).toBe(0)
  })

  it('is bounded in size, time and redirects, and errors are told', async () => {
    const endless = await host((_, response) => {
      response.writeHead(200)
      const more = setInterval(() => response.write(Buffer.alloc(64_000)), 1)
      response.on('close', () => clearInterval(more))
    })
    expect(await trouble(endless, {allows, maxBytes: 500_000})).toBe('size')
    expect(
      await trouble(await host((_, response) => response.end(Buffer.alloc(2000))), {allows, maxBytes: 1000}),
    ).toBe('size')
    expect(await trouble(await host(() => {}), {allows, time: 50})).toBe('time')
    expect(await trouble(await host((_, response) => response.writeHead(302, {location: '/'}).end()))).toBe(
      'redirects',
    )
    expect(await trouble(await host((_, response) => response.writeHead(404).end()))).toBe('status 404')
    expect(await trouble(await host(request => request.socket.destroy()))).toBe('network ECONNRESET')
    expect(
      await trouble(
        await host((_, response) => {
          response.writeHead(200, {'content-length': 100})
          response.write('half', () => response.socket?.destroy())
        }),
      ),
    ).toMatch(/^network/)
    const stop = new AbortController()
    const waiting = fetchRemote(await host(() => stop.abort(new Error('stopped'))), {
      allows,
      signal: stop.signal,
    })
    await expect(waiting).rejects.toThrow('stopped')
  })
})
