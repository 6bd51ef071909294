import { Notice } from './notice.tsx'

type WhoMayProps = { title: string; people: readonly string[]; nobody: string }

/** Only these people can take the next step; says whom to ask. */
export function WhoMay({ title, people, nobody }: WhoMayProps) {
  return (
    <Notice kind="info" title={title}>
      {people.length > 0 ? <p>{people.join(', ')}</p> : <p>{nobody}</p>}
    </Notice>
  )
}
