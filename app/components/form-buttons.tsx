import type { ReactNode } from 'react'
import { useText } from '#app/text/use-text.tsx'
import { Button, type ButtonKind, ButtonLink } from './button.tsx'

type FormButtonsProps = {
  label: string
  /** Where nothing has happened. */
  back?: string
  kind?: ButtonKind
  busy?: boolean
  /** What else can be done from here. */
  beside?: ReactNode
}

/** The button of a form, and the way back without it. */
export function FormButtons({ label, back, kind, busy, beside }: FormButtonsProps) {
  const t = useText()
  return (
    <div className="row">
      <Button kind={kind} disabled={busy}>
        {label}
      </Button>
      {beside}
      {back && (
        <ButtonLink kind="quiet" to={back}>
          {t('common.cancel')}
        </ButtonLink>
      )}
    </div>
  )
}
