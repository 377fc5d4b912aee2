/** What keeps a draft from being made beside what lint finds. */
export type BlockerId =
  | 'draft-title'
  | 'draft-cover'
  | 'draft-too-many'
  | 'draft-no-pictures'
  | 'draft-text-long'
  | 'draft-limit'

interface Said {
  message: string
  hint: string
}

/** What the draft box says, in one language. */
export interface DraftWords {
  brokenMemory: Said
  blockers: Readonly<Record<BlockerId, Said>>
  edited(path: string, title: string, passages: number): Said
  lost(path: string): Said
  noDraft(mediaId: string): Said
  blocked(count: number): Said
  changedMeanwhile(source: string): Said
  byHand: Readonly<Record<'open' | 'publish' | 'picture', string>>
  account: {
    noAppId: Said
    badAppId(shown: string): Said
    noSecret(shown: string): Said
    badBase: Said
    plainBase: Said
    /** @param suggestion a sentence, or nothing */
    unknown(name: string, suggestion: string, known: readonly string[]): Said
    which(known: readonly string[]): Said
    notSet(name: string, variable: string): Said
  }
  api: {
    unknownCode: string
    unknownFix: string
    refused(call: string, code: number, meaning: string): string
    network(call: string, code: string): Said
    timeout(call: string, seconds: number): Said
    status(call: string, status: number): Said
    notJson(call: string): Said
  }
}
