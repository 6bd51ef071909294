import { RemixBrowser } from '@remix-run/react'
import { StrictMode, startTransition } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { keepPagesInSilence } from '#app/components/connection.ts'
import { ReferenceContext } from '#app/components/nonce.ts'

const reference = document.documentElement.dataset.reference ?? ''

keepPagesInSilence()

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
