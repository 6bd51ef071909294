import type { ReactNode } from 'react'
import { stepPath } from '#app/components/ways.ts'
import type { Side } from '#app/domain/roles.ts'
import { useText } from '#app/text/use-text.tsx'
import type { AccountChangePage } from '#app/views/account-change.server.ts'
import { AccountChangeFacts } from './account-change.tsx'
import { ButtonLink } from './button.tsx'
import { DossierName } from './dossier-name.tsx'
import { HeldUp } from './held-up.tsx'
import { PageTitle } from './page-title.tsx'

type Props = { page: AccountChangePage; side: Side; children?: ReactNode }

/** A change of account with everything that the reader may do about it; `children`: what waits for somebody else. */
export function AccountChangeView({ page, side, children }: Props) {
  const t = useText()
  const { reference, party, change, steps, held } = page
  const { state } = change
  return (
    <div className="stack-l">
      <PageTitle
        kicker={<DossierName reference={reference} party={party} />}
        title={t('accountChange.one')}
        lead={state === 'requested' || state === 'confirmed' ? t(`accountChange.lead.${state}`) : undefined}
      />
      {children}
      <AccountChangeFacts change={change} />
      {held.map(({ action, reasons }) => (
        <HeldUp key={action} reasons={reasons} />
      ))}
      {steps.length > 0 && (
        <div className="row">
          {steps.map((step) => (
            <ButtonLink
              key={step}
              kind={step === 'confirm' ? 'primary' : 'secondary'}
              to={stepPath('accountChange', step, { reference, record: change.id }, side)}
            >
              {t(`accountChange.${step}`)}
            </ButtonLink>
          ))}
        </div>
      )}
    </div>
  )
}
