import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { ProgrammeWordsForm } from '#app/components/canton/programme-words-form.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { programmeCrumbs } from '#app/components/programme-crumbs.ts'
import { RefusalNotice } from '#app/components/reasons.tsx'
import { SummaryList } from '#app/components/summary-list.tsx'
import { SETTING_ROLES } from '#app/domain/deadlines/reminders-of-kind.ts'
import { wordsOf } from '#app/domain/programme/programme-words.ts'
import { programmeWordsForm } from '#app/domain/programme/programme-words-form.ts'
import { hasRole } from '#app/domain/roles.ts'
import { answerForm } from '#app/http/answer.server.ts'
import { languageOf } from '#app/http/language.server.ts'
import { changeIn, enterSettings } from '#app/http/settings.server.ts'
import { markOfOffice } from '#app/models/programme/office.server.ts'
import { saveProgrammeWords } from '#app/models/programme/programme-words.server.ts'
import { wordRows } from '#app/text/setting-rows.ts'
import { translator } from '#app/text/text.ts'
import { useText } from '#app/text/use-text.tsx'

export const handle = programmeCrumbs<typeof loader>((t) => [{ label: t('words.title') }])

export async function loader({ request }: LoaderFunctionArgs) {
  const { person, frame, programme } = await enterSettings(request)
  return {
    frame,
    words: wordsOf(programme.office),
    rows: wordRows(translator(languageOf(request)), wordsOf(programme.office)),
    seen: markOfOffice(programme),
    mayChange: hasRole(person, ...SETTING_ROLES),
  }
}

export async function action({ request }: ActionFunctionArgs) {
  const entered = await enterSettings(request, ...SETTING_ROLES)
  return answerForm(request, {
    form: programmeWordsForm,
    verb: (typed) => {
      const { change, values } = changeIn(entered, typed)
      return saveProgrammeWords(change, values)
    },
    next: `/canton/programme/words${entered.frame.query}`,
  })
}

export default function ProgrammeWordsPage() {
  const t = useText()
  const { frame, words, rows, seen, mayChange } = useLoaderData<typeof loader>()
  return (
    <div className="stack-xl">
      <PageTitle kicker={frame.period.name} title={t('words.title')} lead={t('words.lead')} />
      <RefusalNotice />
      {mayChange ? (
        <ProgrammeWordsForm frame={frame} seen={seen} words={words} />
      ) : (
        <SummaryList
          items={rows
            .filter(({ value }) => value !== '')
            .map(({ label, value }) => ({ term: label ?? '', value: String(value) }))}
        />
      )}
      <p>
        <Link to={`/canton/settings/history${frame.query}`}>{t('office.history')}</Link>
      </p>
    </div>
  )
}
