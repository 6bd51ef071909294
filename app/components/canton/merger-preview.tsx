import type { ComponentProps } from 'react'
import { Button } from '#app/components/button.tsx'
import { Form } from '#app/components/form-element.tsx'
import { useText } from '#app/text/use-text.tsx'
import { AffectedDossiers } from './affected-dossiers.tsx'

type MergerPreviewProps = {
  title: string
  affected: ComponentProps<typeof AffectedDossiers>['affected']
  /** What the form would register, by the names of its fields. */
  fields: readonly (readonly [name: string, value: string | number])[]
}

/** What registering a merger would change, and the button that does it. */
export function MergerPreview({ title, affected, fields }: MergerPreviewProps) {
  const t = useText()
  return (
    <section className="box stack" aria-labelledby="preview">
      <h2 id="preview">{title}</h2>
      <AffectedDossiers affected={affected} reason={null} />
      <p className="text">{t('merger.register.text')}</p>
      <Form method="post">
        {fields.map(([name, value]) => (
          <input type="hidden" key={`${name} ${value}`} name={name} value={value} />
        ))}
        <Button>{t('merger.register')}</Button>
      </Form>
    </section>
  )
}
