import type { FindingsProps } from './copy-account.tsx'
import { seldom } from './seldom.tsx'

/** What the portal found in a signed copy; most agreements are accepted in the portal and have none. */
export const CopyFindingsView = seldom<FindingsProps>(
  () => import('./copy-account.tsx').then((part) => part.CopyAccount),
  { name: 'copy-findings' },
)
