import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { heldText, VersionPart } from '#app/components/canton/version-part.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { settingsCrumbs } from '#app/components/programme-crumbs.ts'
import { RefusalNotice } from '#app/components/reasons.tsx'
import { Section } from '#app/components/section.tsx'
import { SETTING_ROLES } from '#app/domain/deadlines/reminders-of-kind.ts'
import { hasRole } from '#app/domain/roles.ts'
import { languageOf } from '#app/http/language.server.ts'
import { enterSettings } from '#app/http/settings.server.ts'
import { hasSecondPerson, proposalsFor } from '#app/models/programme/settings-decisions.server.ts'
import { useText } from '#app/text/use-text.tsx'
import { firstHeld, settingsHistory } from '#app/views/settings-history.server.ts'

export const handle = settingsCrumbs<typeof loader>((t) => [{ label: t('settings.history') }])

export async function loader({ request }: LoaderFunctionArgs) {
  const { person, frame, programme } = await enterSettings(request)
  return {
    frame,
    first: firstHeld(programme) ?? null,
    versions: settingsHistory(programme, languageOf(request)),
    mayWithdraw: hasRole(person, ...SETTING_ROLES),
    mayDecide: proposalsFor(person).map(({ id }) => id),
    isAlone: !hasSecondPerson(person),
  }
}

export default function SettingsHistoryPage() {
  const t = useText()
  const { frame, first, versions, mayWithdraw, mayDecide, isAlone } = useLoaderData<typeof loader>()
  return (
    <div className="stack-xl">
      <PageTitle kicker={frame.period.name} title={t('settings.history')} lead={t('settings.history.lead')} />
      <RefusalNotice />
      {versions.length === 0 && <p className="soft">{t('settings.history.none')}</p>}
      {versions.map((version) => (
        <VersionPart
          key={version.id}
          version={version}
          query={frame.query}
          mayWithdraw={mayWithdraw}
          mayDecide={mayDecide.includes(version.id)}
          isAlone={isAlone}
        />
      ))}
      {first && frame.period.standing !== 'draft' && (
        <Section title={`${t('version.first')}, ${heldText(t, first)}`}>
          <p className="text">{t('version.first.text')}</p>
        </Section>
      )}
    </div>
  )
}
