import { CheckedForm } from '#app/components/checked-form.tsx'
import { InstantText } from '#app/components/date-text.tsx'
import { useZodForm } from '#app/components/form.tsx'
import { TextArea } from '#app/components/text-field.tsx'
import { Written } from '#app/components/written.tsx'
import { useText } from '#app/text/use-text.tsx'
import type { CantonDossier } from '#app/views/canton-dossier.server.ts'

type NotesProps = Pick<CantonDossier, 'notes'> & {
  /** Where a new one is sent to. */
  path: string
  title?: string
  mayWrite: boolean
}

/** What the office writes to itself; a ground of its own, so that nobody takes it for a message. */
export function Notes({ path, title, notes, mayWrite }: NotesProps) {
  const t = useText()
  return (
    <section className="notes stack" aria-labelledby="notes">
      <div>
        <h2 id="notes">{title ?? t('notes.title')}</h2>
        <p className="soft">{t('notes.internal')}</p>
      </div>
      {mayWrite && <NoteForm path={path} />}
      {notes.map(({ id, text, author, at }) => (
        <article key={id} className="stack-xs">
          <Written>{text}</Written>
          <p className="file-facts">
            {author} · <InstantText at={at} />
          </p>
        </article>
      ))}
      {notes.length === 0 && <p className="soft">{t('notes.none')}</p>}
    </section>
  )
}

function NoteForm({ path }: { path: string }) {
  const t = useText()
  const { field, ...checked } = useZodForm(
    () => import('#app/domain/lifecycle/decision-forms.ts').then((forms) => forms.noteForm),
    { text: '' },
    { action: path },
  )
  return (
    <CheckedForm
      {...checked}
      className="stack-s"
      labels={{ text: t('notes.text') }}
      label={t('notes.add')}
      kind="secondary"
    >
      <TextArea field={field('text')} label={t('notes.text')} rows={3} maxLength={4000} />
    </CheckedForm>
  )
}
