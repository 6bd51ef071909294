import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import { ButtonLink } from '#app/components/button.tsx'
import { ImportDifferences, ImportFaults } from '#app/components/canton/import-preview.tsx'
import { SentTable } from '#app/components/canton/sent-tables.tsx'
import { CheckedForm } from '#app/components/checked-form.tsx'
import { CheckboxField } from '#app/components/choice-field.tsx'
import { DateText } from '#app/components/date-text.tsx'
import { useZodForm } from '#app/components/form.tsx'
import { Notice } from '#app/components/notice.tsx'
import { programmeCrumbs } from '#app/components/programme-crumbs.ts'
import { TextArea } from '#app/components/text-field.tsx'
import { today } from '#app/domain/deadlines/calendar.ts'
import { SETTING_ROLES } from '#app/domain/deadlines/reminders-of-kind.ts'
import { takeOverForm } from '#app/domain/imports/population-import.ts'
import { answerForm } from '#app/http/answer.server.ts'
import { found } from '#app/http/found.server.ts'
import { languageOf } from '#app/http/language.server.ts'
import { requireCantonalPerson } from '#app/http/session.server.ts'
import { populationImportBy, takeOverPopulation } from '#app/models/programme/population-imports.server.ts'
import { formatCount } from '#app/text/numbers.ts'
import { useText } from '#app/text/use-text.tsx'
import { populationImportShown, withdrawalShown } from '#app/views/population.server.ts'

const LIST = '/canton/programme/population'

export const handle = programmeCrumbs<typeof loader>((t, { fileName }) => [
  { label: t('population.title'), to: LIST },
  { label: t('populationImport.title'), to: `${LIST}/import` },
  { label: fileName, named: true },
])

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireCantonalPerson(request, ...SETTING_ROLES)
  const stored = found(populationImportBy(params.import ?? ''))
  return {
    ...populationImportShown(stored, today(now())),
    withdrawal: withdrawalShown(stored.id, languageOf(request)),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requireCantonalPerson(request, ...SETTING_ROLES)
  const { id } = found(populationImportBy(params.import ?? ''))

  return answerForm(request, {
    form: takeOverForm,
    verb: (typed) => takeOverPopulation({ id, ...typed }, { person, now: now() }),
    next: `${LIST}/imports/${id}`,
  })
}

export default function PopulationImportPage() {
  const t = useText()
  const shown = useLoaderData<typeof loader>()
  const { plan } = shown
  return (
    <SentTable
      shown={shown}
      kicker={t('populationImport.title')}
      noHeading={t('populationImport.noHeading.text')}
      done={t('populationImport.done')}
      send={`${LIST}/import`}
      at={`${LIST}/imports`}
    >
      {plan && <Summary />}
      {plan && <ImportFaults plan={plan} />}
      {plan && <ImportDifferences plan={plan} />}
      {plan?.isWhole && <TakeOver />}
      <Withdrawal />
    </SentTable>
  )
}

/** Which day it is about, whether all are there, and beside which day the figures are shown. */
function Summary() {
  const t = useText()
  const { plan } = useLoaderData<typeof loader>()
  if (!plan?.day) return <Notice kind="error" title={t('populationImport.noLines')} />
  const { day, before, total, missing } = plan
  return (
    <div className="stack-s">
      <p>
        {t('importField.day')}: <DateText day={day} />. {t('population.total')}: {formatCount(total)}.
      </p>
      {before !== null && (
        <p className="soft">
          {t('populationImport.before')} <DateText day={before} />
        </p>
      )}
      {missing.length > 0 && (
        <Notice kind="error" title={t('populationImport.missing', { count: missing.length })}>
          <p>{missing.map(({ name, bfsNumber }) => `${name} (${bfsNumber})`).join(', ')}</p>
        </Notice>
      )}
    </div>
  )
}

/** The way back of a table that was taken over. */
function Withdrawal() {
  const t = useText()
  const { id, withdrawal } = useLoaderData<typeof loader>()
  if (withdrawal.is === 'withdrawn')
    return (
      <Notice kind="info" title={t('populationImport.withdrawn')}>
        <p>«{withdrawal.reason}»</p>
      </Notice>
    )
  if (withdrawal.is === 'not_taken_over') return null
  return (
    <div>
      <ButtonLink kind="quiet" to={`${LIST}/imports/${id}/withdraw`}>
        {t('populationImport.withdraw')}
      </ButtonLink>
    </div>
  )
}

function TakeOver() {
  const t = useText()
  const { seen, plan } = useLoaderData<typeof loader>()
  const { field, ...checked } = useZodForm(
    () => import('#app/domain/imports/population-import.ts').then((forms) => forms.takeOverForm),
    { reason: '', leapsChecked: false, seen },
  )
  if (!plan) return null
  const labels = { reason: t('field.reason'), leapsChecked: t('populationImport.leapsChecked') }
  if (plan.fresh.length + plan.changed.length === 0)
    return <Notice kind="success" title={t('sentTable.takeOver.nothing')} />
  return (
    <CheckedForm
      {...checked}
      labels={labels}
      seen={seen}
      label={t('sentTable.takeOver')}
      back={`${LIST}/import`}
    >
      {plan.leaps > 0 && <CheckboxField field={field('leapsChecked')} label={labels.leapsChecked} />}
      <TextArea
        field={field('reason')}
        label={labels.reason}
        hint={t('populationImport.reason.hint')}
        maxLength={2000}
      />
    </CheckedForm>
  )
}
