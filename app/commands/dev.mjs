/** `npm run dev`: Vite's middleware with reload in front of the portal's own. */
import { createServer as createHttpServer } from 'node:http'

process.env.NODE_ENV = 'development'
const { createServer } = await import('vite')

const server = createHttpServer()
const vite = await createServer({
  configFile: 'remix.config.js',
  appType: 'custom',
  server: { middlewareMode: true, hmr: { server } },
})
process.umask(0o077)
try {
  const { claimDataFolder } = await vite.ssrLoadModule('/app/models/records/data-folder.server.ts')
  claimDataFolder('portal', new Date())
  const { serveInDevelopment } = await vite.ssrLoadModule('/app/server/development.ts')
  await serveInDevelopment({
    server,
    middlewares: vite.middlewares,
    loadBuild: () => vite.ssrLoadModule('virtual:remix/server-build'),
  })
} catch (error) {
  const { lastWords } = await vite.ssrLoadModule('/app/refusal.ts')
  const { said, code } = lastWords(error)
  process.stderr.write(`${said}\n`)
  process.exit(code)
}
for (const signal of ['SIGTERM', 'SIGINT']) process.once(signal, () => process.exit(0))
