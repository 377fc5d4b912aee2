import {type Row, row} from './evidence.ts'
import {layoutProperties} from './properties-layout.ts'
import {lostProperties} from './properties-lost.ts'
import {otherProperties} from './properties-other.ts'
import {paintProperties} from './properties-paint.ts'
import {textProperties} from './properties-text.ts'

/** Every CSS property that anything is known of, by its name. */
export const propertyRows: Readonly<Record<string, Row>> = {
  ...lostProperties,
  ...textProperties,
  ...paintProperties,
  ...layoutProperties,
  ...otherProperties,
}

/** Any other property. */
export const unknownProperty = row('keep', 'probe', ['stylewx'], {
  note: 'both sanitisers let unknown CSS pass',
})
