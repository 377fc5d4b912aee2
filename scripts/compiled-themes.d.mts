import type {Plugin} from 'rolldown'

export function compiledThemes(): Plugin
