import { Link } from '@remix-run/react'
import { useText } from '#app/text/use-text.tsx'
import type { registrationShown } from '#app/views/merger.server.ts'
import { MailState } from './mail-state.tsx'

type Told = NonNullable<ReturnType<typeof registrationShown>>['told']

/** Whom the portal has told of a merger, and what became of each mail. */
export function MergerTold({ told }: { told: Told }) {
  const t = useText()
  if (told.length === 0) return <p className="soft">{t('merger.told.nobody')}</p>
  return (
    <ul className="stack-xs">
      {told.map(({ id, toAddress, state }) => (
        <li key={id}>
          <Link to={`/canton/mails/${id}`}>{toAddress}</Link> <MailState state={state} />
        </li>
      ))}
    </ul>
  )
}
