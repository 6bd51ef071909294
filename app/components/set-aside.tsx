import { useText } from '#app/text/use-text.tsx'
import type { AgreementVersion } from '#app/views/agreement-versions.server.ts'
import { InstantText } from './date-text.tsx'

type Signature = AgreementVersion['signatures'][number]

/** That a signature counts no more, since when and why. */
export function SetAside({
  of: { setAside, setAsideAt, setAsideReason },
}: {
  of: Pick<Signature, 'setAside' | 'setAsideAt' | 'setAsideReason'>
}) {
  const t = useText()
  if (!setAside || !setAsideAt) return null
  return (
    <div className="field-error">
      {t(`signing.setAside.${setAside}`)} (<InstantText at={setAsideAt} />)
      <blockquote className="typed">«{setAsideReason}»</blockquote>
    </div>
  )
}
