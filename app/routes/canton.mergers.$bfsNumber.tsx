import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { AffectedDossiers } from '#app/components/canton/affected-dossiers.tsx'
import { crumbs } from '#app/components/crumbs.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { requireCantonalPerson } from '#app/http/session.server.ts'
import { affectedBy, mergerOf } from '#app/models/mergers.server.ts'
import { longDate } from '#app/text/dates.ts'
import { titled } from '#app/text/meta.ts'
import { useLanguage, useText } from '#app/text/use-text.tsx'

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  titled(matches, () => data?.merger.name ?? '')
export const handle = crumbs<typeof loader>((t, { merger }) => [
  { label: t('merger.title'), to: '/canton/mergers' },
  { label: merger.name },
])

/** After the merger: each dossier it concerns, and the way into its amendment. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireCantonalPerson(request, 'officer', 'admin')
  const merger = mergerOf(Number(params.bfsNumber))
  if (!merger) throw new Response(null, { status: 404 })
  const { bfsNumber: from, into, mergedOn } = merger
  return { merger, affected: affectedBy({ from, into, mergedOn }) }
}

export default function MergerPage() {
  const t = useText()
  const language = useLanguage()
  const { merger, affected } = useLoaderData<typeof loader>()
  const facts = {
    from: merger.name,
    into: merger.successor,
    day: longDate(language, merger.mergedOn),
  }
  return (
    <div className="stack-xl">
      <PageTitle title={t('merger.preview.title', facts)} lead={t('merger.register.text')} />
      <section className="stack" aria-labelledby="affected">
        <h2 id="affected">{t('merger.affected')}</h2>
        <AffectedDossiers affected={affected} reason={t('merger.reason', facts)} />
      </section>
    </div>
  )
}
