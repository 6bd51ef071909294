import { useState } from 'react'
import { useText } from '#app/text/use-text.tsx'
import { Button } from './button.tsx'
import { useHydrated } from './hydrated.ts'

/** An address to pass on: always there to be read and marked, with JavaScript also to be copied by a button. */
export function CopyLink({ address, label }: { address: string; label: string }) {
  const t = useText()
  const hydrated = useHydrated()
  const [copied, setCopied] = useState<string>()
  return (
    <div className="stack-s">
      <p>
        {label}
        <br />
        <code>{address}</code>
      </p>
      {hydrated && (
        <div className="row">
          <Button
            kind="secondary"
            type="button"
            onClick={() =>
              void navigator.clipboard?.writeText(address).then(
                () => setCopied(address),
                () => setCopied(undefined),
              )
            }
          >
            {t('link.copy')}
          </Button>
          <span role="status">{copied === address && t('link.copied')}</span>
        </div>
      )}
    </div>
  )
}
