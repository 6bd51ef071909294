import { Link } from '@remix-run/react'
import { dossierPath } from '#app/components/ways.ts'
import { useText } from '#app/text/use-text.tsx'

/** The agreement as it would be issued today. */
export function PreviewLink({ reference }: { reference: string }) {
  const t = useText()
  return (
    <p>
      <Link to={`${dossierPath(reference)}/preview.pdf`} reloadDocument>
        {t('agreement.preview')}
      </Link>
    </p>
  )
}
