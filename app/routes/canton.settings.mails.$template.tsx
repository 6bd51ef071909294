import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import { MailAddition } from '#app/components/canton/mail-addition.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { programmeCrumbs } from '#app/components/programme-crumbs.ts'
import { RefusalNotice } from '#app/components/reasons.tsx'
import { today } from '#app/domain/deadlines/calendar.ts'
import { additionForm } from '#app/domain/deadlines/deadline-forms.ts'
import { REMINDER_TEMPLATES } from '#app/domain/deadlines/reminder-mails.ts'
import { SETTING_ROLES } from '#app/domain/deadlines/reminders-of-kind.ts'
import { LANGUAGE_NAMES, LANGUAGES } from '#app/domain/language.ts'
import { hasRole } from '#app/domain/roles.ts'
import { env } from '#app/env.server.ts'
import { answerForm } from '#app/http/answer.server.ts'
import { found } from '#app/http/found.server.ts'
import { requireCantonalPerson } from '#app/http/session.server.ts'
import { samplePreview } from '#app/models/mail/mail-preview.server.ts'
import { programmeOn } from '#app/models/programme/programme.server.ts'
import { additionOf, markOfAddition, saveAddition } from '#app/models/programme/reminder-settings.server.ts'
import { useText } from '#app/text/use-text.tsx'

export const handle = programmeCrumbs<typeof loader>(
  (t, { template }) => [
    { label: t('settings.title'), to: '/canton/settings' },
    { label: t('reminders.title'), to: '/canton/settings/reminders' },
    { label: t(`reminderMail.${template}`) },
  ],
  (t) => t('reminders.mails'),
)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requireCantonalPerson(request)
  const { template, day, programme } = about(params)
  const addition = additionOf(programme.settings, template)
  const where = { baseUrl: env.BASE_URL, today: day, test: false }
  return {
    template,
    addition,
    seen: markOfAddition(programme.settings, template),
    mayChange: hasRole(person, ...SETTING_ROLES),
    previews: LANGUAGES.map((language) => {
      const { subject, text } = samplePreview(
        template,
        { language, addition: addition[language] || null },
        where,
      )
      return { language, subject, text }
    }),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requireCantonalPerson(request, ...SETTING_ROLES)
  const { template, programme, at } = about(params)

  return answerForm(request, {
    form: additionForm,
    verb: ({ seen, ...addition }) =>
      saveAddition({ periodId: programme.id, person, seen, now: at }, template, addition),
    next: `/canton/settings/mails/${template}`,
  })
}

export default function ReminderMailPage() {
  const t = useText()
  const { template, addition, seen, previews, mayChange } = useLoaderData<typeof loader>()
  return (
    <div className="stack-xl">
      <PageTitle title={t(`reminderMail.${template}`)} kicker={t('reminders.mails')} />
      <RefusalNotice />
      {mayChange && <MailAddition seen={seen} addition={addition} />}
      {previews.map(({ language, subject, text }) => (
        <section className="stack" key={language} aria-labelledby={`preview-${language}`}>
          <h2 id={`preview-${language}`}>{t('reminders.preview', { language: LANGUAGE_NAMES[language] })}</h2>
          <p>
            <strong>{subject}</strong>
          </p>
          <pre className="mail-text" lang={language}>
            {text}
          </pre>
        </section>
      ))}
    </div>
  )
}

function about(params: LoaderFunctionArgs['params']) {
  const template = found(REMINDER_TEMPLATES.find((known) => known === params.template))
  const at = now()
  const day = today(at)
  return { template, at, day, programme: programmeOn(day) }
}
