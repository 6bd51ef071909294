import { Link } from '@remix-run/react'
import type { ComponentProps } from 'react'
import { dayInZurich } from '#app/domain/deadlines/calendar.ts'
import { longDate } from '#app/text/dates.ts'
import { useLanguage, useText } from '#app/text/use-text.tsx'
import type { CantonDossier } from '#app/views/canton-dossier.server.ts'
import { AgreementVersions } from './agreement-versions.tsx'
import { Claims } from './claims.tsx'
import { Details } from './details.tsx'
import { Documents } from './documents.tsx'
import { DossierPart } from './dossier-part.tsx'
import { ReportTable } from './report-table.tsx'
import { Ledger, TrancheTable } from './tranches.tsx'

/** The parts that a dossier shows to both sides; `path` is its address on the side that looks. */
type OfDossier = { path: string }

export function ReportsPart({ reports, path }: ComponentProps<typeof ReportTable>) {
  const t = useText()
  if (reports.length === 0) return null
  return (
    <DossierPart title={t('dossier.reports')}>
      <ReportTable reports={reports} path={path} />
    </DossierPart>
  )
}

/** The versions of the agreement and the way to its amendments. */
export function AgreementLinks({ agreements, path }: ComponentProps<typeof AgreementVersions> & OfDossier) {
  const t = useText()
  if (agreements.length === 0) return null
  return (
    <>
      <AgreementVersions agreements={agreements} />
      <p>
        <Link to={`${path}/amendments`}>{t('amendment.title')}</Link>
      </p>
    </>
  )
}

type PaymentsProps = Pick<ComponentProps<typeof DossierPart>, 'title' | 'at'> &
  Pick<ComponentProps<typeof TrancheTable>, 'tranches'> &
  ComponentProps<typeof Claims> &
  ComponentProps<typeof Ledger>

export function PaymentsPart({ title, at, tranches, claims, ledger, path, linked }: PaymentsProps) {
  const t = useText()
  if (tranches.length === 0) return null
  return (
    <DossierPart title={title} at={at}>
      <TrancheTable tranches={tranches} />
      <Claims claims={claims} path={path} linked={linked ?? false} />
      <Details summary={t('money.ledger')}>
        <Ledger ledger={ledger} />
      </Details>
    </DossierPart>
  )
}

type DocumentsProps = Pick<ComponentProps<typeof Documents>, 'documents'> &
  OfDossier & {
    /** Whether this person may take the dossier away as one file. */
    mayTakeAway?: boolean
    /** Where a municipality checks its part of the audit log. */
    proofPath?: string
  }

export function DocumentsPart({ documents, path, mayTakeAway = true, proofPath }: DocumentsProps) {
  const t = useText()
  return (
    <DossierPart title={t('dossier.documents')}>
      <Documents documents={documents} />
      {mayTakeAway && (
        <p>
          <Link to={`${path}/package.zip`} reloadDocument>
            {t('package.download')}
          </Link>
        </p>
      )}
      {proofPath && (
        <p>
          <Link to={proofPath}>{t('proof.title')}</Link>
        </p>
      )}
    </DossierPart>
  )
}

type Decisions = OfDossier & { decisions: CantonDossier['decisions'] }

/** Each decision as it was told; one that was taken back says so. */
export function DecisionLinks({ decisions, path }: Decisions) {
  const t = useText()
  const language = useLanguage()
  return decisions.map(({ number, at, takenBackAt }) => (
    <p key={number}>
      <a href={`${path}/decision.pdf?number=${number}`}>
        {takenBackAt === null
          ? t('decision.pdf')
          : t('decision.pdf.takenBack', {
              day: longDate(language, dayInZurich(at)),
              since: longDate(language, dayInZurich(takenBackAt)),
            })}
      </a>
    </p>
  ))
}
