import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import type { Section } from '#app/domain/application/sections.ts'
import { yearsText } from '#app/text/term.ts'
import { useText } from '#app/text/use-text.tsx'
import type { ShownApplication } from '#app/views/application-view.server.ts'
import { Amount } from './amount.tsx'
import { BudgetTable } from './budget-table.tsx'
import { DataTable } from './data-table.tsx'
import { DateText } from './date-text.tsx'
import { Documents } from './documents.tsx'
import { MeasureList } from './measure-list.tsx'
import { type SummaryItem, SummaryList } from './summary-list.tsx'
import { ToldApart } from './told-apart.tsx'

type ApplicationProps = {
  application: ShownApplication
  /** Where a section can be changed; without it the view only shows. */
  linkTo?: (section: Section) => string
  /** Only these, a single one without its heading; without them the whole application. */
  sections?: readonly (typeof SECTIONS)[number][]
}

const CONTACT = [
  ['contactName', 'field.contactName'],
  ['contactEmail', 'field.contactEmail'],
  ['contactPhone', 'field.contactPhone'],
  ['street', 'field.street'],
  ['town', 'field.town'],
  ['iban', 'field.iban'],
  ['accountHolder', 'field.accountHolder'],
] as const
const SECTIONS = ['party', 'structure', 'measures', 'budget', 'documents'] as const

/** Everything that was typed, section by section, to read. */
export function ApplicationView({ application, linkTo, sections = SECTIONS }: ApplicationProps) {
  const t = useText()
  const isAlone = sections.length === 1
  const contents: Record<(typeof SECTIONS)[number], ReactNode> = {
    party: <PartyPart application={application} />,
    structure: <StructurePart application={application} />,
    measures: (
      <MeasureList
        measures={application.measures}
        catalogue={application.catalogue}
        heading={isAlone ? 'h2' : 'h4'}
      />
    ),
    budget: <BudgetTable budget={application} />,
    documents: <DocumentsPart application={application} />,
  }
  const [only] = sections
  if (only && isAlone) return <>{contents[only]}</>
  return (
    <div className="stack-l">
      {sections.map((section) => (
        <section key={section} className="stack" aria-labelledby={`section-${section}`} id={section}>
          <div className="row row-apart">
            <h3 id={`section-${section}`}>{t(`section.${section}`)}</h3>
            {linkTo && (
              <Link to={linkTo(section)}>
                <ToldApart by={t(`section.${section}`)}>{t('common.change')}</ToldApart>
              </Link>
            )}
          </div>
          {contents[section]}
        </section>
      ))}
    </div>
  )
}

function PartyPart({ application: { party, startsOn, endsOn } }: ApplicationProps) {
  const t = useText()
  const members: SummaryItem[] =
    party.kind === 'association'
      ? [
          { term: t('field.lead'), value: party.lead },
          { term: t('field.members'), value: party.members.join(', ') },
        ]
      : []
  return (
    <SummaryList
      items={[
        { term: t('field.name'), value: party.name },
        ...members,
        {
          term: t('field.term'),
          value: (
            <>
              <DateText day={startsOn} /> – <DateText day={endsOn} />
            </>
          ),
        },
        ...CONTACT.map(([name, label]) => ({ term: t(label), value: <Given text={party[name]} /> })),
      ]}
    />
  )
}

function StructurePart({ application: { structure, evidence } }: ApplicationProps) {
  const t = useText()
  const { jobPercentage, mandateSince, ownBudgetRappen } = structure ?? {}
  return (
    <div className="stack">
      <SummaryList
        items={[
          { term: t('field.contactPoint'), value: <Given text={structure?.contactPoint} /> },
          { term: t('field.responsiblePerson'), value: <Given text={structure?.responsiblePerson} /> },
          {
            term: t('field.jobPercentage'),
            value: <Given text={jobPercentage ? `${jobPercentage} %` : ''} />,
          },
          { term: t('field.mandateBasis'), value: <Given text={structure?.mandateBasis} /> },
          {
            term: t('field.mandateSince'),
            value: mandateSince ? <DateText day={mandateSince} /> : <Given />,
          },
          {
            term: t('field.ownBudget'),
            value: ownBudgetRappen ? <Amount rappen={ownBudgetRappen} /> : <Given />,
          },
        ]}
      />
      <Documents documents={evidence} />
    </div>
  )
}

function DocumentsPart({ application: { resolutions, papers } }: ApplicationProps) {
  return (
    <div className="stack">
      {resolutions.length > 0 && <ResolutionTable resolutions={resolutions} />}
      <Documents documents={papers} />
    </div>
  )
}

function ResolutionTable({ resolutions }: Pick<ShownApplication, 'resolutions'>) {
  const t = useText()
  return (
    <DataTable
      caption={t('documentSlot.resolution')}
      rows={resolutions}
      rowKey={({ municipality }) => municipality}
      columns={[
        { key: 'municipality', label: t('application.resolution'), cell: (one) => one.municipality },
        { key: 'body', label: t('field.body'), cell: (one) => `${one.body}, ${one.businessNumber}` },
        {
          key: 'resolvedOn',
          label: t('field.resolvedOn'),
          cell: (one) => <DateText day={one.resolvedOn} short />,
        },
        {
          key: 'amount',
          label: t('field.amount'),
          align: 'end',
          cell: (one) => <Amount rappen={one.amountRappen} />,
        },
        { key: 'term', label: t('field.term'), cell: (one) => yearsText(t, one.fromYear, one.toYear) },
      ]}
    />
  )
}

function Given({ text = '' }: { text?: string }) {
  const t = useText()
  return text === '' ? <span className="soft">{t('application.missing')}</span> : text
}
