import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { vitePlugin as remix } from '@remix-run/dev'
import { runnerImport } from 'vite'
import { travellingTexts } from './app/text/travelling.ts'

/** The options of Remix; the Vite configuration below carries them, so that this file is the only one. */
/** @type {import('@remix-run/dev').VitePluginConfig} */
export const options = {
  appDirectory: 'app',
  buildDirectory: 'build',
  serverModuleFormat: 'esm',
  future: {
    v3_fetcherPersist: true,
    v3_lazyRouteDiscovery: true,
    v3_relativeSplatPath: true,
    v3_routeConfig: true,
    v3_singleFetch: true,
    v3_throwAbortReason: true,
  },
}

/**
 * Server, commands and the workers that draw documents and read files are entries of the same bundle as the pages, so that all
 * share one module graph and production runs plain Node without a loader.
 * @type {import('vite').Plugin}
 */
const serverEntries = {
  name: 'server-entries',
  enforce: 'post',
  apply: 'build',
  config(config, { isSsrBuild }) {
    const rollup = config.build?.rollupOptions
    if (!isSsrBuild || !config.build || !rollup) return
    config.build.target = 'node20'
    rollup.input = {
      index: /** @type {string} */ (rollup.input),
      main: './app/server/main.ts',
      command: './app/commands/command.ts',
      'pdf-worker': './templates/pdf-worker.ts',
      'reading-worker': './app/papers/reading-worker.ts',
    }
    rollup.output = { ...rollup.output, entryFileNames: '[name].js' }
  },
}

/**
 * What the browser loads, packed once for all as small as it gets; the server sends it as it lies there.
 * @type {import('vite').Plugin}
 */
const packedAssets = {
  name: 'packed-assets',
  apply: (_config, { command, isSsrBuild }) => command === 'build' && !isSsrBuild,
  writeBundle: {
    order: 'post',
    sequential: true,
    handler({ dir = '' }) {
      for (const name of readdirSync(dir, { recursive: true, encoding: 'utf8' })) {
        const file = path.join(dir, name)
        if (/\.(?:js|css)$/.test(name)) writeFileSync(`${file}.br`, brotliCompressSync(readFileSync(file)))
      }
    },
  },
}

/** Read as the portal reads them: Vite knows which folders there are. */
async function readCatalogues() {
  /** @type {{ module: typeof import('./app/text/catalogues.ts') }} */
  const { module } = await runnerImport('/app/text/catalogues.ts')
  return module.CATALOGUES
}

/** @type {import('vite').UserConfig} */
export default {
  plugins: [remix(options), serverEntries, travellingTexts(readCatalogues), packedAssets],
  build: {
    assetsInlineLimit: 0,
    // Addresses that Vite would write for it are those before the languages part.
    modulePreload: false,
    rollupOptions: {
      // Reading a file of the domain does nothing, so that one of which a page uses nothing stays out of the browser.
      treeshake: { moduleSideEffects: (id) => !id.includes('/app/domain/') },
      // Remarks on comments inside packages, on modules without code and on what only the browser loads later are
      // nobody's to mend here.
      onwarn(warning, warn) {
        const isRemark = warning.code === 'INVALID_ANNOTATION' || warning.code === 'EMPTY_BUNDLE'
        if (!isRemark && warning.plugin !== 'vite:reporter') warn(warning)
      },
    },
  },
}
