import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { SectionPage, sectionWay } from '#app/components/application-section.tsx'
import { crumbs } from '#app/components/crumbs.tsx'
import { MeasureForm } from '#app/components/measure-form.tsx'
import { FOCUS_AREAS, MEASURE_EXAMPLES, type MeasureExample } from '#app/domain/application/catalogue.ts'
import { measureForm } from '#app/domain/application/forms.ts'
import { identifier } from '#app/domain/forms/fields.ts'
import { answerForm } from '#app/http/answer.server.ts'
import { requireOwnDossier } from '#app/http/dossier.server.ts'
import { saveMeasure } from '#app/models/dossier/measure-changes.server.ts'
import { newId } from '#app/models/records/identifiers.server.ts'
import { useText } from '#app/text/use-text.tsx'
import { sectionFrame } from '#app/views/sections.server.ts'

export const handle = crumbs<typeof loader>((t, data) => [
  ...sectionWay(t, data.frame),
  { label: t('section.measures'), to: `/municipality/dossiers/${data.frame.reference}/measures` },
  { label: t('measures.new') },
])

export async function loader(args: LoaderFunctionArgs) {
  const entered = await requireOwnDossier(args)
  const frame = sectionFrame(entered, 'measures')
  return { frame, id: newId(), example: exampleIn(args.request) }
}

export async function action(args: ActionFunctionArgs) {
  const { person, dossier, now } = await requireOwnDossier(args)

  return answerForm(args.request, {
    form: measureForm.and(NEW),
    verb: (typed) => saveMeasure({ dossierId: dossier.id, person, now }, typed),
    next: `/municipality/dossiers/${dossier.reference}/measures`,
  })
}

export default function NewMeasurePage() {
  const t = useText()
  const { frame, id, example } = useLoaderData<typeof loader>()
  return (
    <SectionPage frame={frame} title={t('measures.new')}>
      {frame.editable && (
        <MeasureForm
          frame={frame}
          measure={{
            id,
            title: example ? t(`measure.${example.name}`) : '',
            description: '',
            fundingArea: example?.area,
            targetGroups: [],
            keyFigures: [],
          }}
        />
      )}
    </SectionPage>
  )
}

const NEW = z.object({ id: identifier })

/** The example of the catalogue that was picked, with its focus area. */
function exampleIn(request: Request): { name: MeasureExample; area: '1' | '5' } | null {
  const picked = new URL(request.url).searchParams.get('example')
  for (const area of FOCUS_AREAS) {
    const name = MEASURE_EXAMPLES[area].find((one) => one === picked)
    if (name) return { name, area: area === 1 ? '1' : '5' }
  }
  return null
}
