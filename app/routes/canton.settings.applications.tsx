import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import { ButtonLink } from '#app/components/button.tsx'
import { LateOpenings } from '#app/components/canton/late-openings.tsx'
import { CheckedForm } from '#app/components/checked-form.tsx'
import { CheckboxField } from '#app/components/choice-field.tsx'
import { useZodForm } from '#app/components/form.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { programmeCrumbs } from '#app/components/programme-crumbs.ts'
import { RefusalNotice } from '#app/components/reasons.tsx'
import { Section } from '#app/components/section.tsx'
import { DateField } from '#app/components/text-field.tsx'
import { today } from '#app/domain/deadlines/calendar.ts'
import { SETTING_ROLES } from '#app/domain/deadlines/reminders-of-kind.ts'
import { windowForm } from '#app/domain/programme/application-window.ts'
import { hasRole } from '#app/domain/roles.ts'
import { answerForm } from '#app/http/answer.server.ts'
import { requireCantonalPerson } from '#app/http/session.server.ts'
import { programmeOn } from '#app/models/programme/programme.server.ts'
import { saveWindow } from '#app/models/programme/settings.server.ts'
import { markOfRecord } from '#app/models/records/identifiers.server.ts'
import { useText } from '#app/text/use-text.tsx'
import { lateOpeningsShown } from '#app/views/late-openings.server.ts'

const HERE = '/canton/settings/applications'

export const handle = programmeCrumbs((t) => [
  { label: t('settings.title'), to: '/canton/settings' },
  { label: t('openPoint.applications') },
])

export async function loader({ request }: LoaderFunctionArgs) {
  const person = await requireCantonalPerson(request, ...SETTING_ROLES)
  const day = today(now())
  const { name, settings } = programmeOn(day)
  return {
    period: name,
    window: settings.applications,
    seen: markOfRecord(settings.applications),
    openings: lateOpeningsShown(day),
    mayOpen: hasRole(person, 'officer'),
  }
}

export async function action({ request }: ActionFunctionArgs) {
  const person = await requireCantonalPerson(request, ...SETTING_ROLES)

  return answerForm(request, {
    form: windowForm,
    verb: ({ seen, ...window }) => {
      const at = now()
      return saveWindow({ periodId: programmeOn(today(at)).id, person, seen, now: at }, window)
    },
    next: '/canton/settings#applications',
  })
}

export default function ApplicationWindowPage() {
  const t = useText()
  const { period, openings, mayOpen } = useLoaderData<typeof loader>()
  return (
    <div className="stack-xl">
      <PageTitle kicker={period} title={t('openPoint.applications')} lead={t('settings.window.text')} />
      <RefusalNotice />
      <WindowForm />
      <Section title={t('late.title')} className="stack">
        <p className="text">{t('late.lead')}</p>
        {mayOpen && (
          <p>
            <ButtonLink kind="secondary" to={`${HERE}/open`}>
              {t('late.open')}
            </ButtonLink>
          </p>
        )}
        <LateOpenings openings={openings} mayClose={mayOpen} />
      </Section>
    </div>
  )
}

function WindowForm() {
  const t = useText()
  const { window, seen } = useLoaderData<typeof loader>()
  const { field, ...checked } = useZodForm(
    () => import('#app/domain/programme/application-window.ts').then((forms) => forms.windowForm),
    {
      seen,
      opensOn: window.opensOn ?? '',
      closesOn: window.closesOn ?? '',
      thisYear: window.thisYear ? 'on' : '',
    },
  )
  const labels = {
    opensOn: t('window.opensOn'),
    closesOn: t('window.closesOn'),
    thisYear: t('window.thisYear'),
  }
  return (
    <CheckedForm {...checked} labels={labels} seen={seen} label={t('common.save')} back="/canton/settings">
      <DateField field={field('opensOn')} label={labels.opensOn} hint={t('window.opensOn.hint')} optional />
      <DateField
        field={field('closesOn')}
        label={labels.closesOn}
        hint={t('window.closesOn.hint')}
        optional
      />
      <CheckboxField field={field('thisYear')} label={labels.thisYear} />
    </CheckedForm>
  )
}
