import { useText } from '#app/text/use-text.tsx'
import type { SectionFrame } from '#app/views/sections.server.ts'
import { SectionPage } from './application-section.tsx'
import { FormButtons } from './form-buttons.tsx'
import { Form } from './form-element.tsx'

type RemovalProps = { frame: SectionFrame; title: string; text: string; back: string }

/** Asks once more before something of a section is removed. */
export function RemovalPage({ frame, title, text, back }: RemovalProps) {
  const t = useText()
  return (
    <SectionPage frame={frame} title={title}>
      <p className="text">{text}</p>
      <Form method="post">
        <FormButtons kind="danger" label={t('common.remove')} back={back} />
      </Form>
    </SectionPage>
  )
}
