import { Badge } from '#app/components/status-badge.tsx'
import { SummaryList } from '#app/components/summary-list.tsx'
import { useText } from '#app/text/use-text.tsx'

/** Where claims are paid to: without it there is no letter with QR-bill. */
export function OfficeAccount({ account }: { account: { iban: string; holder: string } | null }) {
  const t = useText()
  if (!account)
    return (
      <>
        <p>
          <Badge label={t('settings.unconfirmed')} tone="pending" />
        </p>
        <p className="text">{t('settings.account.none')}</p>
      </>
    )
  return (
    <>
      <p className="text">{t('settings.account.text')}</p>
      <SummaryList
        items={[
          { term: t('settings.account.iban'), value: account.iban.replaceAll(/(.{4})(?=.)/g, '$1 ') },
          { term: t('settings.account.holder'), value: account.holder },
        ]}
      />
    </>
  )
}
