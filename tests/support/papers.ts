import type { LoaderFunctionArgs } from '@remix-run/node'
import { generatePath } from '@remix-run/react'
import type { PaperAddress, Side } from '#app/domain/agreement/drawn-papers.ts'
import { loader as endpoint } from '#app/routes/paper.ts'

/** What stands at the address of a paper, asked for as a browser would with these params. */
export function paperOf(side: Side, address: PaperAddress) {
  const loader = ({ request, ...args }: LoaderFunctionArgs) => {
    const path = generatePath<string>(`/${side}/dossiers/:reference/${address}`, args.params)
    return endpoint({ ...args, request: new Request(new URL(path, request.url), request) })
  }
  return { loader }
}
