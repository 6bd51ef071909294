import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import { ButtonLink } from '#app/components/button.tsx'
import { AffectedDossiers } from '#app/components/canton/affected-dossiers.tsx'
import { MergerTold } from '#app/components/canton/merger-told.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { programmeCrumbs } from '#app/components/programme-crumbs.ts'
import { Reasons } from '#app/components/reason-list.tsx'
import { Section } from '#app/components/section.tsx'
import { mergerMendingPath } from '#app/components/ways.ts'
import { today } from '#app/domain/deadlines/calendar.ts'
import { languageOf } from '#app/http/language.server.ts'
import { requireCantonalPerson } from '#app/http/session.server.ts'
import { unlessUndone } from '#app/http/undone-merger.server.ts'
import { rolesToMove } from '#app/models/people/role-succession.server.ts'
import { affectedBy } from '#app/models/programme/merger-consequences.server.ts'
import { unionOf } from '#app/models/programme/mergers.server.ts'
import { longDate, shortDate } from '#app/text/dates.ts'
import { useLanguage, useText } from '#app/text/use-text.tsx'
import { mergerShown, registrationShown, standingShown } from '#app/views/merger.server.ts'

export const handle = programmeCrumbs<typeof loader>((t, { merger }) => [
  { label: t('merger.title'), to: '/canton/mergers' },
  { label: merger.from, named: true },
])

/** After the merger: each dossier it concerns, the way into its amendment, and who moves along. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireCantonalPerson(request, 'officer', 'admin')
  const language = languageOf(request)
  const bfsNumber = Number(params.bfsNumber)
  const merger = unlessUndone(mergerShown(bfsNumber), bfsNumber)
  const union = unionOf(merger.bfsNumber)
  return {
    merger,
    affected: union ? affectedBy(union, today(now())) : [],
    standing: standingShown(merger.bfsNumber, { language, now: now() }),
    registration: registrationShown(merger.bfsNumber),
    rolesLeft: rolesToMove(merger.bfsNumber).length,
  }
}

export default function MergerPage() {
  const t = useText()
  const language = useLanguage()
  const { merger, affected, standing, registration, rolesLeft } = useLoaderData<typeof loader>()
  const path = `/canton/mergers/${merger.bfsNumber}`
  const facts = { from: merger.from, into: merger.into, day: longDate(language, merger.mergedOn) }
  const unites = merger.isNew ? t('merger.found.preview', facts) : t('merger.preview.title', facts)
  const title = merger.renumbered ? t('merger.renumber.preview', { ...facts, ...merger.renumbered }) : unites
  return (
    <div className="stack-xl">
      <PageTitle title={title} lead={t('merger.register.text')} />
      <Section title={t('merger.affected')}>
        <AffectedDossiers affected={affected} reason={`${title}.`} />
      </Section>
      <Section title={t('merger.roles.people')}>
        {rolesLeft === 0 ? (
          <p className="soft">{t('merger.roles.none')}</p>
        ) : (
          <div>
            <ButtonLink kind="secondary" to={`${path}/roles`}>
              {t('merger.roles')}
            </ButtonLink>
          </div>
        )}
      </Section>
      {registration && (
        <Section title={t('merger.told')}>
          <p>{t('merger.registered', { who: registration.who, day: shortDate(registration.day) })}</p>
          {registration.reason !== '' && <p>{t('merger.reason', { reason: registration.reason })}</p>}
          <MergerTold told={registration.told} />
        </Section>
      )}
      {standing.is === 'free' && (
        <div>
          <ButtonLink kind="quiet" to={`${path}/undo`}>
            {t(merger.renumbered ? 'merger.renumber.undo' : 'merger.undo')}
          </ButtonLink>
        </div>
      )}
      {standing.is === 'in_use' && (
        <Notice kind="info" title={t('merger.undo.inUse')}>
          <Reasons reasons={standing.reasons} linkTo={mergerMendingPath} />
        </Notice>
      )}
    </div>
  )
}
