import { type ReactNode, useId } from 'react'
import type { Contact } from '#app/domain/agreement/office.ts'
import { useText } from '#app/text/use-text.tsx'

/** Whom to ask: always the office, from the settings. */
export function ContactBox({ contact, children }: { contact: Contact; children?: ReactNode }) {
  const t = useText()
  const id = useId()
  return (
    <section className="box stack-s" aria-labelledby={id}>
      <h2 id={id}>{t('contact.title')}</h2>
      <p>{children ?? t('contact.text')}</p>
      <ContactLines contact={contact} />
    </section>
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
