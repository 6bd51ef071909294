import { RemixBrowser } from '@remix-run/react'
import { StrictMode, startTransition } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { ReferenceContext } from '#app/components/nonce.ts'

const reference = document.documentElement.dataset.reference ?? ''

startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <ReferenceContext.Provider value={reference}>
        <RemixBrowser />
      </ReferenceContext.Provider>
    </StrictMode>,
  )
})
