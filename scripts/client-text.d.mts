import type {Plugin} from 'rolldown'

export function clientText(): Plugin
