import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import { KeyAgreementSums, KeyAgreements } from '#app/components/canton/key-agreements.tsx'
import { CheckedForm } from '#app/components/checked-form.tsx'
import { CheckboxGroup } from '#app/components/choice-field.tsx'
import { useZodForm } from '#app/components/form.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { programmeCrumbs } from '#app/components/programme-crumbs.ts'
import { RefusalNotice } from '#app/components/reasons.tsx'
import { Section } from '#app/components/section.tsx'
import { TextArea } from '#app/components/text-field.tsx'
import { formatRappen } from '#app/domain/money.ts'
import { keyAmendmentsForm } from '#app/domain/programme/key-amendments-form.ts'
import { hasRole } from '#app/domain/roles.ts'
import { answerForm } from '#app/http/answer.server.ts'
import { found } from '#app/http/found.server.ts'
import { proposeByKey } from '#app/http/key-amendments.server.ts'
import { languageOf } from '#app/http/language.server.ts'
import { requireCantonalPerson } from '#app/http/session.server.ts'
import { keyBy } from '#app/models/programme/key-acts.server.ts'
import { programmeOf } from '#app/models/programme/programme.server.ts'
import { versionOfPeriod, versionText } from '#app/text/key.ts'
import { useText } from '#app/text/use-text.tsx'
import { keyAgreements } from '#app/views/key-agreements.server.ts'

const LIST = '/canton/programme/keys'

export const handle = programmeCrumbs<typeof loader>((t, { id, named }) => [
  { label: t('keys.title'), to: LIST },
  { label: versionOfPeriod(t, named), to: `${LIST}/${id}`, named: true },
  { label: t('keyAgreements.title') },
])

/** What a version in force makes of the agreements that run, and the amendments by which they follow it. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requireCantonalPerson(request)
  const key = enacted(params)
  return {
    id: key.id,
    named: { version: key.version, name: key.name, period: programmeOf(key.periodId).name },
    legalBasis: key.legalBasis,
    isPool: key.key.form === 'pool',
    mayPropose: hasRole(person, 'officer'),
    ...keyAgreements(key, { language: languageOf(request), now: now() }),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requireCantonalPerson(request, 'officer')
  const key = enacted(params)
  const asking = { key, person, language: languageOf(request), now: now() }
  return answerForm(request, {
    form: keyAmendmentsForm,
    verb: (typed) => proposeByKey(asking, typed),
    next: `${LIST}/${key.id}/agreements`,
  })
}

/** Drafts bind nobody: the simulator shows what they would do. */
function enacted({ key = '' }: LoaderFunctionArgs['params']) {
  const version = keyBy(key)
  return found(version?.state === 'in_force' ? version : undefined)
}

export default function KeyAgreementsPage() {
  const t = useText()
  const { named, from, rows, sums, mayPropose, isPool } = useLoaderData<typeof loader>()
  const ready = rows.filter(({ standing }) => standing === 'ready')
  return (
    <div className="stack-xl">
      <PageTitle
        kicker={versionText(t, named)}
        title={t('keyAgreements.title')}
        lead={t('keyAgreements.lead', { year: from })}
      />
      <RefusalNotice offered={ready.length > 0} />
      {rows.length === 0 ? (
        <p className="soft">{t('keyAgreements.none', { year: from })}</p>
      ) : (
        <>
          {isPool && <p className="text">{t('keyAgreements.pool')}</p>}
          <KeyAgreements rows={rows} />
          <KeyAgreementSums sums={sums} />
        </>
      )}
      {mayPropose && ready.length > 0 && <Proposals key={ready.map(({ reference }) => reference).join()} />}
    </div>
  )
}

function Proposals() {
  const t = useText()
  const { id, named, legalBasis, rows, seen } = useLoaderData<typeof loader>()
  const ready = rows.filter(({ standing }) => standing === 'ready')
  const { field, ...checked } = useZodForm(
    () => import('#app/domain/programme/key-amendments-form.ts').then((forms) => forms.keyAmendmentsForm),
    {
      ticked: ready.map(({ reference }) => reference),
      reason: t('keyAgreements.reason', { version: versionText(t, named), basis: legalBasis }),
      seen,
    },
  )
  return (
    <Section title={t('keyAgreements.propose.title')}>
      <p className="text">{t('keyAgreements.propose.text')}</p>
      <CheckedForm
        {...checked}
        seen={seen}
        labels={{ ticked: t('keyAgreements.ticked'), reason: t('amendment.reason') }}
        label={t('keyAgreements.propose')}
        back={`${LIST}/${id}`}
      >
        <CheckboxGroup
          field={field('ticked')}
          label={t('keyAgreements.ticked')}
          choices={ready.map(({ reference, party, years }) => ({
            value: reference,
            label: party,
            hint: years
              .filter(({ difference }) => difference)
              .map(({ year, before, after }) =>
                t('keyAgreements.change', {
                  year,
                  before: formatRappen(before),
                  after: formatRappen(after ?? before),
                }),
              )
              .join('; '),
          }))}
        />
        <TextArea
          field={field('reason')}
          label={t('amendment.reason')}
          hint={t('amendment.reason.hint')}
          maxLength={2000}
        />
      </CheckedForm>
    </Section>
  )
}
