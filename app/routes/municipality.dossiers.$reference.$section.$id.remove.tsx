import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { sectionWay } from '#app/components/application-section.tsx'
import { crumbs } from '#app/components/crumbs.tsx'
import { RemovalPage } from '#app/components/removal-page.tsx'
import { sectionPath } from '#app/components/ways.ts'
import { answerVerb } from '#app/http/answer.server.ts'
import { requireOwnDossier } from '#app/http/dossier.server.ts'
import { found, unlessGone } from '#app/http/found.server.ts'
import { findMeasure, findPaper } from '#app/http/sections.server.ts'
import { removeMeasure } from '#app/models/dossier/measure-changes.server.ts'
import { removePaper } from '#app/models/dossier/paper-changes.server.ts'
import { useText } from '#app/text/use-text.tsx'
import { sectionFrame } from '#app/views/sections.server.ts'

export const handle = crumbs<typeof loader>((t, { frame, section }) => [
  ...sectionWay(t, frame),
  { label: t(`section.${section}`), to: sectionPath(frame.reference, section) },
  { label: t(WORDS[section].title) },
])

export async function loader(args: LoaderFunctionArgs) {
  const { dossier, section, name, ...entered } = await enterRemoval(args)
  const frame = sectionFrame({ dossier, ...entered }, section)
  found(frame.editable)
  return { frame, section, name }
}

export async function action(args: ActionFunctionArgs) {
  const { person, dossier, now, section, id, list } = await enterRemoval(args)

  const formData = await args.request.formData()

  const remove = section === 'documents' ? removePaper : removeMeasure
  return answerVerb(remove({ dossierId: dossier.id, person, now }, id), { formData, next: list })
}

/** The door to what a municipality takes out of its application again: a paper or a measure, and what it is called. */
async function enterRemoval(args: LoaderFunctionArgs) {
  const entered = await requireOwnDossier(args)
  const { dossier } = entered
  const section = found(REMOVING.find((one) => one === args.params.section))
  const list = sectionPath(dossier.reference, section)
  const { id, ...one } = unlessGone(FIND[section](dossier, args.params.id), list)
  return { ...entered, section, list, id, name: 'title' in one ? one.title : one.fileName }
}

const REMOVING = ['documents', 'measures'] as const
const FIND = { documents: findPaper, measures: findMeasure }
const WORDS = {
  documents: { title: 'papers.remove.title', text: 'papers.remove.text' },
  measures: { title: 'measures.remove.title', text: 'measures.remove.text' },
} as const

export default function SectionRemovalPage() {
  const t = useText()
  const { frame, section, name } = useLoaderData<typeof loader>()
  const { title, text } = WORDS[section]
  return (
    <RemovalPage
      frame={frame}
      title={t(title)}
      text={t(text, { name, title: name })}
      back={sectionPath(frame.reference, section)}
    />
  )
}
