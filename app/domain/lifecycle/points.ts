/** What became of a point of a completion request: nothing yet, its section was changed since, or words were given. */
export const POINT_STATES = ['open', 'revised', 'answered'] as const
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
    const state = revised.has(section) ? 'revised' : answer || paper ? 'answered' : 'open'
    return { number, section, text, answer, ...(paper && { paper }), state }
  })
}

/** As the canton may see a request that the municipality still works on: what was asked, no draft of an answer. */
export function asAsked(points: readonly Point[]): Point[] {
  return points.map(({ paper: _theirs, ...point }) => ({ ...point, answer: '', state: 'open' }))
}

export function openPoints(points: readonly Point[]): Point[] {
  return points.filter(({ state }) => state === 'open')
}
