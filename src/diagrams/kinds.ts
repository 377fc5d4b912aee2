import {readPie} from './charts/pie.ts'
import {readQuadrant} from './charts/quadrant.ts'
import {readXyChart} from './charts/xychart.ts'
import type {Diagram} from './diagram.ts'
import {readClass} from './graph/class.ts'
import {readEr} from './graph/er.ts'
import {readFlowchart} from './graph/flowchart.ts'
import {readRequirement} from './graph/requirement.ts'
import {readState} from './graph/state.ts'
import type {Parsed} from './mermaid.ts'
import {readMindmap} from './mindmap/read.ts'
import {readGantt} from './plans/gantt.ts'
import {readJourney} from './plans/journey.ts'
import {readTimeline} from './plans/timeline.ts'
import {readSequence} from './sequence/read.ts'

/** Who reads Mermaid's database of each kind, by Mermaid's own name of it. */
export const kinds: Readonly<Record<string, (db: unknown, parsed: Parsed) => Diagram>> = {
  'flowchart-v2': readFlowchart,
  flowchart: readFlowchart,
  'flowchart-elk': readFlowchart,
  stateDiagram: readState,
  state: readState,
  classDiagram: readClass,
  class: readClass,
  er: readEr,
  requirement: readRequirement,
  sequence: readSequence,
  pie: readPie,
  quadrantChart: readQuadrant,
  xychart: readXyChart,
  gantt: readGantt,
  journey: readJourney,
  timeline: readTimeline,
  mindmap: readMindmap,
}
