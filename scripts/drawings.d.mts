import type {Plugin} from 'rolldown'

export function withoutBrowserParts(): Plugin
export function drawingsBeside(): Plugin
