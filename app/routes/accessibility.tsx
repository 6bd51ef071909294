import { useRouteLoaderData } from '@remix-run/react'
import { ContactLines } from '#app/components/contact-box.tsx'
import { crumbs } from '#app/components/crumbs.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import type { loader as frameLoader } from '#app/root.tsx'
import { useText } from '#app/text/use-text.tsx'

export const handle = crumbs(
  (t) => [{ label: t('footer.accessibility') }],
  (t) => t('accessibility.title'),
)

export default function AccessibilityPage() {
  const t = useText()
  const frame = useRouteLoaderData<typeof frameLoader>('root')
  return (
    <article className="prose">
      <PageTitle title={t('accessibility.title')} lead={t('accessibility.lead')} />
      <h2>{t('accessibility.state')}</h2>
      <p>{t('accessibility.state.text')}</p>
      <h2>{t('accessibility.how')}</h2>
      <ul>
        <li>{t('accessibility.how.1')}</li>
        <li>{t('accessibility.how.2')}</li>
        <li>{t('accessibility.how.3')}</li>
      </ul>
      <h2>{t('accessibility.gaps')}</h2>
      <ul>
        <li>{t('accessibility.gaps.1')}</li>
        <li>{t('accessibility.gaps.2')}</li>
      </ul>
      <h2>{t('accessibility.report')}</h2>
      <p>{t('accessibility.report.text')}</p>
      {frame && <ContactLines contact={frame.contact} />}
    </article>
  )
}
