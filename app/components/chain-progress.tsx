import { useText } from '#app/text/use-text.tsx'
import type { ChainShown } from '#app/views/dossier-chain.server.ts'
import { DateText } from './date-text.tsx'
import { List } from './list.tsx'
import { Badge } from './status-badge.tsx'
import { Name } from './written.tsx'

/** Who decides along, in order: what each body has done, on which day, by which number, with its paper. */
export function ChainProgress({ chain }: { chain: ChainShown }) {
  const t = useText()
  return (
    <>
      <List ordered className="file-list" aria-label={t('chain.progress')}>
        {chain.steps.map(({ code, name, kind, place, record, isAwaited }) => (
          <li key={code}>
            <div>
              <div>
                <strong>{name}</strong>{' '}
                <Badge
                  label={t(record ? 'chain.done' : isAwaited ? 'chain.awaited' : 'chain.todo')}
                  tone={record ? 'success' : isAwaited ? 'pending' : 'neutral'}
                />
              </div>
              <div className="file-facts">
                {t(`chain.kind.${kind}`)} · {t(`chain.place.${place}`)}
              </div>
              {record && <Recorded record={record} />}
            </div>
          </li>
        ))}
      </List>
      {chain.delegate !== '' && <p>{t('chain.delegate', { name: chain.delegate })}</p>}
      {chain.distribution.length > 0 && (
        <p className="soft">{t('chain.copies', { names: chain.distribution.join('; ') })}</p>
      )}
    </>
  )
}

type Record = NonNullable<ChainShown['steps'][number]['record']>

function Recorded({ record }: { record: Record }) {
  const t = useText()
  const { decidedOn, businessNumber, words, paper } = record
  return (
    <>
      <div>
        <DateText day={decidedOn} />
        {businessNumber !== '' && ` · ${t('chain.number', { number: businessNumber })}`}
      </div>
      {words !== '' && (
        <blockquote className="soft">
          «<Name>{words}</Name>»
        </blockquote>
      )}
      {paper && <a href={`/documents/${paper.id}`}>{paper.fileName}</a>}
    </>
  )
}
