import type { ReactNode } from 'react'

/**
 * The words of a link or button that stands several times on a page, and by what it is told apart, which is heard only.
 * What is seen is said first and as it stands, so that people who speak their commands can name it (WCAG 2.5.3).
 */
export function ToldApart({ children, by }: { children: ReactNode; by: ReactNode }) {
  return (
    <>
      {children}
      <span className="visually-hidden">: {by}</span>
    </>
  )
}
