import type { LoaderFunctionArgs } from '@remix-run/node'
import { matchPath } from '@remix-run/react'
import { type PaperAddress, paperAddressesOf, rolesAt } from '#app/domain/agreement/drawn-papers.ts'
import { isCantonal, type Side } from '#app/domain/roles.ts'
import { pdfAnswer } from '#app/http/attachment.ts'
import { requireDossier, requireOwnDossier } from '#app/http/dossier.server.ts'
import { found } from '#app/http/found.server.ts'
import { languageOf } from '#app/http/language.server.ts'
import { paperAt } from '#app/papers/drawing.server.ts'

/** Every paper of a dossier, at each of its addresses, for those who may have it. */
export async function loader(args: LoaderFunctionArgs) {
  const { pathname, searchParams: query } = new URL(args.request.url)
  const side: Side = pathname.startsWith('/canton/') ? 'canton' : 'municipality'
  const address = addressIn(pathname, side)
  const entered = side === 'canton' ? await enterForCanton(args, address) : await requireOwnDossier(args)

  const paper = await paperAt(address, {
    ...entered,
    params: args.params,
    query,
    language: languageOf(args.request),
  })

  return pdfAnswer(found(paper))
}

function enterForCanton(args: LoaderFunctionArgs, address: PaperAddress) {
  return requireDossier(args, ...rolesAt(address, 'canton').filter(isCantonal))
}

function addressIn(pathname: string, side: Side) {
  const own = paperAddressesOf(side)
  return found(own.find((one) => matchPath(`/${side}/dossiers/:reference/${one}`, pathname)))
}
