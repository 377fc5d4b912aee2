export interface Lock {
  packages?: Record<string, {version?: string; optional?: boolean}>
}
export const BUILD_INPUTS: readonly string[]
export function hashOf(root: string, paths: readonly string[]): string
export function satisfies(installed: Lock, wanted: Lock): boolean
export function needsInstall(root: string): boolean
export function markInstalled(root: string): void
export function buildKey(root: string): string
export function needsBuild(root: string): boolean
export function markBuilt(root: string, key: string): void
