import type {Plugin} from 'rolldown'
export function cssText(): Plugin
