import { ok, type Outcome, refuse } from './outcome.ts'

/** A place in a life. The label is what the citizen sees: one label, one state. */
export type LifeState<Deadline extends string = string> = {
  citizenLabel: string
  /** The time limit that starts on entering, by its name in the city's rules. A step that stays here keeps it. */
  deadline?: Deadline
  /** Nothing leads out of it. */
  end?: true
}

/** What may happen in a state, who may do it, what has to hold first, and what is said about it afterwards. */
export type LifeStep<State extends string = string, Event extends string = string, Role extends string = string> = {
  from: State
  event: Event
  to: State
  by: readonly Role[]
  /** Names of what the use case has to check before. */
  guards?: readonly string[]
  reasonRequired?: true
  /** The message that goes out, by the code of its template. */
  notice?: string
}

/** How a life begins: a step from nowhere. */
export type LifeBirth<State extends string, Event extends string, Role extends string> = Omit<
  LifeStep<State, Event, Role>,
  'from'
>

/** A whole life as one table: from it come refusals, buttons, CHECK constraints, diagrams and tests. */
export type Life<
  State extends string = string,
  Event extends string = string,
  Role extends string = string,
  Deadline extends string = string,
> = {
  name: string
  title: string
  states: Readonly<Record<State, LifeState<Deadline>>>
  /** Each act with its Chinese name, as buttons and refusals say it. */
  events: Readonly<Record<Event, string>>
  birth: LifeBirth<State, Event, Role>
  steps: readonly LifeStep<State, Event, Role>[]
}

/** What is wrong with a table, in words for its writer. */
function faultsOf({ states, birth, steps }: Life): string[] {
  const labels = Object.values(states).map((state) => state.citizenLabel)
  const places = steps.map((step) => `${step.from} + ${step.event}`)
  return [
    ...labels.filter((label, index) => labels.indexOf(label) !== index).map((label) => `two states say ${label}`),
    ...places.filter((place, index) => places.indexOf(place) !== index).map((place) => `two steps for ${place}`),
    ...steps.filter((step) => states[step.from]?.end).map((step) => `${step.from} is an end and has ${step.event}`),
    ...[birth, ...steps].filter((step) => step.by.length === 0).map((step) => `nobody may ${step.event}`),
  ]
}

/**
 * Takes a table for a life, after checking it: one label per state, one step per state and event, nothing after an end.
 * A faulty table is a bug and throws when the program starts.
 * 行政许可法 art. 42: each stage of a procedure has its act and its time. Example: `applicationLife`.
 */
export function defineLife<
  const State extends string,
  const Event extends string,
  const Role extends string,
  const Deadline extends string = never,
>(life: {
  name: string
  title: string
  states: Readonly<Record<State, LifeState<Deadline>>>
  events: Readonly<Record<Event, string>>
  birth: LifeBirth<NoInfer<State>, NoInfer<Event>, Role>
  steps: readonly LifeStep<NoInfer<State>, NoInfer<Event>, Role>[]
}): Life<State, Event, Role, Deadline> {
  const faults = faultsOf(life)
  if (faults.length > 0) throw new Error(`the life of ${life.name}: ${faults.join('; ')}`)
  return life
}

/**
 * The steps that a role may take in a state, in the table's order: the buttons of a page (行政许可法 art. 42).
 * Example: `allowed(applicationLife, 'submitted', 'applicant')` holds the step `withdraw` only.
 */
export const allowed = <S extends string, E extends string, R extends string, D extends string>(
  life: Life<S, E, R, D>,
  state: NoInfer<S>,
  role: NoInfer<R>,
): readonly LifeStep<S, E, R>[] => life.steps.filter((step) => step.from === state && step.by.includes(role))

/**
 * The step that an event takes in a state for a role, or a refusal that names the state and what is allowed there now.
 * Guards and reason are named by the step; the use case sees to them (行政许可法 art. 42).
 * Example: `next(applicationLife, 'submitted', 'withdraw', 'applicant')` leads to `withdrawn`.
 */
export function next<S extends string, E extends string, R extends string, D extends string>(
  life: Life<S, E, R, D>,
  state: NoInfer<S>,
  event: NoInfer<E>,
  role: NoInfer<R>,
): Outcome<LifeStep<S, E, R>, 'state.not-allowed'> {
  const steps = allowed(life, state, role)
  const step = steps.find((candidate) => candidate.event === event)
  if (step) return ok(step)
  const params: Record<string, string> = { state: life.states[state].citizenLabel, event: life.events[event] }
  if (steps.length > 0) params.allowed = steps.map((other) => life.events[other.event]).join('、')
  return refuse('state.not-allowed', { params })
}

/**
 * The names of all states in the table's order: the list of a CHECK constraint (行政许可法 art. 42).
 * Example: `statesOf(applicationLife)` begins with `draft`.
 */
export const statesOf = <S extends string>(life: Life<S, string, string, string>): readonly S[] =>
  Object.keys(life.states) as S[] // the keys of the table are its states

/**
 * Whether a stored text is a state of this life (行政许可法 art. 42).
 * Example: `isStateOf(applicationLife, 'submitted')` is true, of `'toString'` it is false.
 */
export const isStateOf = <S extends string>(life: Life<S, string, string, string>, text: string): text is S =>
  Object.hasOwn(life.states, text)

/**
 * What the citizen sees of a state: one label, one state (政府信息公开条例 art. 6: accurate and in time).
 * Example: `citizenLabelOf(applicationLife, 'submitted')` is `已提交，待受理`.
 */
export const citizenLabelOf = <S extends string>(life: Life<S, string, string, string>, state: NoInfer<S>): string =>
  life.states[state].citizenLabel
