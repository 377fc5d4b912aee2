import type {Rule} from './rule.ts'

/** Findings about what is drawn: formulas and diagrams. */
export const drawingRules = {
  'formula-broken': {
    severity: 'warning',
    zh: {reason: '公式写错了：{detail}，按原文显示', fix: '改正这个公式；若不是公式，把 $ 写成 \\$'},
    en: {
      reason: 'The formula cannot be read: {detail}; it is shown as written',
      fix: 'Correct it; if it is no formula, write \\$ for $',
    },
  },
  'drawing-colour': {
    severity: 'warning',
    zh: {reason: '“{value}”不是颜色，没有采用', fix: '写颜色的英文名，或 #rrggbb'},
    en: {reason: '“{value}” is no colour; it is not used', fix: 'Write the name of a colour, or #rrggbb'},
  },
  'diagram-syntax': {
    severity: 'warning',
    zh: {reason: '图表有语法错误：{detail}，按代码显示', fix: '改正这一行；语法见 Mermaid 的文档'},
    en: {
      reason: 'Mermaid cannot read the diagram: {detail}; its source is shown',
      fix: 'Correct this line; its syntax is in the documentation of Mermaid',
    },
  },
  'diagram-dot': {
    severity: 'warning',
    zh: {reason: '图有语法错误：{detail}，按代码显示', fix: '改正这一行；语法见 Graphviz 的文档'},
    en: {
      reason: 'Graphviz cannot read the graph: {detail}; its source is shown',
      fix: 'Correct this line; its syntax is in the documentation of Graphviz',
    },
  },
  'diagram-kind': {
    severity: 'warning',
    zh: {
      reason: '{detail} 这种图表不画，按代码显示',
      fix: '能画 flowchart、sequenceDiagram、classDiagram、stateDiagram、erDiagram、requirementDiagram、pie、gantt、mindmap、timeline、quadrantChart、journey、xychart、gitGraph、kanban、packet、sankey、radar、treemap、block、architecture、C4；其他种类请导出图片再插入',
    },
    en: {
      reason: 'Diagrams of the kind {detail} are not drawn; its source is shown',
      fix: 'flowchart, sequenceDiagram, classDiagram, stateDiagram, erDiagram, requirementDiagram, pie, gantt, mindmap, timeline, quadrantChart, journey, xychart, gitGraph, kanban, packet, sankey, radar, treemap, block, architecture and C4 are drawn; export others as a picture',
    },
  },
  'diagram-large': {
    severity: 'warning',
    zh: {reason: '图表太大（超过 {detail}），按代码显示', fix: '拆成几张，或导出图片再插入'},
    en: {
      reason: 'The diagram is too large (more than {detail}); its source is shown',
      fix: 'Divide it, or export it as a picture',
    },
  },
  'diagram-part': {
    severity: 'warning',
    zh: {reason: '图表里的 {detail} 画不完整，整张按代码显示', fix: '改用别的写法，或导出图片再插入'},
    en: {
      reason: 'A part of the diagram, {detail}, would not be drawn whole; its source is shown',
      fix: 'Write it in another way, or export it as a picture',
    },
  },
  'formula-open': {
    severity: 'warning',
    zh: {reason: '公式以 $$ 开始，却没有结束，按文字处理', fix: '在公式后面另起一行写 $$'},
    en: {
      reason: 'A formula begins with $$ and never ends; read as text',
      fix: 'Write $$ on a line below the formula',
    },
  },
} satisfies Record<string, Rule>
