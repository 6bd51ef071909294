import type { ReactNode } from 'react'
import type { Contact } from '#app/domain/agreement/office.ts'
import { useText } from '#app/text/use-text.tsx'
import { Section } from './section.tsx'

/** Whom to ask: always the office, from the settings. */
export function ContactBox({ contact, children }: { contact: Contact; children?: ReactNode }) {
  const t = useText()
  return (
    <Section title={t('contact.title')} className="box stack-s">
      <p>{children ?? t('contact.text')}</p>
      <ContactLines contact={contact} />
    </Section>
  )
}

export function ContactLines({ contact: { name, email, phone } }: { contact: Contact }) {
  return (
    <p className="contact-lines">
      {name}
      <br />
      <a href={`mailto:${email}`}>{email}</a>
      <br />
      <a href={`tel:${phone.replace(/[^\d+]/g, '')}`}>{phone}</a>
    </p>
  )
}
