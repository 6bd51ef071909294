import type { DossierState } from './dossier-states.ts'
import type { ReportingYearState } from './reporting-year.ts'

/** The state in which one paper is asked for; a request in any other one is over the record as a whole. */
export const ASKS_FOR_A_PAPER = 'in_review' satisfies DossierState & ReportingYearState

/** What became of a point of a completion request: nothing yet, its section was changed since, a paper or words came. */
export const POINT_STATES = ['open', 'revised', 'handed_in', 'answered'] as const
export type PointState = (typeof POINT_STATES)[number]

export type Asked = { section: string; text: string }
export type Point = Asked & {
  /** Its place in the request, from 0: answers are kept by it. */
  number: number
  answer: string
  /** What was handed in for it. */
  paper?: Paper | undefined
  state: PointState
}
/** Without an identifier where a clean file has taken its place. */
export type Paper = { id: string | null; fileName: string }

type Given = {
  answers: ReadonlyMap<number, string>
  papers?: ReadonlyMap<number, Paper>
  revised: ReadonlySet<string>
}

/** The points of a request, by what was said to each (by its number) and which sections were changed since. */
export function pointsOf(items: readonly Asked[], { answers, papers, revised }: Given): Point[] {
  return items.map(({ section, text }, number) => {
    const answer = answers.get(number) ?? ''
    const paper = papers?.get(number)
    const state = stateOf({ revised: revised.has(section), paper: paper !== undefined, answer })
    return { number, section, text, answer, ...(paper && { paper }), state }
  })
}

function stateOf({
  revised,
  paper,
  answer,
}: {
  revised: boolean
  paper: boolean
  answer: string
}): PointState {
  if (revised) return 'revised'
  if (paper) return 'handed_in'
  return answer ? 'answered' : 'open'
}

/** As the canton may see a request that the municipality still works on: what was asked, no draft of an answer. */
export function asAsked(points: readonly Point[]): Point[] {
  return points.map(({ paper: _theirs, ...point }) => ({ ...point, answer: '', state: 'open' }))
}

export function openPoints(points: readonly Point[]): Point[] {
  return points.filter(({ state }) => state === 'open')
}
