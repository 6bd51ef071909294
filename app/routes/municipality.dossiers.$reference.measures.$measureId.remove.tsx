import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { sectionWay } from '#app/components/application-section.tsx'
import { crumbs } from '#app/components/crumbs.tsx'
import { RemovalPage } from '#app/components/removal-page.tsx'
import { sectionPath } from '#app/components/ways.ts'
import { answerVerb } from '#app/http/answer.server.ts'
import { requireOwnDossier } from '#app/http/dossier.server.ts'
import { found, unlessGone } from '#app/http/found.server.ts'
import { findMeasure } from '#app/http/sections.server.ts'
import { removeMeasure } from '#app/models/dossier/application-changes.server.ts'
import { useText } from '#app/text/use-text.tsx'
import { sectionFrame } from '#app/views/sections.server.ts'

export const handle = crumbs<typeof loader>((t, data) => [
  ...sectionWay(t, data.frame),
  { label: t('section.measures'), to: listOf(data.frame) },
  { label: t('measures.remove.title') },
])

export async function loader(args: LoaderFunctionArgs) {
  const entered = await requireOwnDossier(args)
  const { dossier } = entered
  const frame = sectionFrame(entered, 'measures')
  found(frame.editable)
  const { id, title } = unlessGone(findMeasure(dossier, args.params), listOf(dossier))
  return { frame, measure: { id, title } }
}

export async function action(args: ActionFunctionArgs) {
  const { person, dossier, now } = await requireOwnDossier(args)

  const { id } = unlessGone(findMeasure(dossier, args.params), listOf(dossier))
  const formData = await args.request.formData()

  const result = removeMeasure({ dossierId: dossier.id, person, now }, id)
  return answerVerb(result, { formData, next: listOf(dossier) })
}

export default function RemoveMeasurePage() {
  const t = useText()
  const { frame, measure } = useLoaderData<typeof loader>()
  return (
    <RemovalPage
      frame={frame}
      title={t('measures.remove.title')}
      text={t('measures.remove.text', { title: measure.title })}
      back={listOf(frame)}
    />
  )
}

function listOf({ reference }: { reference: string }) {
  return sectionPath(reference, 'measures')
}
