import type { Standing } from '#app/domain/lifecycle/next-step.ts'
import type { PointState } from '#app/domain/lifecycle/points.ts'

export const NOTHING: Omit<Standing, 'state'> = {
  lapsedOn: null,
  missing: [],
  points: [],
  reports: [],
  openClaims: 0,
  owedTranches: 0,
  locked: [],
  amendment: null,
  accountChange: null,
  proposals: [],
}

export const points = (...states: PointState[]) => states.map((state) => ({ state }))

export const report = (
  year: number,
  state: Standing['reports'][number]['state'],
  dueOn = `${year + 1}-03-15`,
) => ({
  year,
  state,
  dueOn,
  points: [],
})
