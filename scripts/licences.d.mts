import type {Plugin} from 'rolldown'
export function licences(fileName?: string): Plugin
