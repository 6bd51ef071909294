import { seldom } from './seldom.tsx'

export const ParkedNotice = seldom(() => import('./parked-form.tsx').then((part) => part.ParkedForm), {
  name: 'parked',
})
