import type {Shape} from './shape-forms.ts'
import {shapeTable} from './shape-table.ts'

/** Every other name of a shape, after the short one. */
const aliases: Readonly<Record<string, string>> = Object.fromEntries(
  `rect proc process rectangle squareRect square icon iconSquare iconRounded iconCircle kanbanItem labelRect
rounded event roundedRect round state defaultMindmapNode
stadium terminal pill
fr-rect subprocess subproc framed-rectangle subroutine
cyl db database cylinder
datastore data-store
folder directory
circle circ mindmapCircle
diam decision diamond question
hex hexagon prepare
lean-r lean-right in-out lean_right
lean-l lean-left out-in lean_left
trap-b priority trapezoid-bottom trapezoid
trap-t manual trapezoid-top inv-trapezoid inv_trapezoid
dbl-circ double-circle doublecircle
notch-rect card notched-rectangle
lin-rect lined-rectangle lined-process lin-proc shaded-process
sm-circ start small-circle stateStart
fr-circ stop framed-circle stateEnd
fork join forkJoin
hourglass collate
brace comment brace-l
bolt com-link lightning-bolt
doc document
delay half-rounded-rectangle
h-cyl das horizontal-cylinder
lin-cyl disk lined-cylinder
curv-trap curved-trapezoid display
div-rect div-proc divided-rectangle divided-process
tri extract triangle
win-pane internal-storage window-pane
f-circ junction filled-circle
notch-pent loop-limit notched-pentagon
flip-tri manual-file flipped-triangle
sl-rect manual-input sloped-rectangle
docs documents st-doc stacked-document
st-rect procs processes stacked-rectangle
bow-rect stored-data bow-tie-rectangle
cross-circ summary crossed-circle
tag-doc tagged-document
tag-rect tagged-rectangle tag-proc tagged-process
flag paper-tape
odd rect_left_inv_arrow
lin-doc lined-document`
    .split('\n')
    .flatMap(row => {
      const [short, ...others] = row.split(' ')
      return others.map(other => [other, short!])
    }),
)

/** A shape by any of its names; undefined for one that is not drawn. */
export function shapeNamed(name: string): Shape | undefined {
  return shapeTable[name] ?? shapeTable[aliases[name] ?? '']
}
