import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import { Button, ButtonLink } from '#app/components/button.tsx'
import { KeyAmounts } from '#app/components/canton/key-amounts.tsx'
import { KeyFacts } from '#app/components/canton/key-parts.tsx'
import { Details } from '#app/components/details.tsx'
import { Form, Mark } from '#app/components/form-element.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { programmeCrumbs } from '#app/components/programme-crumbs.ts'
import { RefusalNotice } from '#app/components/reasons.tsx'
import { today } from '#app/domain/deadlines/calendar.ts'
import { SETTING_ROLES } from '#app/domain/deadlines/reminders-of-kind.ts'
import { seenForm } from '#app/domain/forms/fields.ts'
import { isOver } from '#app/domain/programme/period.ts'
import { SECOND_ROLES } from '#app/domain/programme/two-persons.ts'
import { hasRole } from '#app/domain/roles.ts'
import { answerForm } from '#app/http/answer.server.ts'
import { found } from '#app/http/found.server.ts'
import { requireCantonalPerson } from '#app/http/session.server.ts'
import { confirmKey, isFree, keyBy, markOfKey } from '#app/models/programme/key-acts.server.ts'
import { programmeOf } from '#app/models/programme/programme.server.ts'
import { longDate } from '#app/text/dates.ts'
import { versionOfPeriod, versionText } from '#app/text/key.ts'
import { useLanguage, useText } from '#app/text/use-text.tsx'
import { keyShown } from '#app/views/keys.server.ts'
import { amountsOf } from '#app/views/settings.server.ts'

const LIST = '/canton/programme/keys'

export const handle = programmeCrumbs<typeof loader>((t, { shown, period }) => [
  { label: t('keys.title'), to: LIST },
  { label: versionOfPeriod(t, { ...shown, period }), named: true },
])

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requireCantonalPerson(request)
  const key = found(keyBy(params.key ?? ''))
  const day = today(now())
  const programme = programmeOf(key.periodId)
  return {
    period: programme.name,
    shown: keyShown(key, day),
    amounts: amountsOf(programme, key.inForceFrom, key.key),
    seen: markOfKey(key),
    isFree: key.state === 'in_force' && !isOver(programme, day) && isFree(key),
    isOwn: key.proposedBy === person.id,
    mayChange: hasRole(person, ...SETTING_ROLES),
    mayConfirm: hasRole(person, ...SECOND_ROLES),
  }
}

/** A second person confirms what was proposed. */
export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requireCantonalPerson(request, ...SECOND_ROLES)
  const { id } = found(keyBy(params.key ?? ''))
  return answerForm(request, {
    form: seenForm,
    verb: (typed) => confirmKey({ id, person, ...typed, now: now() }),
    next: `${LIST}/${id}`,
  })
}

export default function KeyPage() {
  const t = useText()
  const { period, shown, amounts } = useLoaderData<typeof loader>()
  return (
    <div className="stack-l">
      <PageTitle kicker={period} title={versionText(t, shown)} />
      <RefusalNotice />
      {shown.sample && <Notice kind="info" title={t('keys.sample.text')} />}
      {shown.standing === 'proposed' && <Proposal />}
      <KeyFacts shown={shown} />
      <Steps />
      <Details summary={t('keys.amounts')}>
        <KeyAmounts amounts={amounts} />
      </Details>
    </div>
  )
}

/** It waits for a second person: who has proposed it can only take that back. */
function Proposal() {
  const t = useText()
  const language = useLanguage()
  const { shown, seen, isOwn, mayConfirm, mayChange } = useLoaderData<typeof loader>()
  const at = `${LIST}/${shown.id}`
  return (
    <div className="box stack">
      <p>{t('keys.confirm.text', { day: longDate(language, shown.inForceFrom) })}</p>
      {isOwn && <p className="soft">{t('keys.confirm.own')}</p>}
      <div className="row">
        {mayConfirm && !isOwn && (
          <>
            <Form method="post">
              <Mark name="seen" value={seen} />
              <Button>{t('keys.confirm')}</Button>
            </Form>
            <ButtonLink kind="secondary" to={`${at}/decline`}>
              {t('keys.decline')}
            </ButtonLink>
          </>
        )}
        {mayChange && (
          <ButtonLink kind="quiet" to={`${at}/withdraw`}>
            {t('keys.withdraw')}
          </ButtonLink>
        )}
      </div>
    </div>
  )
}

function Steps() {
  const t = useText()
  const { shown, isFree: mayBeTakenBack, mayChange } = useLoaderData<typeof loader>()
  const at = `${LIST}/${shown.id}`
  const isDraft = shown.standing === 'draft'
  const agreements = shown.enacted && (
    <ButtonLink kind="secondary" to={`${at}/agreements`}>
      {t('keyAgreements.title')}
    </ButtonLink>
  )
  if (!mayChange) return agreements
  return (
    <div className="row">
      {agreements}
      {isDraft && (
        <>
          <ButtonLink to={`${at}/enact`}>{t('keys.enact')}</ButtonLink>
          <ButtonLink kind="secondary" to={`${at}/edit`}>
            {t('keys.edit')}
          </ButtonLink>
        </>
      )}
      <ButtonLink kind="quiet" to={`${LIST}/new?from=${shown.id}`}>
        {t('keys.copy')}
      </ButtonLink>
      {isDraft && (
        <ButtonLink kind="quiet" to={`${at}/drop`}>
          {t('keys.drop')}
        </ButtonLink>
      )}
      {mayBeTakenBack && (
        <ButtonLink kind="quiet" to={`${at}/suspend`}>
          {t('keys.suspend')}
        </ButtonLink>
      )}
    </div>
  )
}
