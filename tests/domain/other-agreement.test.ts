import { expect, test } from 'vitest'
import { onlyEndsByItself, whyNotTwice } from '#app/domain/agreement/other-agreement.ts'
import { runningAgreement } from '../support/facts.ts'

type Other = Parameters<typeof runningAgreement>[0]
const ON = '2026-06-01'

test.each<[string, Other, today: string, key: string, data: object]>([
  ['is withdrawn while it is not in force', { state: 'approved' }, ON, 'other_application_counts', {}],
  ['lets the member go where others stay', { canRelease: true }, ON, 'other_agreement_releases', {}],
  [
    'is terminated to the end of the year before',
    { year: 2027 },
    ON,
    'other_agreement_runs',
    { endsOn: '2026-12-31', from: 2027 },
  ],
  [
    'ends by itself in its last year, and counts nobody after it',
    { year: 2027 },
    '2027-06-01',
    'other_agreement_ends',
    { endsOn: '2027-12-31', from: 2028 },
  ],
  [
    'ends by itself once it is terminated',
    { state: 'terminated' },
    ON,
    'other_agreement_ends',
    { endsOn: '2027-12-31', from: 2028 },
  ],
])(
  'nobody counts twice in one year (Merkblatt 5): the other agreement %s',
  (_case, other, today, key, data) => {
    const agreement = runningAgreement(other)
    expect(whyNotTwice(agreement, today)).toMatchObject({
      key,
      data: { municipality: 'Root', counted: 'Honau', reference: 'MK-2026-7F4K-2Q', ...data },
    })
    expect(onlyEndsByItself(agreement, today)).toBe(key === 'other_agreement_ends')
  },
)
