import {BlockList, isIP} from 'node:net'

/** What is not of the public internet, by the IANA registries of special addresses (2026). */
const special = new BlockList()
const v4: readonly [string, number][] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  // Link-local: where clouds keep their machines' secrets.
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
]
for (const [address, bits] of v4) special.addSubnet(address, bits, 'ipv4')

/** The global ones of today; the rest is loopback, private, link-local, or not given out. */
const global6 = new BlockList()
global6.addSubnet('2000::', 3, 'ipv6')
const special6 = new BlockList()
const v6: readonly [string, number][] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
]
for (const [address, bits] of v6) special6.addSubnet(address, bits, 'ipv6')

/** Whether an IP address is of the public internet. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address)
  if (family === 4) return !special.check(address, 'ipv4')
  if (family !== 6) return false
  // An IPv4 in an IPv6's clothes, also behind a translator.
  const mapped = /^(?:::ffff:|64:ff9b::)(?:(\d+\.\d+\.\d+\.\d+)|([\da-f]{1,4}):([\da-f]{1,4}))$/i.exec(
    address,
  )
  if (mapped) {
    const [, dotted, high = '0', low = '0'] = mapped
    const number = Number.parseInt(high, 16) * 65536 + Number.parseInt(low, 16)
    const parts = [24, 16, 8, 0].map(shift => (number >>> shift) & 255)
    return isPublicAddress(dotted ?? parts.join('.'))
  }
  return global6.check(address, 'ipv6') && !special6.check(address, 'ipv6')
}
