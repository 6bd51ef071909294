import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ButtonLink } from '#app/components/button.tsx'
import { AffectedDossiers } from '#app/components/canton/affected-dossiers.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { programmeCrumbs } from '#app/components/programme-crumbs.ts'
import { Section } from '#app/components/section.tsx'
import { found } from '#app/http/found.server.ts'
import { requireCantonalPerson } from '#app/http/session.server.ts'
import { rolesToMove } from '#app/models/people/role-succession.server.ts'
import { affectedBy } from '#app/models/programme/merger-consequences.server.ts'
import { standingOfMerger } from '#app/models/programme/merger-undoing.server.ts'
import { unionOf } from '#app/models/programme/mergers.server.ts'
import { longDate } from '#app/text/dates.ts'
import { useLanguage, useText } from '#app/text/use-text.tsx'
import { mergerShown } from '#app/views/merger.server.ts'

export const handle = programmeCrumbs<typeof loader>((t, { merger }) => [
  { label: t('merger.title'), to: '/canton/mergers' },
  { label: merger.from, named: true },
])

/** After the merger: each dossier it concerns, the way into its amendment, and who moves along. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireCantonalPerson(request, 'officer', 'admin')
  const merger = found(mergerShown(Number(params.bfsNumber)))
  const union = unionOf(merger.bfsNumber)
  return {
    merger,
    affected: union ? affectedBy(union) : [],
    standing: standingOfMerger(merger.bfsNumber),
    rolesLeft: rolesToMove(merger.bfsNumber).length,
  }
}

export default function MergerPage() {
  const t = useText()
  const language = useLanguage()
  const { merger, affected, standing, rolesLeft } = useLoaderData<typeof loader>()
  const path = `/canton/mergers/${merger.bfsNumber}`
  const facts = { from: merger.from, into: merger.into, day: longDate(language, merger.mergedOn) }
  const title = merger.isNew ? t('merger.found.preview', facts) : t('merger.preview.title', facts)
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
      {standing === 'free' && (
        <div>
          <ButtonLink kind="quiet" to={`${path}/undo`}>
            {t('merger.undo')}
          </ButtonLink>
        </div>
      )}
      {standing === 'in_use' && <p className="text soft">{t('merger.undo.inUse')}</p>}
    </div>
  )
}
