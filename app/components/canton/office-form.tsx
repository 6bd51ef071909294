import { useZodForm } from '#app/components/form.tsx'
import { TextArea, TextField } from '#app/components/text-field.tsx'
import type { Office } from '#app/domain/agreement/office.ts'
import { OFFICE_LINKS, type OfficeLinks } from '#app/domain/agreement/office-links.ts'
import type { SettingsFrame } from '#app/domain/programme/period.ts'
import { fieldText } from '#app/text/field-text.ts'
import { useLanguage, useText } from '#app/text/use-text.tsx'
import { SettingsForm, versionValues } from './settings-form.tsx'

type OfficeFormProps = {
  frame: SettingsFrame
  seen: string
  office: Office
  signers: readonly string[]
  remedies: string | null
  links: OfficeLinks
}

const LINES = ['cantonName', 'name', 'street', 'postalCode', 'town', 'phone', 'email'] as const

/** How the office is reached, who signs for the canton, and how to appeal. */
export function OfficeForm({ frame, seen, office, signers, remedies, links }: OfficeFormProps) {
  const t = useText()
  const language = useLanguage()
  const { canton, ...address } = office
  const { field, ...checked } = useZodForm(
    () => import('#app/domain/agreement/office.ts').then((forms) => forms.officeForm),
    {
      ...versionValues(seen),
      cantonName: canton,
      ...address,
      signers: signers.join('\n'),
      remedies: remedies ?? '',
      structures: links.structures ?? '',
      guidelines: links.guidelines ?? '',
    },
  )
  const labelOf = (name: string) => fieldText(language, name) ?? ''
  const labels = Object.fromEntries(
    [...LINES, 'signers', 'remedies', ...OFFICE_LINKS].map((name) => [name, labelOf(name)]),
  )
  return (
    <SettingsForm
      {...checked}
      field={field}
      frame={frame}
      labels={labels}
      seen={seen}
      back="/canton/programme"
      effect="everybody"
    >
      {LINES.map((name) => (
        <TextField
          key={name}
          field={field(name)}
          label={labelOf(name)}
          {...(name === 'email' && { hint: t('office.email.hint') })}
        />
      ))}
      <TextArea
        field={field('signers')}
        label={labelOf('signers')}
        hint={t('office.signers.hint')}
        rows={3}
        optional
      />
      <TextArea
        field={field('remedies')}
        label={labelOf('remedies')}
        hint={t('office.remedies.hint')}
        maxLength={4000}
        optional
      />
      {OFFICE_LINKS.map((name) => (
        <TextField
          key={name}
          field={field(name)}
          label={labelOf(name)}
          hint={t('office.link.hint')}
          type="url"
          optional
        />
      ))}
    </SettingsForm>
  )
}
