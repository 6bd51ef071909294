import { useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import { crumbs } from '#app/components/crumbs.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { today } from '#app/domain/deadlines/calendar.ts'
import { programmeOn } from '#app/models/programme/programme.server.ts'
import { longDate } from '#app/text/dates.ts'
import { spoken } from '#app/text/programme-words.ts'
import { useLanguage, useText } from '#app/text/use-text.tsx'

export const handle = crumbs(
  (t) => [{ label: t('footer.legal') }],
  (t) => t('legal.title'),
)

export function loader() {
  const { legalBasis, settings } = programmeOn(today(now()))
  return { basis: legalBasis, referenceDate: settings.referenceDate }
}

export default function LegalPage() {
  const t = useText()
  const language = useLanguage()
  const { basis, referenceDate } = useLoaderData<typeof loader>()
  const { leafletAddress = '', words } = spoken(language) ?? {}
  return (
    <article className="prose">
      <PageTitle title={t('legal.title')} lead={t('legal.lead')} />
      <h2>{t('legal.basis')}</h2>
      <ul>
        <li>{t('legal.basis.1')}</li>
        {basis !== '' && <li>{t('legal.basis.2', { basis: basis.replace(/\.$/, '') })}</li>}
        {words?.leaflet && (
          <li>{leafletAddress ? <a href={leafletAddress}>{t('legal.basis.3')}</a> : t('legal.basis.3')}</li>
        )}
      </ul>
      <h2>{t('legal.binding')}</h2>
      <p>{t('legal.binding.text')}</p>
      <h2>{t('legal.data')}</h2>
      <p>{t('legal.data.text', { day: longDate(language, referenceDate) })}</p>
      <p>{t('common.source')}</p>
      <h2>{t('legal.fonts')}</h2>
      <p>{t('legal.fonts.text')}</p>
    </article>
  )
}
