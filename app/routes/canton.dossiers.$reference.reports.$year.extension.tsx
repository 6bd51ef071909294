import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ExtensionPage } from '#app/components/canton/extension-page.tsx'
import { reviewWay } from '#app/components/canton/review-way.ts'
import { crumbs } from '#app/components/crumbs.tsx'
import { reportPath } from '#app/components/ways.ts'
import { extensionForm } from '#app/domain/report/extension-form.ts'
import { answerForm } from '#app/http/answer.server.ts'
import { requireUnfiledReport } from '#app/http/dossier.server.ts'
import { grantExtension } from '#app/models/report/extensions.server.ts'
import { extensionFor } from '#app/views/extension.server.ts'

export const handle = crumbs<typeof loader>((t, { head }) => [
  ...reviewWay(t, head),
  { label: t('review.extension.title', head) },
])

export async function loader(args: LoaderFunctionArgs) {
  const entered = await requireUnfiledReport(args, 'extend')
  const { head, running, closed, day } = entered
  return { head, running, closed, day, ...extensionFor(entered, { corrects: false }) }
}

export async function action(args: ActionFunctionArgs) {
  const { dossier, reportingYear, person, now } = await requireUnfiledReport(args, 'extend')

  return answerForm(args.request, {
    form: extensionForm,
    verb: (typed) => grantExtension({ reportingYearId: reportingYear.id, person, now, ...typed }),
    next: reportPath(dossier.reference, reportingYear.year),
  })
}

export default function ReportExtensionPage() {
  return <ExtensionPage {...useLoaderData<typeof loader>()} step="extend" />
}
