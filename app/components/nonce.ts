import { createContext, useContext } from 'react'

/** The nonce of this answer's Content-Security-Policy; empty in the browser, which hides it anyway. */
export const NonceContext = createContext('')
export const useNonce = () => useContext(NonceContext)

/** The reference under which the server logged this request; the frame carries it as `<html data-reference>`. */
export const ReferenceContext = createContext('')
export const useReference = () => useContext(ReferenceContext)
