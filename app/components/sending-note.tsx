import { useText } from '#app/text/use-text.tsx'

/** Beside the buttons of a form with a file: that it is on its way. Always there, so that it is read out when it speaks. */
export function SendingNote({ sending }: { sending: boolean }) {
  const t = useText()
  return (
    <p className="soft" role="status">
      {sending && t('form.file.sending')}
    </p>
  )
}
