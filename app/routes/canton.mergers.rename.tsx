import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import { CheckedForm } from '#app/components/checked-form.tsx'
import { SelectField } from '#app/components/choice-field.tsx'
import { useZodForm } from '#app/components/form.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { programmeCrumbs } from '#app/components/programme-crumbs.ts'
import { RefusalNotice } from '#app/components/reasons.tsx'
import { DateField, TextArea, TextField } from '#app/components/text-field.tsx'
import { renamingForm } from '#app/domain/programme/renaming.ts'
import { answerForm } from '#app/http/answer.server.ts'
import { requireCantonalPerson } from '#app/http/session.server.ts'
import { municipalityHistories } from '#app/models/programme/municipalities.server.ts'
import { renameMunicipality } from '#app/models/programme/renamings.server.ts'
import { useText } from '#app/text/use-text.tsx'

const LIST = '/canton/mergers'

export const handle = programmeCrumbs((t) => [
  { label: t('merger.title'), to: LIST },
  { label: t('merger.rename') },
])

export async function loader({ request }: LoaderFunctionArgs) {
  await requireCantonalPerson(request, 'officer', 'admin')
  return {
    municipalities: municipalityHistories()
      .filter(({ validTo }) => validTo === null)
      .map(({ bfsNumber, name }) => ({ value: String(bfsNumber), label: name })),
  }
}

export async function action({ request }: ActionFunctionArgs) {
  const person = await requireCantonalPerson(request, 'officer', 'admin')

  return answerForm(request, {
    form: renamingForm,
    verb: (typed) => renameMunicipality(person, typed, now()),
    next: LIST,
  })
}

export default function RenamePage() {
  const t = useText()
  const { municipalities } = useLoaderData<typeof loader>()
  const { field, ...checked } = useZodForm(
    () => import('#app/domain/programme/renaming.ts').then((forms) => forms.renamingForm),
    { bfsNumber: '', name: '', validFrom: '', reason: '' },
  )
  const labels = {
    bfsNumber: t('merger.rename.municipality'),
    name: t('merger.rename.name'),
    validFrom: t('merger.rename.validFrom'),
    reason: t('field.reason'),
  }
  return (
    <div className="stack-l">
      <PageTitle title={t('merger.rename')} lead={t('merger.rename.lead')} />
      <RefusalNotice />
      <CheckedForm {...checked} labels={labels} label={t('merger.rename')} back={LIST}>
        <SelectField field={field('bfsNumber')} label={labels.bfsNumber} choices={municipalities} />
        <TextField field={field('name')} label={labels.name} maxLength={80} />
        <DateField
          field={field('validFrom')}
          label={labels.validFrom}
          hint={t('merger.rename.validFrom.hint')}
        />
        <TextArea
          field={field('reason')}
          label={labels.reason}
          hint={t('merger.reason.hint')}
          maxLength={2000}
        />
      </CheckedForm>
    </div>
  )
}
