import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import { sectionWay } from '#app/components/application-section.tsx'
import { ButtonLink } from '#app/components/button.tsx'
import { crumbs } from '#app/components/crumbs.tsx'
import { DateText, InstantText } from '#app/components/date-text.tsx'
import { DossierName } from '#app/components/dossier-name.tsx'
import { DossierPart } from '#app/components/dossier-part.tsx'
import { FileList } from '#app/components/file-list.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { SummaryList } from '#app/components/summary-list.tsx'
import { today } from '#app/domain/deadlines/calendar.ts'
import { requireOwnDossier } from '#app/http/dossier.server.ts'
import { found } from '#app/http/found.server.ts'
import { filingsOf } from '#app/models/report/filings.server.ts'
import { useText } from '#app/text/use-text.tsx'

export const handle = {
  confirms: true,
  ...crumbs<typeof loader>(
    (t, data) => [...sectionWay(t, data), { label: t('dossier.receipt') }],
    (t) => t('filed.title'),
  ),
}

export async function loader(args: LoaderFunctionArgs) {
  const { dossier } = await requireOwnDossier(args)
  const { filedAt, declaration, files } = found(filingsOf(dossier.id, null)[0])
  const { reference, party, startsOn, state } = dossier
  return {
    reference,
    name: party.name,
    startsOn,
    begun: startsOn <= today(now()),
    waits: state === 'submitted',
    filedAt,
    declaration,
    files,
  }
}

export default function SubmittedPage() {
  const t = useText()
  const { reference, name, filedAt, declaration, files } = useLoaderData<typeof loader>()
  const path = `/municipality/dossiers/${reference}`
  return (
    <div className="stack-xl">
      <PageTitle
        kicker={<DossierName reference={reference} party={name} />}
        title={t('filed.title')}
        lead={t('filed.lead')}
      />
      <SummaryList
        items={[
          { term: t('filed.reference'), value: <strong>{reference}</strong> },
          { term: t('filed.at'), value: <InstantText at={filedAt} /> },
          { term: t('filed.by'), value: t('filed.by.text', declaration) },
        ]}
      />
      <Next />
      <DossierPart title={t('filed.files')}>
        <p className="text soft">{t('filed.files.text')}</p>
        <FileList
          files={files.map(({ slot, fileName, sha256, size }) => ({
            id: `${slot}-${sha256}`,
            name: fileName,
            kind: t(`documentSlot.${slot}`),
            bytes: size,
            sha256,
          }))}
        />
      </DossierPart>
      <div className="row">
        <ButtonLink to={`${path}/receipt.pdf`} reloadDocument>
          {t('filed.receipt')}
        </ButtonLink>
        <ButtonLink to={path} kind="secondary">
          {t('filed.dossier')}
        </ButtonLink>
      </div>
    </div>
  )
}

/** Once the canton has taken it up, the dossier's own page says what comes next. */
function Next() {
  const t = useText()
  const { startsOn, begun, waits } = useLoaderData<typeof loader>()
  if (!waits) return null
  const words = t(begun ? 'filed.next.3.begun' : 'filed.next.3', { startsOn: '|' })
  const [before = '', after = ''] = words.split('|')
  return (
    <DossierPart title={t('filed.next')}>
      <ol className="numbered stack-s text">
        <li>{t('filed.next.1')}</li>
        <li>{t('filed.next.2')}</li>
        <li>
          {before}
          <DateText day={startsOn} />
          {after}
        </li>
      </ol>
      <Notice kind="info">
        <p>{t('filed.nothing')}</p>
      </Notice>
    </DossierPart>
  )
}
