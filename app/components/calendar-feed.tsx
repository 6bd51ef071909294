import { dayInZurich } from '#app/domain/deadlines/calendar.ts'
import { longDate } from '#app/text/dates.ts'
import { useLanguage, useText } from '#app/text/use-text.tsx'
import { Button } from './button.tsx'
import { Form } from './form-element.tsx'
import { Section } from './section.tsx'

/** The secret calendar address: made, replaced and revoked by its owner. `since` is an instant, null without one. */
export function CalendarFeed({ since }: { since: string | null }) {
  const t = useText()
  const language = useLanguage()
  return (
    <Section title={t('calendar.feed')} className="box stack">
      <p className="text">{t('calendar.feed.text')}</p>
      <p className="text">
        {since
          ? t('calendar.feed.since', { day: longDate(language, dayInZurich(since)) })
          : t('calendar.feed.none')}
      </p>
      <div className="row">
        <Form method="post" action="/account/calendar" reloadDocument>
          <Button kind="secondary">{t(since ? 'calendar.feed.renew' : 'calendar.feed.create')}</Button>
        </Form>
        {since && (
          <Form method="post" action="/account/calendar/end" reloadDocument>
            <Button kind="quiet">{t('calendar.feed.end')}</Button>
          </Form>
        )}
      </div>
      {since && <p className="soft">{t('calendar.feed.renew.text')}</p>}
    </Section>
  )
}
