import { openPoints } from '#app/domain/lifecycle/points.ts'
import type { AskedHereProps, LeftOpenProps, RequestBoxProps } from './point-list.tsx'
import { seldom } from './seldom.tsx'

const partOf = () => import('./point-list.tsx')

export const RequestBox = seldom<RequestBoxProps>(() => partOf().then((part) => part.RequestBox), {
  name: 'request',
})

const Asked = seldom<AskedHereProps>(() => partOf().then((part) => part.AskedHere), { name: 'asked' })

/** The points about the page at hand. */
export function AskedHere(props: AskedHereProps) {
  return props.points.length > 0 && <Asked {...props} />
}

const Left = seldom<LeftOpenProps>(() => partOf().then((part) => part.LeftOpen), { name: 'left-open' })

/** Filing with open points is allowed, but said: the box stands only where there are some. */
export function LeftOpen(props: LeftOpenProps) {
  return openPoints(props.points).length > 0 && <Left {...props} />
}
