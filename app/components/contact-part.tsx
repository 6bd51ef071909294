import { Link } from '@remix-run/react'
import { longDate } from '#app/text/dates.ts'
import { useLanguage, useText } from '#app/text/use-text.tsx'
import type { ShownContact } from '#app/views/contact-part.server.ts'
import { Details } from './details.tsx'
import { DossierPart } from './dossier-part.tsx'
import { Notice } from './notice.tsx'
import { seldom } from './seldom.tsx'

const ContactHistory = seldom(() => import('./contact-history.tsx').then((part) => part.ContactHistory), {
  name: 'contact-history',
})

type ContactPartProps = {
  shown: ShownContact | null
  /** Where it is changed, for those who may. */
  change?: string | false
}

/** Whom to reach under an agreement, as it stands today. */
export function ContactPart({ shown, change }: ContactPartProps) {
  const t = useText()
  const language = useLanguage()
  if (!shown) return null
  const { contactPoint, contactName, contactEmail, contactPhone, street, postalCode, town } = shown.contact
  return (
    <DossierPart title={t('contactChange.part')} at="contact">
      <address className="contact-lines">
        {contactPoint}
        <br />
        {contactName}
        <br />
        {street}, {postalCode} {town}
        <br />
        <a href={`mailto:${contactEmail}`}>{contactEmail}</a>
        <br />
        <a href={`tel:${contactPhone.replace(/[^\d+]/g, '')}`}>{contactPhone}</a>
      </address>
      {shown.letters && (
        <p>
          {t('contactChange.merged', {
            ...shown.letters,
            since: longDate(language, shown.letters.since),
          })}
        </p>
      )}
      {shown.lead && (
        <Notice
          kind="info"
          title={t('contactChange.newLead', { ...shown.lead, since: longDate(language, shown.lead.since) })}
        />
      )}
      {change && (
        <p>
          <Link to={change}>{t('contactChange.title')}</Link>
        </p>
      )}
      {shown.changes.length > 0 && (
        <Details summary={t('contactChange.history')}>
          <ContactHistory changes={shown.changes} />
        </Details>
      )}
    </DossierPart>
  )
}
