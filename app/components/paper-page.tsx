import { REQUESTED_PAPER } from '#app/domain/forms/file-slots.ts'
import { useText } from '#app/text/use-text.tsx'
import type { ShownRequest } from '#app/views/own-dossier.server.ts'
import { CheckedForm } from './checked-form.tsx'
import { DeadlineAfter } from './deadline.tsx'
import { DossierName } from './dossier-name.tsx'
import { useZodForm } from './form.tsx'
import { Notice } from './notice.tsx'
import { PageTitle } from './page-title.tsx'
import { PrivacyNotice } from './paper-upload.tsx'
import { PointList } from './point-list.tsx'
import { RefusalNotice } from './reasons.tsx'
import { FileField, TextArea } from './text-field.tsx'
import { WayBack } from './way-back.tsx'

type PaperPageProps = {
  /** Null: nothing is asked for, or it is answered already. */
  request: ShownRequest | null
  reference: string
  party: string
  version: number
  today: string
  /** Where the reader comes from and goes back to. */
  back: string
}

/** The one paper that the canton asks for while it goes on with its review: handed in, or answered in words. */
export function PaperPage({ request, reference, party, version, today, back }: PaperPageProps) {
  const t = useText()
  return (
    <div className="stack-l">
      <PageTitle
        kicker={<DossierName reference={reference} party={party} />}
        title={t('handIn.title')}
        lead={request ? t('request.paper.open') : undefined}
      />
      <RefusalNotice offered={request !== null} />
      {request ? (
        <>
          <p className="text typed">{request.reason}</p>
          <PointList points={request.points} bare />
          <DeadlineAfter
            label={t('request.paper.due')}
            dueOn={request.dueOn}
            termOn={request.termOn}
            today={today}
          />
          <PrivacyNotice />
          <PaperForm version={version} back={back} />
        </>
      ) : (
        <>
          <Notice kind="info" title={t('handIn.nothing')} />
          <WayBack to={back} />
        </>
      )}
    </div>
  )
}

function PaperForm({ version, back }: Pick<PaperPageProps, 'version' | 'back'>) {
  const t = useText()
  const { field, ...checked } = useZodForm(
    () => import('#app/domain/lifecycle/decision-forms.ts').then((forms) => forms.paperForm),
    { version: String(version), reason: '' },
    { file: REQUESTED_PAPER },
  )
  const labels = { reason: t('handIn.reason'), [REQUESTED_PAPER.field]: t('handIn.file') }
  return (
    <CheckedForm {...checked} labels={labels} version={version} label={t('handIn.do')} back={back}>
      <FileField field={field(REQUESTED_PAPER.field)} slot={REQUESTED_PAPER} label={t('handIn.file')} />
      <TextArea
        field={field('reason')}
        label={t('handIn.reason')}
        hint={t('handIn.reason.hint')}
        maxLength={2000}
        optional
      />
    </CheckedForm>
  )
}
