import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { SectionPage, sectionWay } from '#app/components/application-section.tsx'
import { crumbs } from '#app/components/crumbs.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { PaperUpload, PrivacyNotice } from '#app/components/paper-upload.tsx'
import { refused } from '#app/http/answer.server.ts'
import { requireOwnDossier } from '#app/http/dossier.server.ts'
import { parseFileUpload } from '#app/http/file-upload.server.ts'
import { enterSection, requireEditable, requirePaperSlot } from '#app/http/sections.server.ts'
import { unreadableUpload } from '#app/http/upload-form.server.ts'
import { addPaper } from '#app/models/application-changes.server.ts'
import { discardUnkept } from '#app/models/received-files.server.ts'
import { titled } from '#app/text/meta.ts'
import { useText } from '#app/text/use-text.tsx'

export const handle = crumbs<typeof loader>((t, data) => [
  ...sectionWay(t, data?.frame),
  { label: t('section.documents'), to: `/municipality/dossiers/${data?.frame.reference}/documents` },
  { label: t('papers.upload') },
])
export const meta: MetaFunction = ({ matches }) => titled(matches, (t) => t('papers.upload'))

export async function loader(args: LoaderFunctionArgs) {
  const { slot, section } = requirePaperSlot(args.params)
  const { frame } = await enterSection(args, section)
  requireEditable(frame)
  return { frame, slot }
}

export async function action(args: ActionFunctionArgs) {
  const { person, dossier, now } = await requireOwnDossier(args)
  const { slot, section } = requirePaperSlot(args.params)

  const form = await parseFileUpload(z.object({}), args.request)
  if (!form.ok) return unreadableUpload(form)

  const result = addPaper({ dossierId: dossier.id, person, now }, { slot, file: form.file })
  await discardUnkept([form.file])
  if (!result.ok) return refused(result, form.formData)

  return redirect(`/municipality/dossiers/${dossier.reference}/${section}`, 303)
}

export default function AddPaperPage() {
  const t = useText()
  const { frame, slot } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const errors = answer?.errors ?? {}
  const label = t(`documentSlot.${slot}`)
  return (
    <SectionPage frame={frame} title={t('papers.upload.title', { slot: label })}>
      <ErrorSummary errors={errors} labelOf={() => label} attempt={answer} />
      <PrivacyNotice />
      <PaperUpload reference={frame.reference} slot={slot} error={errors.file} />
    </SectionPage>
  )
}
