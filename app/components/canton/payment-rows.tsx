import { Link } from '@remix-run/react'
import { AccountNoteText } from '#app/components/account-part.tsx'
import type { Column } from '#app/components/data-table.tsx'
import { dossierPath, stepPath } from '#app/components/ways.ts'
import { Name } from '#app/components/written.tsx'
import type { AccountNote } from '#app/domain/agreement/account-change.ts'
import { buttonsAmong } from '#app/domain/lifecycle/steps.ts'
import { useText } from '#app/text/use-text.tsx'

/** For lists of payments over all dossiers: whose they are, and what became of the account that money is to go to. */
export function dossierColumn<Of extends { reference: string; party: string }>(
  label: string,
  accounts: Readonly<Record<string, AccountNote>> = {},
): Column<Of> {
  return {
    key: 'dossier',
    label,
    cell: ({ reference, party }) => (
      <>
        <Link to={dossierPath(reference)}>
          <Name>{party}</Name>
        </Link>
        <AccountNoteText note={accounts[reference]} />
      </>
    ),
  }
}

type Row = { reference: string; id: string; steps: readonly string[] }

/** Each step leads to a page that says what it does. */
export function TrancheSteps({ of: { reference, id, steps } }: { of: Row }) {
  const t = useText()
  const buttons = ['forward', 'aside', 'dangerous'] as const
  return (
    <span className="row">
      {buttonsAmong(steps, { machine: 'tranche', side: 'canton', buttons }).map((step) => (
        <Link key={step} to={stepPath('tranche', step, { reference, record: id })}>
          {t(`step.${step}`)}
        </Link>
      ))}
    </span>
  )
}
