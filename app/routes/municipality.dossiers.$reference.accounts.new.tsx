import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { AccountFields } from '#app/components/account-fields.tsx'
import { InheritedAccount } from '#app/components/account-part.tsx'
import { CheckedForm } from '#app/components/checked-form.tsx'
import { crumbs } from '#app/components/crumbs.tsx'
import { DossierName } from '#app/components/dossier-name.tsx'
import { useZodForm } from '#app/components/form.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { RefusalNotice } from '#app/components/reasons.tsx'
import { FileField, TextArea } from '#app/components/text-field.tsx'
import { municipalWay, ownDossierPath } from '#app/components/ways.ts'
import { accountChangeForm } from '#app/domain/agreement/account-change.ts'
import { BANK_PAPER } from '#app/domain/forms/file-slots.ts'
import { formatIban } from '#app/domain/iban.ts'
import { answerVerb } from '#app/http/answer.server.ts'
import { requireOwnDossier } from '#app/http/dossier.server.ts'
import { fileAction, unreadableUpload } from '#app/http/file-action.server.ts'
import { found } from '#app/http/found.server.ts'
import { requestAccountChange } from '#app/models/agreement/account-changes.server.ts'
import {
  accountChangeAhead,
  accountOf,
  inheritedAccountOf,
  paysUnder,
} from '#app/models/agreement/account-records.server.ts'
import { paidAlike } from '#app/models/agreement/shared-accounts.server.ts'
import type { VisibleDossier } from '#app/models/dossier/dossiers.server.ts'
import { programmeOf } from '#app/models/programme/programme.server.ts'
import { useText } from '#app/text/use-text.tsx'

export const handle = crumbs<typeof loader>((t, data) => [
  ...municipalWay(t, data),
  { label: t('accountChange.new') },
])

export async function loader(args: LoaderFunctionArgs) {
  const { dossier, now } = await requireOwnDossier(args)
  found(paysUnder(dossier) || undefined)
  const { iban, holder } = accountOf(dossier)
  const isOpen = accountChangeAhead(dossier) !== undefined
  return {
    reference: dossier.reference,
    party: dossier.party.name,
    current: { iban: formatIban(iban), holder },
    references: paidAlike(dossier).join(', '),
    days: programmeOf(dossier.periodId).settings.terms.accountWait,
    inherited: inheritedAccountOf(dossier, now.toISOString()),
    closed: isOpen ? ('open' as const) : barredBy(dossier),
  }
}

/** Only the municipality that leads asks, and of its people those who sign. */
function barredBy({ roles }: VisibleDossier): 'leadMay' | 'whoMay' | null {
  if (roles.length === 0) return 'leadMay'
  return roles.includes('signatory') ? null : 'whoMay'
}

export const action = fileAction(BANK_PAPER, async (args, upload) => {
  const { dossier, person, now } = await requireOwnDossier(args)
  const form = await upload.read(accountChangeForm)
  if (!form.ok) return unreadableUpload(form)

  const { iban, accountHolder, reason } = form.data
  const account = { iban, holder: accountHolder }
  const result = requestAccountChange({ dossier, person, account, reason, paper: form.file, now })
  return answerVerb(result, {
    formData: form.formData,
    next: `${ownDossierPath(dossier.reference)}#account`,
  })
})

export default function RequestAccountPage() {
  const t = useText()
  const { reference, party, current, inherited, references, days, closed } = useLoaderData<typeof loader>()
  return (
    <div className="stack-l">
      <PageTitle
        kicker={<DossierName reference={reference} party={party} />}
        title={t('accountChange.new')}
        lead={t('accountChange.new.lead', { days })}
      />
      <RefusalNotice />
      <p>{t('accountChange.current', current)}</p>
      <InheritedAccount of={inherited} />
      {inherited && <p>{t('accountChange.new.inherited')}</p>}
      {references && <p>{t('accountChange.new.alsoFor', { references })}</p>}
      {closed ? <Notice kind="info" title={t(`accountChange.new.${closed}`)} /> : <RequestForm />}
    </div>
  )
}

function RequestForm() {
  const t = useText()
  const { reference } = useLoaderData<typeof loader>()
  const { field, ...checked } = useZodForm(
    () => import('#app/domain/agreement/account-change.ts').then((forms) => forms.accountChangeForm),
    { iban: '', accountHolder: '', reason: '' },
    { file: BANK_PAPER },
  )
  return (
    <CheckedForm
      {...checked}
      labels={{ [BANK_PAPER.field]: t('accountChange.file') }}
      label={t('accountChange.new.do')}
      back={ownDossierPath(reference)}
    >
      <AccountFields field={field} />
      <TextArea
        field={field('reason')}
        label={t('field.reason')}
        hint={t('accountChange.reason.hint')}
        maxLength={2000}
      />
      <FileField
        field={field(BANK_PAPER.field)}
        slot={BANK_PAPER}
        label={t('accountChange.file')}
        hint={t('accountChange.file.hint')}
      />
    </CheckedForm>
  )
}
