export interface World {
  env?: Record<string, string | undefined>
  platform?: string
  home?: string
  exists?: (path: string) => boolean
}
export function findChromium(world?: World): string | undefined
export function ensureChromium(): Promise<string>
