import { Link } from '@remix-run/react'
import type { Contact } from '#app/domain/agreement/office.ts'
import { useText } from '#app/text/use-text.tsx'
import { ContactLines } from './contact-box.tsx'
import { List } from './list.tsx'

/** `contact` is absent only when the settings themselves could not be read. */
export function SiteFooter({
  contact,
  version,
}: {
  contact: Contact | undefined
  version: string | undefined
}) {
  const t = useText()
  return (
    <footer className="site-footer">
      <div className="band footer-columns">
        {contact && (
          <div>
            <h2>{t('footer.contact')}</h2>
            <ContactLines contact={contact} />
          </div>
        )}
        <nav aria-label={t('footer.about')}>
          <h2>{t('footer.about')}</h2>
          <List>
            <li>
              <Link to="/accessibility">{t('footer.accessibility')}</Link>
            </li>
            <li>
              <Link to="/privacy">{t('footer.privacy')}</Link>
            </li>
            <li>
              <Link to="/legal">{t('footer.legal')}</Link>
            </li>
          </List>
        </nav>
        <div>
          <h2>{t('app.name')}</h2>
          <p>{t('app.tagline')}</p>
          {version && <p className="soft">{t('frame.version', { version })}</p>}
        </div>
      </div>
    </footer>
  )
}
