import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { SectionPage, sectionWay } from '#app/components/application-section.tsx'
import { crumbs } from '#app/components/crumbs.tsx'
import { MeasureForm } from '#app/components/measure-form.tsx'
import { measureForm } from '#app/domain/application/forms.ts'
import { identifier } from '#app/domain/forms/fields.ts'
import { openAreas } from '#app/domain/programme/catalogue.ts'
import type { NamedCatalogue } from '#app/domain/programme/catalogue-content.ts'
import { answerForm } from '#app/http/answer.server.ts'
import { requireOwnDossier } from '#app/http/dossier.server.ts'
import { saveMeasure } from '#app/models/dossier/measure-changes.server.ts'
import { catalogueOf, namedCatalogue } from '#app/models/programme/catalogues.server.ts'
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
  const catalogue = namedCatalogue(entered.dossier, entered.language)
  return { frame, catalogue, id: newId(), example: exampleIn(args.request, catalogue) }
}

export async function action(args: ActionFunctionArgs) {
  const { person, dossier, now } = await requireOwnDossier(args)

  return answerForm(args.request, {
    form: measureForm(catalogueOf(dossier)).and(NEW),
    verb: (typed) => saveMeasure({ dossierId: dossier.id, person, now }, typed),
    next: `/municipality/dossiers/${dossier.reference}/measures`,
  })
}

export default function NewMeasurePage() {
  const t = useText()
  const { frame, catalogue, id, example } = useLoaderData<typeof loader>()
  return (
    <SectionPage frame={frame} title={t('measures.new')}>
      {frame.editable && (
        <MeasureForm
          frame={frame}
          catalogue={catalogue}
          measure={{
            id,
            title: example?.name ?? '',
            description: '',
            fundingArea: example?.area,
            targetGroups: [],
            goals: [],
            keyFigures: [],
          }}
        />
      )}
    </SectionPage>
  )
}

const NEW = z.object({ id: identifier })

/** The example of the catalogue that was picked, with its area. */
function exampleIn(request: Request, catalogue: NamedCatalogue) {
  const picked = new URL(request.url).searchParams.get('example')
  const [found] = openAreas(catalogue).flatMap(({ number, examples }) =>
    examples.filter(({ code }) => code === picked).map(({ name }) => ({ name, area: String(number) })),
  )
  return found ?? null
}
