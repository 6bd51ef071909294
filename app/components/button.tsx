import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { LiveText } from './live-text.tsx'

export type ButtonKind = 'primary' | 'secondary' | 'quiet' | 'danger'

type ButtonProps = {
  children: ReactNode
  kind?: ButtonKind
  type?: 'submit' | 'button'
  name?: string
  value?: string
  disabled?: boolean
  /** Sends the form as it is, unchecked: adding a row, saving a draft. */
  formNoValidate?: boolean
  formAction?: string
  /** Asks instead of doing: a preview of the form by GET. */
  formMethod?: 'get' | 'post'
  onClick?: () => void
}

/** Does something. One primary button on a page: the next step. */
export function Button({ kind = 'primary', type = 'submit', children, ...rest }: ButtonProps) {
  return (
    <button className="button" data-kind={kind} type={type} {...rest}>
      {typeof children === 'string' ? <LiveText>{children}</LiveText> : children}
    </button>
  )
}

type ButtonLinkProps = {
  to: string
  children: ReactNode
  kind?: ButtonKind
  /** For files and machine endpoints, which the router must not fetch as pages. */
  reloadDocument?: boolean
}

/** Goes somewhere, and looks like a button because it is the next step. */
export function ButtonLink({ kind = 'primary', children, ...rest }: ButtonLinkProps) {
  return (
    <Link className="button" data-kind={kind} {...rest}>
      {children}
    </Link>
  )
}
