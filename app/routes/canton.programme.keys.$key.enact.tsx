import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import { useAddressFields } from '#app/components/address-form.ts'
import { Button, ButtonLink } from '#app/components/button.tsx'
import { ConfirmForm } from '#app/components/confirm-form.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { Form, Mark } from '#app/components/form-element.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { programmeCrumbs } from '#app/components/programme-crumbs.ts'
import { RefusalNotice } from '#app/components/reasons.tsx'
import { Section } from '#app/components/section.tsx'
import { DateField, TextArea, TextField } from '#app/components/text-field.tsx'
import { DAY_RANGES, faultsOutside } from '#app/domain/deadlines/day-ranges.ts'
import { SETTING_ROLES } from '#app/domain/deadlines/reminders-of-kind.ts'
import { enactForm, replacedFrom } from '#app/domain/programme/key-version.ts'
import { answerForm } from '#app/http/answer.server.ts'
import { found } from '#app/http/found.server.ts'
import { questionIn, readBy } from '#app/http/question.server.ts'
import { requireCantonalPerson } from '#app/http/session.server.ts'
import { enactKey, keyBy, markOfKey } from '#app/models/programme/key-acts.server.ts'
import { keyVersions, programmeOf, type StoredKey } from '#app/models/programme/programme.server.ts'
import { longDate, shortDate } from '#app/text/dates.ts'
import { versionOfPeriod, versionText } from '#app/text/key.ts'
import { useLanguage, useText } from '#app/text/use-text.tsx'
import { amountsOf } from '#app/views/settings.server.ts'

const LIST = '/canton/programme/keys'

export const handle = programmeCrumbs<typeof loader>((t, { id, named }) => [
  { label: t('keys.title'), to: LIST },
  { label: versionOfPeriod(t, named), to: `${LIST}/${id}`, named: true },
  { label: t('keys.enact') },
])

/** The question stands in the address; what it would change is shown before it is done. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireCantonalPerson(request, ...SETTING_ROLES)
  const key = found(keyBy(params.key ?? ''))
  const { settings, ...period } = programmeOf(key.periodId)
  const read = readBy(enactForm, ({ inForceFrom }) => faultsOutside(DAY_RANGES.key(period), { inForceFrom }))
  const { asked, page } = questionIn(request, { begins: 'legalBasis', read })
  return page({
    id: key.id,
    named: { version: key.version, name: key.name, period: programmeOf(key.periodId).name },
    isDraft: key.state === 'draft',
    seen: markOfKey(key),
    proposedDay: key.inForceFrom,
    byTwo: settings.fourEyes.keys,
    preview: asked && { ...asked.data, replaces: replacedBy(key, asked.data.inForceFrom) },
    isShort: lacksForAll(key),
  })
}

/** A pool that would not reach for the minima of all municipalities. */
function lacksForAll({ periodId, inForceFrom, key }: StoredKey) {
  const amounts = amountsOf(programmeOf(periodId), inForceFrom, key)
  return !amounts.ok && amounts.lacks === 'pool'
}

function replacedBy(key: StoredKey, day: string) {
  return replacedFrom(keyVersions(key.periodId), day).map(({ id, version, name, inForceFrom }) => ({
    ...{ id, version, name, inForceFrom },
  }))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requireCantonalPerson(request, ...SETTING_ROLES)
  const { id } = found(keyBy(params.key ?? ''))
  return answerForm(request, {
    form: enactForm,
    verb: ({ seen, ...enactment }) => enactKey({ id, person, seen, now: now() }, enactment),
    next: `${LIST}/${id}`,
  })
}

export default function EnactKeyPage() {
  const t = useText()
  const { named, isDraft } = useLoaderData<typeof loader>()
  return (
    <div className="stack-xl">
      <PageTitle kicker={versionText(t, named)} title={t('keys.enact')} lead={t('keys.enact.lead')} />
      <RefusalNotice offered={isDraft} />
      {isDraft && <Preview />}
      {isDraft && <Question />}
    </div>
  )
}

function Question() {
  const t = useText()
  const { id, query, seen, values, errors, proposedDay } = useLoaderData<typeof loader>()
  const field = useAddressFields({ values: { inForceFrom: proposedDay, ...values }, errors })
  const labels = {
    legalBasis: t('keys.legalBasis'),
    inForceFrom: t('keys.inForceFrom'),
    reason: t('field.reason'),
  }
  return (
    <Form method="get" className="form" key={query}>
      <ErrorSummary errors={errors} attempt={query} labels={labels} />
      <Mark name="seen" value={seen} />
      <TextField
        field={field('legalBasis')}
        label={labels.legalBasis}
        hint={t('keys.legalBasis.hint')}
        maxLength={200}
      />
      <DateField field={field('inForceFrom')} label={labels.inForceFrom} hint={t('keys.inForceFrom.hint')} />
      <TextArea field={field('reason')} label={labels.reason} hint={t('keys.reason.hint')} maxLength={2000} />
      <div className="row">
        <Button kind="secondary">{t('keys.enact.preview')}</Button>
        <ButtonLink kind="quiet" to={`${LIST}/${id}`}>
          {t('common.cancel')}
        </ButtonLink>
      </div>
    </Form>
  )
}

function Preview() {
  const t = useText()
  const language = useLanguage()
  const { preview, named, byTwo, isShort } = useLoaderData<typeof loader>()
  if (!preview) return null
  const { replaces, ...enactment } = preview
  const facts = { version: versionText(t, named), day: longDate(language, enactment.inForceFrom) }
  return (
    <Section title={t('keys.enact.shown', facts)} className="box stack">
      {replaces.length === 0 ? (
        <p>{t('keys.enact.replaces.none')}</p>
      ) : (
        <>
          <p>{t('keys.enact.replaces')}</p>
          <ul>
            {replaces.map((one) => (
              <li key={one.id}>
                {versionText(t, one)} ({t('keys.inForceFrom')} {shortDate(one.inForceFrom)})
              </li>
            ))}
          </ul>
        </>
      )}
      {isShort && <Notice kind="alert" title={t('settings.amounts.pool')} />}
      <p className="text">{t(byTwo ? 'keys.enact.byTwo' : 'keys.enact.first')}</p>
      <ConfirmForm
        fields={Object.entries(enactment)}
        label={t(byTwo ? 'keys.enact.propose' : 'keys.enact')}
      />
    </Section>
  )
}
