import { Link } from '@remix-run/react'
import { useText } from '#app/text/use-text.tsx'

/** What a reader must know of the whole portal before believing any page of it. */
export function Banners({ demo, sampleKey }: { demo: boolean; sampleKey: boolean }) {
  const t = useText()
  return (
    <>
      {demo && (
        <div className="banner banner-demo">
          <div className="band">
            <strong>{t('frame.demo.label')}</strong>
            <span>{t('frame.demo')}</span>
            <Link to="/#demo">{t('frame.demo.roles')}</Link>
            <Link to="/demo/mail">{t('frame.demo.mailbox')}</Link>
            <Link to="/components">{t('frame.demo.components')}</Link>
          </div>
        </div>
      )}
      {sampleKey && (
        <div className="banner banner-sample">
          <div className="band">
            <strong>{t('frame.sample.label')}</strong>
            <span>{t('frame.sample')}</span>
          </div>
        </div>
      )}
    </>
  )
}
