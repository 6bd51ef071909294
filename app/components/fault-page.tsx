import type { Contact } from '#app/domain/agreement/office.ts'
import { wordedStatus } from '#app/text/faults.ts'
import { useText } from '#app/text/use-text.tsx'
import { KeptWords } from './kept-words.tsx'
import { PageTitle } from './page-title.tsx'
import { seldom } from './seldom.tsx'

export type FaultPageProps = {
  status: number
  reference: string
  contact: Contact | undefined
  /** What the form held that this page answers. */
  typed: unknown
  /** The way over the sign-in, where somebody has to sign in first. */
  signIn: string | undefined
}

/** In the place of a page that could not be shown. */
export const FaultPage = seldom(() => import('./fault-account.tsx').then((part) => part.FaultAccount), {
  name: 'fault-page',
  instead: FaultTitle,
})

function FaultTitle({ status, typed }: FaultPageProps) {
  const t = useText()
  return (
    <>
      <PageTitle kicker={status} title={t(`fault.${wordedStatus(status)}.title`)} />
      <KeptWords typed={typed} />
    </>
  )
}
