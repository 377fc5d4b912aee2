import {type Emulated, emulate} from '../../src/emulator/emulate.ts'
import type {Stage} from '../../src/wechat/evidence.ts'

/** What WeChat may make of an article on one way, under one reading of what is not known for sure. */
export interface Outcome extends Emulated {
  /** `paste-harsh` */
  name: string
  /** The milder reading; the harsher is the default. */
  mild: boolean
}

const ways: Readonly<Record<'paste' | 'api', readonly Stage[]>> = {
  paste: ['paste', 'save', 'reader'],
  api: ['api', 'reader'],
}

/** What may come out at the reader's end, for each way into WeChat. */
export function outcomes(made: Readonly<Record<'paste' | 'api', string>>): Outcome[] {
  return (['paste', 'api'] as const).flatMap(way =>
    (['harsh', 'mild'] as const).map(lowConfidence => ({
      ...emulate(made[way], ways[way], {lowConfidence}),
      name: `${way}-${lowConfidence}`,
      mild: lowConfidence === 'mild',
    })),
  )
}
