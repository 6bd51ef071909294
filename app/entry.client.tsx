import { RemixBrowser } from '@remix-run/react'
import { StrictMode, startTransition } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { keepPagesInSilence } from '#app/components/connection.ts'
import { ReferenceContext } from '#app/components/nonce.ts'
import { seldomHere } from '#app/components/seldom.tsx'
import { DEFAULT_LANGUAGE, LANGUAGE_TAGS, LANGUAGES } from '#app/domain/language.ts'
import { speakAsWritten } from '#app/text/programme-words.ts'
import { TextProvider } from '#app/text/use-text.tsx'

const { dataset, lang } = document.documentElement
speakAsWritten(dataset.speaking)
const reference = dataset.reference ?? ''
const language = LANGUAGES.find((one) => LANGUAGE_TAGS[one] === lang) ?? DEFAULT_LANGUAGE

keepPagesInSilence()

seldomHere(document).then(() =>
  startTransition(() => {
    hydrateRoot(
      document,
      <StrictMode>
        <ReferenceContext.Provider value={reference}>
          <TextProvider language={language}>
            <RemixBrowser />
          </TextProvider>
        </ReferenceContext.Provider>
      </StrictMode>,
    )
  }),
)
