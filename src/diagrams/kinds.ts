import {readBlock} from './block/read.ts'
import {readPie} from './charts/pie.ts'
import {readQuadrant} from './charts/quadrant.ts'
import {readXyChart} from './charts/xychart.ts'
import type {Diagram} from './diagram.ts'
import {readGit} from './git/read.ts'
import {readArchitecture} from './graph/architecture.ts'
import {readC4} from './graph/c4.ts'
import {readClass} from './graph/class.ts'
import {readEr} from './graph/er.ts'
import {readFlowchart} from './graph/flowchart.ts'
import {readRequirement} from './graph/requirement.ts'
import {readState} from './graph/state.ts'
import {readKanban} from './kanban/kanban.ts'
import type {Parsed} from './mermaid.ts'
import {readMindmap} from './mindmap/read.ts'
import {readPacket} from './packet/packet.ts'
import {readGantt} from './plans/gantt.ts'
import {readJourney} from './plans/journey.ts'
import {readTimeline} from './plans/timeline.ts'
import {readRadar} from './radar/radar.ts'
import {readSankey} from './sankey/read.ts'
import {readSequence} from './sequence/read.ts'
import {readTreemap} from './treemap/treemap.ts'

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
  gitGraph: readGit,
  block: readBlock,
  architecture: readArchitecture,
  c4: readC4,
  kanban: readKanban,
  packet: readPacket,
  sankey: readSankey,
  radar: readRadar,
  treemap: readTreemap,
}
