import { renderToStaticMarkup } from 'react-dom/server'
import { createStaticHandler, createStaticRouter, StaticRouterProvider } from 'react-router-dom/server'

/** A page as HTML, without the frame, from what its loader answered. */
export async function drawn(page: unknown, data: unknown, path: string) {
  const Page = page as () => React.ReactNode
  const { query, dataRoutes } = createStaticHandler([
    { path: '*', loader: () => data as object, element: <Page /> },
  ])
  const context = await query(new Request(`http://localhost${path}`))
  if (context instanceof Response) throw new Error(`${path} leads elsewhere`)
  const router = createStaticRouter(dataRoutes, context)
  return renderToStaticMarkup(<StaticRouterProvider {...{ router, context }} hydrate={false} />)
}
