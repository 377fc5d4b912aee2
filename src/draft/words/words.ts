import type {Language} from '../../article.ts'
import {wordsEn} from './en.ts'
import type {DraftWords} from './wording.ts'
import {wordsZh} from './zh.ts'

export const draftWords: Readonly<Record<Language, DraftWords>> = {en: wordsEn, zh: wordsZh}
