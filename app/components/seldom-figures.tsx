import { seldom } from './seldom.tsx'

/** On steps of the canton only, of which a municipality has no words. */
export const SeldomFigures = seldom(() => import('./step-figures.tsx').then((part) => part.StepFigures), {
  name: 'figures',
})
