import { PassThrough } from 'node:stream'
import { text } from 'node:stream/consumers'
import { renderToPipeableStream } from 'react-dom/server'
import { createStaticHandler, createStaticRouter, StaticRouterProvider } from 'react-router-dom/server'

/** A page as HTML, without the frame, from what its loader answered, and its action where a form was sent. */
export async function drawn(page: unknown, data: unknown, path: string, answered?: object) {
  const Page = page as () => React.ReactNode
  const { query, dataRoutes } = createStaticHandler([
    { path: '*', loader: () => data as object, action: () => answered ?? null, element: <Page /> },
  ])
  const sent = answered ? { method: 'POST', body: new URLSearchParams() } : {}
  const context = await query(new Request(`http://localhost${path}`, sent))
  if (context instanceof Response) throw new Error(`${path} leads elsewhere`)
  const router = createStaticRouter(dataRoutes, context)
  return arrived(<StaticRouterProvider {...{ router, context }} hydrate={false} />)
}

/** With the parts that come when they are shown, and without the marks that React leaves between texts. */
async function arrived(page: React.ReactElement) {
  const drawing = new PassThrough()
  await new Promise<void>((resolve, reject) => {
    const { pipe } = renderToPipeableStream(page, {
      onAllReady: () => {
        pipe(drawing)
        resolve()
      },
      onError: reject,
    })
  })
  return (await text(drawing)).replaceAll(/<!--.*?-->/g, '')
}
