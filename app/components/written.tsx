import type { ReactNode } from 'react'
import { DEFAULT_LANGUAGE, LANGUAGE_TAGS } from '#app/domain/language.ts'
import { useLanguage } from '#app/text/use-text.tsx'

/** For words that stay German on a page in another language, so that they are read out as such (WCAG 3.1.2). */
export function useWrittenLanguage(): string | undefined {
  return useLanguage() === DEFAULT_LANGUAGE ? undefined : LANGUAGE_TAGS[DEFAULT_LANGUAGE]
}

/** A name of the canton: of a municipality, an association, a district. */
export function Name({ children }: { children: ReactNode }) {
  return <span lang={useWrittenLanguage()}>{children}</span>
}

/** What the office and its municipalities have typed, with its line breaks. */
export function Written({ children, className = 'typed' }: { children: ReactNode; className?: string }) {
  return (
    <p className={className} lang={useWrittenLanguage()}>
      {children}
    </p>
  )
}
