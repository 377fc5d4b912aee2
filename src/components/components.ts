import {agenda} from './agenda/agenda.ts'
import {changelog} from './changelog/changelog.ts'
import {compare} from './compare/compare.ts'
import type {Component} from './component.ts'
import {cover} from './cover/cover.ts'
import {dialogue} from './dialogue/dialogue.ts'
import {end} from './end/end.ts'
import {gallery} from './gallery/gallery.ts'
import {createLibrary} from './library.ts'
import {links} from './links/links.ts'
import {people} from './people/people.ts'
import {cons, pros, prosCons} from './pros-cons/pros-cons.ts'
import {qa} from './qa/qa.ts'
import {quote} from './quote/quote.ts'
import {reveal} from './reveal/reveal.ts'
import {steps} from './steps/steps.ts'
import {swipe} from './swipe/swipe.ts'
import {timeline} from './timeline/timeline.ts'
import {toc} from './toc/toc.ts'

/** Every component. All else is told by its row: names, messages, style sheets, documentation and tests. */
export const components: readonly Component[] = [
  cover,
  toc,
  steps,
  timeline,
  agenda,
  people,
  quote,
  dialogue,
  qa,
  gallery,
  swipe,
  compare,
  prosCons,
  pros,
  cons,
  changelog,
  links,
  reveal,
  end,
]

/** Theirs, by all their names. */
export const library = createLibrary(components)
