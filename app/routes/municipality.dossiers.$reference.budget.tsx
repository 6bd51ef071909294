import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { SectionPage, sectionWay } from '#app/components/application-section.tsx'
import { ApplicationView } from '#app/components/application-view.tsx'
import { BudgetForm } from '#app/components/budget-form.tsx'
import { CalculationView } from '#app/components/calculation.tsx'
import { crumbs } from '#app/components/crumbs.tsx'
import { Details } from '#app/components/details.tsx'
import { MatchTable } from '#app/components/match-table.tsx'
import { yearsOf } from '#app/domain/application/application.ts'
import { copiedYears } from '#app/domain/application/budget-copy.ts'
import { budgetForm } from '#app/domain/application/forms.ts'
import { offeredCodes } from '#app/domain/programme/catalogue.ts'
import { answerVerb, unreadable } from '#app/http/answer.server.ts'
import { requireOwnDossier } from '#app/http/dossier.server.ts'
import { parseForm, seenIn, unflatten } from '#app/http/form.server.ts'
import { changedRows, sameForm } from '#app/http/rows.server.ts'
import { afterSaving } from '#app/http/sections.server.ts'
import { measuresOf } from '#app/models/dossier/application.server.ts'
import { saveBudget } from '#app/models/dossier/application-changes.server.ts'
import { settingsOf } from '#app/models/money/pinned.server.ts'
import { catalogueOf, namedCatalogue } from '#app/models/programme/catalogues.server.ts'
import { useText } from '#app/text/use-text.tsx'
import { applicationFor, typedBudgetOf } from '#app/views/application-view.server.ts'
import { calculationFor, matchFor } from '#app/views/calculation.server.ts'
import { sectionFrame } from '#app/views/sections.server.ts'

export const handle = crumbs<typeof loader>((t, data) => [
  ...sectionWay(t, data.frame),
  { label: t('section.budget') },
])

export async function loader(args: LoaderFunctionArgs) {
  const entered = await requireOwnDossier(args)
  const { dossier, language } = entered
  const frame = sectionFrame(entered, 'budget')
  return {
    frame,
    application: applicationFor(entered),
    catalogue: namedCatalogue(dossier, language),
    typed: typedBudgetOf(dossier),
    calculation: calculationFor(dossier),
    match: matchFor(dossier),
    ratio: settingsOf(dossier).matchingRatio,
  }
}

export async function action(args: ActionFunctionArgs) {
  const { person, dossier, now } = await requireOwnDossier(args)

  const formData = await args.request.formData()
  const years = yearsOf(dossier)
  const { _copy, ...typed } = unflatten(formData)
  const again = changedRows(formData) ?? (_copy === undefined ? null : sameForm(copiedYears(typed, years)))
  if (again) return again
  const categories = offeredCodes(catalogueOf(dossier).costCategories)
  const measureIds = measuresOf(dossier.id).map(({ id }) => id)
  const form = parseForm(budgetForm({ measureIds, years, categories }), formData)
  if (!form.ok) return unreadable(form)

  const result = saveBudget({ dossierId: dossier.id, person, seen: seenIn(formData), now }, form.data)
  return answerVerb(result, { formData, next: afterSaving(formData, dossier, 'budget') })
}

export default function BudgetPage() {
  const t = useText()
  const { frame, application, catalogue, typed, calculation, match, ratio } = useLoaderData<typeof loader>()
  const contributions = calculation?.years.map(({ year, contribution }) => [year, contribution])
  return (
    <SectionPage frame={frame} lead={t('budgeting.lead')}>
      {frame.editable ? (
        <BudgetForm
          frame={frame}
          years={application.years}
          measures={application.measures}
          typed={typed}
          contributions={contributions ? Object.fromEntries(contributions) : null}
          ratio={ratio}
          catalogue={catalogue}
        />
      ) : (
        <>
          <ApplicationView application={application} sections={['budget']} />
          <MatchTable rows={match} />
        </>
      )}
      {calculation ? (
        <Details summary={t('calculation.title')}>
          <CalculationView calculation={calculation} />
        </Details>
      ) : (
        <p className="soft">{t('calculation.unknown')}</p>
      )}
    </SectionPage>
  )
}
