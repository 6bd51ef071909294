import { crumbs } from '#app/components/crumbs.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { useText } from '#app/text/use-text.tsx'

export const handle = crumbs(
  (t) => [{ label: t('footer.privacy') }],
  (t) => t('privacy.title'),
)

export default function PrivacyPage() {
  const t = useText()
  return (
    <article className="prose">
      <PageTitle title={t('privacy.title')} lead={t('privacy.lead')} />
      <h2>{t('privacy.who')}</h2>
      <p>{t('privacy.who.text')}</p>
      <h2>{t('privacy.what')}</h2>
      <ul>
        <li>{t('privacy.what.1')}</li>
        <li>{t('privacy.what.2')}</li>
        <li>{t('privacy.what.3')}</li>
        <li>{t('privacy.what.4')}</li>
        <li>{t('privacy.what.5')}</li>
      </ul>
      <h2>{t('privacy.not')}</h2>
      <p>{t('privacy.not.text')}</p>
      <h2>{t('privacy.cookies')}</h2>
      <p>{t('privacy.cookies.text')}</p>
      <h2>{t('privacy.rights')}</h2>
      <p>{t('privacy.rights.text')}</p>
    </article>
  )
}
