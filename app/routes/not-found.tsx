import { notFound } from '#app/http/found.server.ts'
/** Every address no other route knows; the root's boundary words it. */
export function loader() {
  throw notFound()
}

export const action = loader

export default function NotFoundPage() {
  return null
}
