import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ButtonLink } from '#app/components/button.tsx'
import { LateOpenings } from '#app/components/canton/late-openings.tsx'
import { SettingsForm, versionValues } from '#app/components/canton/settings-form.tsx'
import { CheckboxField } from '#app/components/choice-field.tsx'
import { useZodForm } from '#app/components/form.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { settingsCrumbs } from '#app/components/programme-crumbs.ts'
import { RefusalNotice } from '#app/components/reasons.tsx'
import { Section } from '#app/components/section.tsx'
import { DateField } from '#app/components/text-field.tsx'
import { SETTING_ROLES } from '#app/domain/deadlines/reminders-of-kind.ts'
import { windowForm } from '#app/domain/programme/application-window.ts'
import { hasRole } from '#app/domain/roles.ts'
import { answerForm } from '#app/http/answer.server.ts'
import { changeIn, enterSettings } from '#app/http/settings.server.ts'
import { saveWindow } from '#app/models/programme/settings.server.ts'
import { markOfRecord } from '#app/models/records/identifiers.server.ts'
import { useText } from '#app/text/use-text.tsx'
import { lateOpeningsShown } from '#app/views/late-openings.server.ts'

const HERE = '/canton/settings/applications'

export const handle = settingsCrumbs<typeof loader>((t) => [{ label: t('settingName.applications') }])

export async function loader({ request }: LoaderFunctionArgs) {
  const { person, day, frame, settings } = await enterSettings(request, ...SETTING_ROLES)
  return {
    frame,
    window: settings.applications,
    seen: markOfRecord(settings.applications),
    openings: lateOpeningsShown(day),
    mayOpen: hasRole(person, 'officer'),
  }
}

export async function action({ request }: ActionFunctionArgs) {
  const entered = await enterSettings(request, ...SETTING_ROLES)

  return answerForm(request, {
    form: windowForm,
    verb: (typed) => {
      const { change, values } = changeIn(entered, typed)
      return saveWindow(change, values)
    },
    next: `/canton/settings${entered.frame.query}#applications`,
  })
}

export default function ApplicationWindowPage() {
  const t = useText()
  const { frame, openings, mayOpen } = useLoaderData<typeof loader>()
  return (
    <div className="stack-xl">
      <PageTitle
        kicker={frame.period.name}
        title={t('settingName.applications')}
        lead={t('settings.window.text')}
      />
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
  const { frame, window, seen } = useLoaderData<typeof loader>()
  const checked = useZodForm(
    () => import('#app/domain/programme/application-window.ts').then((forms) => forms.windowForm),
    {
      ...versionValues(seen),
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
    <SettingsForm
      {...checked}
      frame={frame}
      labels={labels}
      seen={seen}
      back={`/canton/settings${frame.query}`}
      effect="applications"
    >
      <DateField
        field={checked.field('opensOn')}
        label={labels.opensOn}
        hint={t('window.opensOn.hint')}
        optional
      />
      <DateField
        field={checked.field('closesOn')}
        label={labels.closesOn}
        hint={t('window.closesOn.hint')}
        optional
      />
      <CheckboxField field={checked.field('thisYear')} label={labels.thisYear} />
    </SettingsForm>
  )
}
