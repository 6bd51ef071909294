import { List } from '#app/components/list.tsx'
import { Notice } from '#app/components/notice.tsx'
import { useText } from '#app/text/use-text.tsx'

type Funding = { id: string; name: string; title: string; year: number }

/** Project funding does not go with an agreement (Merkblatt 5): which it is, and how one of the two ends. */
export function FundingBeside({ funding }: { funding: readonly Funding[] }) {
  const t = useText()
  if (funding.length === 0) return null
  return (
    <Notice kind="warning" title={t('funding.title')}>
      <List>
        {funding.map(({ id, ...grant }) => (
          <li key={id}>{t('funding.grant', grant)}</li>
        ))}
      </List>
      <p>{t('funding.way')}</p>
    </Notice>
  )
}
