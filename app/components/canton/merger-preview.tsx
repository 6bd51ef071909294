import type { ComponentProps } from 'react'
import { ConfirmForm } from '#app/components/confirm-form.tsx'
import { Section } from '#app/components/section.tsx'
import { useText } from '#app/text/use-text.tsx'
import { AffectedDossiers } from './affected-dossiers.tsx'

type MergerPreviewProps = {
  title: string
  /** What registering it is called. */
  label: string
  affected: ComponentProps<typeof AffectedDossiers>['affected']
  /** What would be registered. */
  fields: ComponentProps<typeof ConfirmForm>['fields']
}

/** What registering a merger would change, and the button that does it. */
export function MergerPreview({ title, label, affected, fields }: MergerPreviewProps) {
  const t = useText()
  return (
    <Section title={title} className="box stack">
      <AffectedDossiers affected={affected} reason={null} />
      <p className="text">{t('merger.register.text')}</p>
      <ConfirmForm fields={fields} label={label} />
    </Section>
  )
}
