import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { SectionPage, sectionWay } from '#app/components/application-section.tsx'
import { crumbs } from '#app/components/crumbs.tsx'
import { MeasureForm } from '#app/components/measure-form.tsx'
import type { FundingArea } from '#app/domain/application/catalogue.ts'
import { measureForm } from '#app/domain/application/forms.ts'
import { answerForm } from '#app/http/answer.server.ts'
import { requireOwnDossier } from '#app/http/dossier.server.ts'
import { requireMeasure } from '#app/http/sections.server.ts'
import { markOfMeasure, saveMeasure } from '#app/models/dossier/measure-changes.server.ts'
import { sectionFrame } from '#app/views/sections.server.ts'

export const handle = crumbs<typeof loader>((t, data) => [
  ...sectionWay(t, data.frame),
  { label: t('section.measures'), to: `/municipality/dossiers/${data.frame.reference}/measures` },
  { label: data.measure.title },
])

export async function loader(args: LoaderFunctionArgs) {
  const entered = await requireOwnDossier(args)
  const { dossier } = entered
  const frame = sectionFrame(entered, 'measures')
  const { id, title, description, fundingArea, targetGroups, keyFigures } = requireMeasure(
    dossier,
    args.params,
  )
  return {
    frame: { ...frame, seen: markOfMeasure(dossier.id, id) },
    measure: {
      id,
      title,
      description,
      fundingArea: typedArea(fundingArea),
      targetGroups,
      keyFigures: keyFigures.map(({ label, planned }) => ({ label, planned: String(planned) })),
    },
  }
}

export async function action(args: ActionFunctionArgs) {
  const { person, dossier, now } = await requireOwnDossier(args)
  const { id } = requireMeasure(dossier, args.params)

  return answerForm(args.request, {
    form: measureForm,
    verb: (typed, seen) => {
      const change = { dossierId: dossier.id, person, seen, now }
      return saveMeasure(change, { ...typed, id })
    },
    next: `/municipality/dossiers/${dossier.reference}/measures`,
  })
}

export default function MeasurePage() {
  const { frame, measure } = useLoaderData<typeof loader>()
  return (
    <SectionPage frame={frame} title={measure.title}>
      {frame.editable && <MeasureForm frame={frame} measure={measure} key={measure.id} />}
    </SectionPage>
  )
}

/** Another area than the two focus areas has to be chosen anew (Merkblatt 3). */
function typedArea(area: FundingArea): '1' | '5' | undefined {
  if (area === 1) return '1'
  return area === 5 ? '5' : undefined
}
