import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import { ButtonLink } from '#app/components/button.tsx'
import { ChainSteps } from '#app/components/canton/chain-parts.tsx'
import { VersionFacts } from '#app/components/canton/version-facts.tsx'
import { ConfirmForm } from '#app/components/confirm-form.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { programmeCrumbs } from '#app/components/programme-crumbs.ts'
import { Section } from '#app/components/section.tsx'
import { today } from '#app/domain/deadlines/calendar.ts'
import { SETTING_ROLES } from '#app/domain/deadlines/reminders-of-kind.ts'
import { isOver } from '#app/domain/programme/period.ts'
import { hasRole } from '#app/domain/roles.ts'
import { found } from '#app/http/found.server.ts'
import { requireCantonalPerson } from '#app/http/session.server.ts'
import { chainBy, draftChain } from '#app/models/programme/chains.server.ts'
import { programmeOf } from '#app/models/programme/programme.server.ts'
import { useText } from '#app/text/use-text.tsx'
import { chainsShown } from '#app/views/chains.server.ts'

const LIST = '/canton/programme/chain'

export const handle = programmeCrumbs<typeof loader>((t, { shown, period }) => [
  { label: t('chain.title'), to: LIST },
  { label: t('chain.version.ofPeriod', { version: shown.version, period: period.name }), named: true },
])

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requireCantonalPerson(request)
  const stored = found(chainBy(params.chain ?? ''))
  const period = programmeOf(stored.periodId)
  const { id, name } = period
  const mayChange = hasRole(person, ...SETTING_ROLES)
  return {
    period: { id, name },
    shown: found(chainsShown(id).find((one) => one.id === stored.id)),
    content: stored.content,
    mayChange,
    mayCopy: mayChange && stored.inForceAt !== null && !draftChain(id) && !isOver(period, today(now())),
  }
}

export default function ChainPage() {
  const t = useText()
  const { period, shown, content, mayChange, mayCopy } = useLoaderData<typeof loader>()
  const at = `${LIST}/${shown.id}`
  const isEdited = mayChange && shown.standing === 'draft'
  return (
    <div className="stack-l">
      <PageTitle kicker={period.name} title={t('catalogue.version', { version: shown.version })} />
      <VersionFacts shown={shown} />
      <Section title={t('chain.steps')} className="stack">
        <ChainSteps content={content} />
      </Section>
      {isEdited && (
        <div className="row">
          <ButtonLink to={`${at}/enact`}>{t('chain.enact')}</ButtonLink>
          <ButtonLink kind="secondary" to={`${at}/edit`}>
            {t('chain.edit')}
          </ButtonLink>
          <ButtonLink kind="quiet" to={`${at}/drop`}>
            {t('chain.drop')}
          </ButtonLink>
        </div>
      )}
      {mayCopy && (
        <ConfirmForm
          action={`${LIST}?period=${period.id}`}
          fields={[['from', shown.id]]}
          label={t('catalogue.copy')}
          kind="secondary"
        />
      )}
    </div>
  )
}
