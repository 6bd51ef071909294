import { Link } from '@remix-run/react'
import type { AmendmentClosed, AmendmentKind } from '#app/domain/agreement/amendment.ts'
import type { DocumentSlot } from '#app/domain/application/document-slots.ts'
import type { AmendmentState } from '#app/domain/lifecycle/amendment.ts'
import type { Declaration } from '#app/domain/lifecycle/inputs.ts'
import type { Side } from '#app/domain/roles.ts'
import type { Difference } from '#app/text/agreement-differences.ts'
import { useText } from '#app/text/use-text.tsx'
import { ButtonLink } from './button.tsx'
import { DataTable } from './data-table.tsx'
import { DateText, InstantText } from './date-text.tsx'
import { FileList } from './file-list.tsx'
import { Notice } from './notice.tsx'
import { Section } from './section.tsx'
import { SummaryList } from './summary-list.tsx'
import { amendmentsPath } from './ways.ts'

export type ShownAmendment = {
  number: number
  kind: AmendmentKind
  state: AmendmentState
  reason: string
  /** Why the budget need not bear the contribution. */
  exception: string | null
  effectiveOn: string
  proposedAt: string
  side: Side
  acceptances: readonly { municipality: string; declaration: Declaration; acceptedAt: string }[]
  answer: string
  inForceAt: string | null
  files: readonly {
    id: string
    fileName: string
    size: number
    sha256: string
    uploadedAt: string
    slot: DocumentSlot
  }[]
}

/** What reads differently in the new version. */
export function Differences({ differences }: { differences: readonly Difference[] }) {
  const t = useText()
  return (
    <DataTable
      caption={t('amendment.differences')}
      captionHidden
      rows={differences}
      rowKey={({ what }) => what}
      columns={[
        { key: 'what', label: t('amendment.differences.what'), cell: ({ what }) => what },
        { key: 'before', label: t('amendment.differences.before'), cell: ({ before }) => before || '–' },
        { key: 'after', label: t('amendment.differences.after'), cell: ({ after }) => after || '–' },
      ]}
    />
  )
}

export function AmendmentFacts({ amendment }: { amendment: ShownAmendment }) {
  const t = useText()
  const { kind, state, effectiveOn, reason, exception, proposedAt, answer, inForceAt } = amendment
  const effective = kind === 'term' ? 'amendment.effective.term' : 'amendment.effective'
  const began = amendment.side === 'canton' ? 'amendment.proposed' : 'amendment.requested'
  return (
    <SummaryList
      items={[
        { term: t('amendment.state'), value: t(`amendment.state.${state}`) },
        { term: t('amendment.kind'), value: t(`amendment.kind.${kind}`) },
        { term: t(effective), value: <DateText day={effectiveOn} /> },
        { term: t('amendment.reason'), value: reason },
        ...(exception ? [{ term: t('amendment.matchException'), value: exception }] : []),
        { term: t(began), value: <InstantText at={proposedAt} /> },
        ...amendment.acceptances.map(({ municipality, declaration, acceptedAt }) => ({
          term: t('amendment.accepted', { municipality }),
          value: <Answered declaration={declaration} at={acceptedAt} />,
        })),
        ...(answer ? [{ term: t('amendment.answer'), value: answer }] : []),
        ...(inForceAt ? [{ term: t('amendment.inForceAt'), value: <InstantText at={inForceAt} /> }] : []),
      ]}
    />
  )
}

type AskAgainProps = { side: Side; reference: string; kind: AmendmentKind; again: number | null }

/** To the form with what was asked for before (`again`, its number). */
export function AskAgain({ side, reference, kind, again }: AskAgainProps) {
  const t = useText()
  if (again === null) return null
  return (
    <div className="row">
      <ButtonLink kind="secondary" to={`${amendmentsPath({ side, reference })}/new/${kind}?again=${again}`}>
        {t(`amendment.again.${side}`)}
      </ButtonLink>
    </div>
  )
}

function Answered({ declaration, at }: { declaration: Declaration; at: string }) {
  return (
    <>
      <div>
        {declaration.name}, {declaration.function}, {declaration.onBehalfOf}
      </div>
      <InstantText at={at} />
    </>
  )
}

export function AmendmentFiles({ files }: Pick<ShownAmendment, 'files'>) {
  const t = useText()
  return (
    <FileList
      files={files.map(({ id, fileName, size, sha256, uploadedAt, slot }) => ({
        id,
        name: fileName,
        kind: t(`documentSlot.${slot}`),
        href: `/documents/${id}`,
        bytes: size,
        at: uploadedAt,
        sha256,
      }))}
    />
  )
}

type Listed = Pick<ShownAmendment, 'number' | 'kind' | 'state' | 'effectiveOn'>

/** What either side may begin, or why it may not now. */
export function NewAmendments({ side, reference, closed, kinds }: NewAmendmentsProps) {
  const t = useText()
  if (closed) return <Notice kind="info" title={t(`amendment.closed.${closed}`)} />
  return (
    <Section title={t('amendment.new')}>
      <div className="columns">
        {kinds.map(({ kind, closed }) => (
          <div className="box stack" key={kind}>
            <h3>{t(`amendment.kind.${kind}`)}</h3>
            <p>{t(`amendment.${kind}.lead`)}</p>
            {closed ? (
              <p className="soft">{t(`amendment.closed.${closed}`)}</p>
            ) : (
              <ButtonLink kind="secondary" to={`${amendmentsPath({ side, reference })}/new/${kind}`}>
                {t(`amendment.kind.${kind}`)}
              </ButtonLink>
            )}
          </div>
        ))}
      </div>
    </Section>
  )
}

type NewAmendmentsProps = {
  side: Side
  reference: string
  closed: AmendmentClosed | null
  kinds: readonly { kind: AmendmentKind; closed: AmendmentClosed | null }[]
}

/** All amendments of a dossier; `path` is where they live for the reader. */
export function AmendmentList({ amendments, path }: { amendments: readonly Listed[]; path: string }) {
  const t = useText()
  return (
    <DataTable
      caption={t('amendment.title')}
      captionHidden
      rows={amendments}
      rowKey={({ number }) => String(number)}
      empty={<p className="soft">{t('amendment.none')}</p>}
      columns={[
        {
          key: 'number',
          label: t('amendment.title'),
          cell: ({ number }) => <Link to={`${path}/${number}`}>{t('amendment.one', { number })}</Link>,
        },
        { key: 'kind', label: t('amendment.kind'), cell: ({ kind }) => t(`amendment.kind.${kind}`) },
        {
          key: 'effectiveOn',
          label: t('amendment.effective'),
          cell: ({ effectiveOn }) => <DateText day={effectiveOn} short />,
        },
        { key: 'state', label: t('amendment.state'), cell: ({ state }) => t(`amendment.state.${state}`) },
      ]}
    />
  )
}
