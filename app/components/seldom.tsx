import { type ComponentType, lazy, Suspense, useState } from 'react'
import { useText } from '#app/text/use-text.tsx'

type Fetch<Props> = () => Promise<ComponentType<Props>>
type Options<Props> = { name: string; instead?: ComponentType<Props> }

const PARTS = new Map<string, () => Promise<unknown>>()

/**
 * A part that few visits show, such as a refusal: its code and words come when it is shown. The server draws it with
 * the page, and marks where, so that the browser has it before it takes over (`seldomHere`). `instead` stands where
 * it cannot be had.
 */
export function seldom<Props extends object>(
  fetchPart: Fetch<Props>,
  { name, instead = NotArrived }: Options<Props>,
) {
  let part: ComponentType<Props> | undefined
  const load = async () => {
    part ??= await fetchPart().catch(() => instead)
    return { default: part }
  }
  PARTS.set(name, load)
  const Coming = lazy(load) as unknown as ComponentType<Props>

  return function Seldom(props: Props) {
    // One and the same as long as it stands: another one would take the focus once more.
    const [{ Part }] = useState(() => ({ Part: part ?? Coming }))
    return (
      <Suspense>
        <Part {...props} />
        <template data-seldom={name} />
      </Suspense>
    )
  }
}

/** Done when all such parts that stand on the page are there, or cannot be had. */
export async function seldomHere(page: ParentNode) {
  const marks = [...page.querySelectorAll<HTMLElement>('template[data-seldom]')]
  await Promise.all(marks.map(({ dataset }) => PARTS.get(dataset.seldom ?? '')?.()))
}

function NotArrived() {
  const t = useText()
  return <p>{t('frame.notArrived')}</p>
}
