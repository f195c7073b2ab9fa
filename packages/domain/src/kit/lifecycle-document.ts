import type { Life, LifeStep } from './lifecycle.ts'

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n')

/** Mermaid names may hold letters and underscores only; the label says the rest. */
const nodeOf = (state: string): string => state.replaceAll(/[^A-Za-z0-9]/g, '_')

/**
 * The life as a Mermaid state diagram: states with the citizen's labels, arrows with the acts.
 * 行政许可法 art. 30: the procedure is made public. Example: the first arrow of `applicationLife` is `[*] --> draft`.
 */
export function drawLife(life: Life): string {
  const states = Object.entries(life.states)
  const arrow = (from: string, to: string, event: string) => `  ${from} --> ${to} : ${life.events[event] ?? event}`
  return [
    'stateDiagram-v2',
    ...states.map(([name, state]) => `  state "${state.citizenLabel}" as ${nodeOf(name)}`),
    arrow('[*]', nodeOf(life.birth.to), life.birth.event),
    ...life.steps.map((step) => arrow(nodeOf(step.from), nodeOf(step.to), step.event)),
    ...states.filter(([, state]) => state.end).map(([name]) => `  ${nodeOf(name)} --> [*]`),
  ].join('\n')
}

const stepCells = (life: Life, from: string, step: Omit<LifeStep, 'from'>): string[] => [
  from,
  `${life.events[step.event] ?? ''} \`${step.event}\``,
  `\`${step.to}\``,
  step.by.join(', '),
  (step.guards ?? []).join(', '),
  step.reasonRequired ? 'yes' : '',
  step.notice ? `\`${step.notice}\`` : '',
]

/**
 * The life as a page of documentation in Markdown: the diagram, the states, the steps; the same text for the same table.
 * 行政许可法 art. 30: the procedure is made public. Example: `documentLife(applicationLife)` begins with `## 预申请`.
 */
export function documentLife(life: Life): string {
  const states = Object.entries(life.states).map(([name, state]) => [
    `\`${name}\``,
    state.citizenLabel,
    state.deadline ? `\`${state.deadline}\`` : '',
    state.end ? 'end' : '',
  ])
  const steps = [
    stepCells(life, '(begin)', life.birth),
    ...life.steps.map((step) => stepCells(life, `\`${step.from}\``, step)),
  ]
  return [
    `## ${life.title} (\`${life.name}\`)`,
    `\`\`\`mermaid\n${drawLife(life)}\n\`\`\``,
    table(['state', 'the citizen sees', 'time limit', ''], states),
    table(['from', 'event', 'to', 'by', 'guards', 'reason', 'notice'], steps),
    '',
  ]
    .join('\n\n')
    .trimEnd()
    .concat('\n')
}
