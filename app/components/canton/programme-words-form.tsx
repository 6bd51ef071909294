import { SelectField } from '#app/components/choice-field.tsx'
import { useZodForm } from '#app/components/form.tsx'
import { TextField } from '#app/components/text-field.tsx'
import type { SettingsFrame } from '#app/domain/programme/period.ts'
import { ARTICLES, type ProgrammeWords } from '#app/domain/programme/programme-words.ts'
import { fieldText } from '#app/text/field-text.ts'
import { useLanguage, useText } from '#app/text/use-text.tsx'
import { SettingsForm, versionValues } from './settings-form.tsx'

type Props = { frame: SettingsFrame; seen: string; words: ProgrammeWords }

const GERMAN = ['programmeName', 'agreementName', 'officeShort'] as const
const SOURCES = ['residentsSource', 'residentsOffice'] as const
const OPTIONAL = ['leafletTitle', 'leafletAddress'] as const
const ENGLISH = ['cantonEnglish', 'officeEnglish', 'leafletEnglish'] as const

/** What the programme calls its agreement, its office and its sources. */
export function ProgrammeWordsForm({ frame, seen, words }: Props) {
  const t = useText()
  const language = useLanguage()
  const { field, ...checked } = useZodForm(
    () => import('#app/domain/programme/programme-words-form.ts').then((forms) => forms.programmeWordsForm),
    {
      ...versionValues(seen),
      programmeName: words.programme,
      agreementName: words.agreement,
      officeShort: words.office,
      officeArticle: words.article,
      residentsSource: words.source,
      residentsOffice: words.statistics,
      leafletTitle: words.leaflet,
      leafletAddress: words.leafletAddress,
      agreementEnglish: words.agreementEnglish,
      cantonEnglish: words.cantonEnglish,
      officeEnglish: words.officeEnglish,
      leafletEnglish: words.leafletEnglish,
    },
  )
  const labelOf = (name: string) => fieldText(language, name) ?? ''
  const names = [...GERMAN, 'officeArticle', ...SOURCES, ...OPTIONAL, 'agreementEnglish', ...ENGLISH]
  const text = (name: string, optional = false) => (
    <TextField key={name} field={field(name)} label={labelOf(name)} optional={optional} />
  )
  return (
    <SettingsForm
      {...checked}
      field={field}
      frame={frame}
      labels={Object.fromEntries(names.map((name) => [name, labelOf(name)]))}
      seen={seen}
      back="/canton/programme"
      effect="everybody"
    >
      {text('programmeName')}
      <TextField
        field={field('agreementName')}
        label={labelOf('agreementName')}
        hint={t('words.agreement.hint')}
      />
      {text('officeShort')}
      <SelectField
        field={field('officeArticle')}
        label={labelOf('officeArticle')}
        hint={t('words.article.hint')}
        choices={ARTICLES.map((value) => ({ value, label: t(`words.article.${value}`) }))}
        blank={null}
      />
      {SOURCES.map((name) => text(name))}
      {OPTIONAL.map((name) => text(name, true))}
      <TextField
        field={field('agreementEnglish')}
        label={labelOf('agreementEnglish')}
        hint={t('words.english.hint')}
      />
      {ENGLISH.map((name) => text(name, true))}
    </SettingsForm>
  )
}
