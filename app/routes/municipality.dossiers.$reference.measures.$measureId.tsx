import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { SectionPage, sectionWay } from '#app/components/application-section.tsx'
import { crumbs } from '#app/components/crumbs.tsx'
import { MeasureForm } from '#app/components/measure-form.tsx'
import { measureForm } from '#app/domain/application/forms.ts'
import { answerForm } from '#app/http/answer.server.ts'
import { requireOwnDossier } from '#app/http/dossier.server.ts'
import { requireMeasure } from '#app/http/sections.server.ts'
import { markOfMeasure, saveMeasure } from '#app/models/dossier/measure-changes.server.ts'
import { catalogueOf, namedCatalogue } from '#app/models/programme/catalogues.server.ts'
import { sectionFrame } from '#app/views/sections.server.ts'

export const handle = crumbs<typeof loader>((t, data) => [
  ...sectionWay(t, data.frame),
  { label: t('section.measures'), to: `/municipality/dossiers/${data.frame.reference}/measures` },
  { label: data.measure.title },
])

export async function loader(args: LoaderFunctionArgs) {
  const entered = await requireOwnDossier(args)
  const { dossier, language } = entered
  const frame = sectionFrame(entered, 'measures')
  const { id, title, description, fundingArea, targetGroups, goals, keyFigures } = requireMeasure(
    dossier,
    args.params,
  )
  return {
    catalogue: namedCatalogue(dossier, language),
    frame: { ...frame, seen: markOfMeasure(dossier.id, id) },
    measure: {
      id,
      title,
      description,
      fundingArea: String(fundingArea),
      targetGroups,
      goals,
      keyFigures: keyFigures.map(({ code = '', label, planned }) => ({
        figure: code,
        label,
        planned: String(planned),
      })),
    },
  }
}

export async function action(args: ActionFunctionArgs) {
  const { person, dossier, now } = await requireOwnDossier(args)
  const { id } = requireMeasure(dossier, args.params)

  return answerForm(args.request, {
    form: measureForm(catalogueOf(dossier)),
    verb: (typed, seen) => {
      const change = { dossierId: dossier.id, person, seen, now }
      return saveMeasure(change, { ...typed, id })
    },
    next: `/municipality/dossiers/${dossier.reference}/measures`,
  })
}

export default function MeasurePage() {
  const { frame, measure, catalogue } = useLoaderData<typeof loader>()
  return (
    <SectionPage frame={frame} title={measure.title}>
      {frame.editable && (
        <MeasureForm frame={frame} measure={measure} catalogue={catalogue} key={measure.id} />
      )}
    </SectionPage>
  )
}
