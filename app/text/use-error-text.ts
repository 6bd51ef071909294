import { errorText } from './form-error.ts'
import { useLanguage, useText } from './use-text.tsx'

/** The sentence for the message of a form fault; an unknown one gets the general sentence. */
export function useErrorText() {
  const t = useText()
  const language = useLanguage()
  return (message: string) => errorText(language, message) ?? t('error.invalid')
}
