import { useEffect, useState } from 'react'
import { Amount } from '#app/components/amount.tsx'
import { FaultSentence } from '#app/components/fault-sentence.tsx'
import { Live } from '#app/components/live-text.tsx'
import { Section } from '#app/components/section.tsx'
import type { KeyForm } from '#app/domain/contribution/key.ts'
import { formatRappen } from '#app/domain/money.ts'
import type { KeyAbout, KeyAsTyped } from '#app/domain/programme/key-typed.ts'
import { formatCount } from '#app/text/numbers.ts'
import { useText } from '#app/text/use-text.tsx'

type LiveKeyProps = {
  form: KeyForm
  /** The form as it stands, also half typed. */
  typed: Record<string, unknown>
  labelOf: (field: string) => string | undefined
  about: KeyAbout
}

/** What the key that is typed at the moment would give, or what is still wrong with it; without JavaScript nothing. */
export function LiveKey({ form, typed, labelOf, about }: LiveKeyProps) {
  const t = useText()
  const [shown, setShown] = useState<KeyAsTyped>()
  const words = JSON.stringify(typed)
  useEffect(() => {
    let isStale = false
    import('#app/domain/programme/key-typed.ts')
      .then(({ keyAsTyped }) => !isStale && setShown(keyAsTyped(form, JSON.parse(words), about)))
      // Without it the form is read on the server, as everywhere.
      .catch(() => undefined)
    return () => {
      isStale = true
    }
  }, [form, words, about])
  if (!shown) return null
  return (
    <Section title={t('keys.live')}>
      <div role="status" className="stack-s">
        <Live shows={shown}>
          {shown.is === 'faulty' && (
            <>
              <p>{t('keys.live.faulty', { count: shown.faults.length })}</p>
              <ul>
                {shown.faults.map(({ field, message }) => (
                  <li key={`${field} ${message}`}>
                    {labelOf(field) ?? field}: <FaultSentence message={message} />
                  </li>
                ))}
              </ul>
            </>
          )}
          {shown.is === 'counted' && (
            <p>
              {t('keys.live.sum', {
                sum: formatRappen(shown.sum),
                count: formatCount(shown.municipalities),
              })}
            </p>
          )}
          {shown.is === 'pool' && (
            <>
              <p>
                {t('keys.pool')}: <Amount rappen={shown.pool} />
              </p>
              <ul>
                {shown.years.map(({ year, promised, left }) => (
                  <li key={year}>
                    {t('keys.live.left', {
                      ...{ year, promised: formatRappen(promised), left: formatRappen(left) },
                    })}
                  </li>
                ))}
              </ul>
            </>
          )}
          {shown.is === 'untold' && <p>{t('keys.live.untold')}</p>}
        </Live>
      </div>
    </Section>
  )
}
