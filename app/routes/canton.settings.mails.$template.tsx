import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { MailAddition } from '#app/components/canton/mail-addition.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { settingsCrumbs } from '#app/components/programme-crumbs.ts'
import { RefusalNotice } from '#app/components/reasons.tsx'
import { additionForm } from '#app/domain/deadlines/deadline-forms.ts'
import { REMINDER_TEMPLATES } from '#app/domain/deadlines/reminder-mails.ts'
import { SETTING_ROLES } from '#app/domain/deadlines/reminders-of-kind.ts'
import { LANGUAGE_NAMES, LANGUAGES } from '#app/domain/language.ts'
import { hasRole } from '#app/domain/roles.ts'
import { env } from '#app/env.server.ts'
import { answerForm } from '#app/http/answer.server.ts'
import { found } from '#app/http/found.server.ts'
import { changeIn, enterSettings } from '#app/http/settings.server.ts'
import { samplePreview } from '#app/models/mail/mail-preview.server.ts'
import { additionOf, markOfAddition, saveAddition } from '#app/models/programme/reminder-settings.server.ts'
import { useText } from '#app/text/use-text.tsx'

export const handle = settingsCrumbs<typeof loader>(
  (t, { template, frame }) => [
    { label: t('reminders.title'), to: `/canton/settings/reminders${frame.query}` },
    { label: t(`reminderMail.${template}`) },
  ],
  (t) => t('reminders.mails'),
)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { person, day, frame, settings } = await enterSettings(request)
  const template = templateNamed(params)
  const addition = additionOf(settings, template)
  const where = { baseUrl: env.BASE_URL, today: day, test: false }
  return {
    frame,
    template,
    addition,
    seen: markOfAddition(settings, template),
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
  const entered = await enterSettings(request, ...SETTING_ROLES)
  const template = templateNamed(params)

  return answerForm(request, {
    form: additionForm,
    verb: (typed) => {
      const { change, values } = changeIn(entered, typed)
      return saveAddition(change, template, values)
    },
    next: `/canton/settings/mails/${template}${entered.frame.query}`,
  })
}

export default function ReminderMailPage() {
  const t = useText()
  const { frame, template, addition, seen, previews, mayChange } = useLoaderData<typeof loader>()
  return (
    <div className="stack-xl">
      <PageTitle title={t(`reminderMail.${template}`)} kicker={t('reminders.mails')} />
      <RefusalNotice />
      {mayChange && <MailAddition frame={frame} seen={seen} addition={addition} />}
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

function templateNamed(params: LoaderFunctionArgs['params']) {
  return found(REMINDER_TEMPLATES.find((known) => known === params.template))
}
