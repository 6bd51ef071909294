/** Every address no other route knows; the root's boundary words it. */
export function loader() {
  throw new Response(null, { status: 404 })
}

export const action = loader

export default function NotFoundPage() {
  return null
}
