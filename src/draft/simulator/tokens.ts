import {Refused} from './refused.ts'
import {type AccountState, newId, type Token, type World} from './world.ts'

/** ms that an old token stays good beside its successor. */
const OVERLAP = 5 * 60_000
/** ms between two forced refreshes. */
const FORCED = 30_000

type Fields = Readonly<Record<string, unknown>>

/** `stable_token` and `token`. */
export function giveToken(fields: Fields, kind: Token['kind'], world: World): object {
  const account = authorised(fields, world)
  const {tokenLife = 7200} = world.options
  const now = world.now()
  const current = account.tokens.findLast(each => each.kind === kind && !each.superseded)
  const fresh = current !== undefined && current.ends - OVERLAP > now
  const forced = fields.force_refresh === true && now - (current?.made ?? 0) >= FORCED
  if (kind === 'stable' && fresh && !forced) return answer(current, now)
  if (current) {
    current.superseded = true
    // The plain token's predecessor is good for as long, the stable one's too unless it was forced out.
    current.ends = Math.min(current.ends, forced ? now : now + OVERLAP)
  }
  const token = {value: newId(120), kind, made: now, ends: now + tokenLife * 1000, superseded: false}
  account.tokens.push(token)
  return answer(token, now)
}

const answer = ({value, ends}: Token, now: number) => ({
  access_token: value,
  expires_in: Math.floor((ends - now) / 1000),
})

function authorised({grant_type, appid, secret}: Fields, world: World): AccountState {
  if (grant_type !== 'client_credential') throw new Refused(40002, 'invalid grant_type')
  if (typeof appid !== 'string' || appid === '') throw new Refused(41002, 'appid missing')
  if (typeof secret !== 'string' || secret === '') throw new Refused(41004, 'appsecret missing')
  const account = world.accounts.get(appid)
  if (!account) throw new Refused(40013, 'invalid appid')
  if (account.frozen) throw new Refused(40243, 'AppSecret is frozen')
  if (account.secret !== secret) throw new Refused(40125, 'invalid appsecret')
  return account
}

/** The account that a token speaks for, whoever sends it. */
export function accountOf(token: string | null, world: World): AccountState {
  if (!token) throw new Refused(41001, 'access_token missing')
  for (const account of world.accounts.values()) {
    const found = account.tokens.find(each => each.value === token)
    if (!found) continue
    if (found.ends > world.now()) return account
    if (found.superseded)
      throw new Refused(40001, 'invalid credential, access_token is invalid or not latest')
    throw new Refused(42001, 'access_token expired')
  }
  throw new Refused(token.length < 100 ? 40014 : 40001, 'invalid access_token')
}
