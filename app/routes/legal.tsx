import { crumbs } from '#app/components/crumbs.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { spoken } from '#app/text/programme-words.ts'
import { useLanguage, useText } from '#app/text/use-text.tsx'

export const handle = crumbs(
  (t) => [{ label: t('footer.legal') }],
  (t) => t('legal.title'),
)

export default function LegalPage() {
  const t = useText()
  const { leafletAddress = '', words } = spoken(useLanguage()) ?? {}
  return (
    <article className="prose">
      <PageTitle title={t('legal.title')} lead={t('legal.lead')} />
      <h2>{t('legal.basis')}</h2>
      <ul>
        <li>{t('legal.basis.1')}</li>
        <li>{t('legal.basis.2')}</li>
        {words?.leaflet && (
          <li>{leafletAddress ? <a href={leafletAddress}>{t('legal.basis.3')}</a> : t('legal.basis.3')}</li>
        )}
      </ul>
      <h2>{t('legal.binding')}</h2>
      <p>{t('legal.binding.text')}</p>
      <h2>{t('legal.data')}</h2>
      <p>{t('legal.data.text')}</p>
      <p>{t('common.source')}</p>
      <h2>{t('legal.fonts')}</h2>
      <p>{t('legal.fonts.text')}</p>
    </article>
  )
}
