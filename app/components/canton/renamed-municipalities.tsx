import { longDate, shortDate } from '#app/text/dates.ts'
import { useLanguage, useText } from '#app/text/use-text.tsx'
import type { renamingsShown } from '#app/views/merger.server.ts'
import { MergerTold } from './merger-told.tsx'

/** The names that were entered: since when, why, by whom, and who was told. */
export function RenamedMunicipalities({ renamed }: { renamed: ReturnType<typeof renamingsShown> }) {
  const t = useText()
  const language = useLanguage()
  return (
    <ul className="stack">
      {renamed.map(({ id, formerName, name, validFrom, reason, who, day, told }) => (
        <li key={id} className="stack-xs">
          <p>
            {t('merger.renamed.text', { before: formerName, day: longDate(language, validFrom), name })}{' '}
            {reason}
          </p>
          <p className="soft">{t('late.by', { name: who, day: shortDate(day) })}</p>
          <MergerTold told={told} />
        </li>
      ))}
    </ul>
  )
}
