import type { ComponentProps, ReactNode } from 'react'
import type { Unsigned } from '#app/domain/lifecycle/hand-over.ts'
import { useText } from '#app/text/use-text.tsx'
import { ButtonLink } from './button.tsx'
import { FormButtons } from './form-buttons.tsx'
import { Form } from './form-element.tsx'
import { LastRole } from './last-role.tsx'
import { PageTitle } from './page-title.tsx'
import { RefusalNotice } from './reasons.tsx'
import { UnsignedWarning } from './unsigned.tsx'

type EndRoleProps = {
  name?: string
  title: string
  lead: string
  /** Why the role cannot be ended; null: it can. */
  last: ComponentProps<typeof LastRole>['last']
  /** What nobody could sign for any more. */
  unsigned: readonly Unsigned[]
  label: string
  back: string
  children?: ReactNode
}

/** Ends the role of a person, having said what stands still without it. */
export function EndRolePage({ name, title, lead, last, unsigned, label, back, children }: EndRoleProps) {
  const t = useText()
  return (
    <div className="stack-l">
      <PageTitle kicker={name} title={title} lead={lead} />
      <RefusalNotice />
      <LastRole last={last} />
      <UnsignedWarning unsigned={unsigned} />
      {children}
      {last === null ? (
        <Form method="post">
          <FormButtons kind="danger" label={label} back={back} />
        </Form>
      ) : (
        <div className="row">
          <ButtonLink kind="quiet" to={back}>
            {t('common.cancel')}
          </ButtonLink>
        </div>
      )}
    </div>
  )
}
