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
 * Server, commands and the workers that draw documents and read files are entries of the same bundle as the pages, so
 * that all share one module graph and production runs plain Node without a loader.
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
      'sheet-worker': './app/papers/sheet-worker.ts',
    }
    rollup.output = { ...rollup.output, entryFileNames: '[name].js' }
  },
}

/**
 * @param {import('vite').UserConfig} _config
 * @param {import('vite').ConfigEnv} env
 */
function isForBrowser(_config, { command, isSsrBuild }) {
  return command === 'build' && !isSsrBuild
}

/**
 * What many pages of a municipality need travels in few scripts: the libraries, which stay the same from release to
 * release, the frame with what a quarter of the pages need, and what of it nearly only forms need. Many small scripts
 * pack badly, and are asked for one by one. A page that brings what forms fetch for themselves ends the build.
 * @type {import('vite').Plugin}
 */
const commonScripts = {
  name: 'common-scripts',
  apply: isForBrowser,
  outputOptions(output) {
    /** @type {Map<string, string> | undefined} */
    let scripts
    return {
      ...output,
      onlyExplicitManualChunks: true,
      manualChunks(id, graph) {
        scripts ??= scriptsOf(graph)
        return scripts.get(id)
      },
    }
  },
  generateBundle(_options, bundle) {
    const chunks = Object.values(bundle).filter((output) => output.type === 'chunk')
    for (const { facadeModuleId, fileName } of chunks.filter(({ isEntry }) => isEntry)) {
      const reached = new Set([fileName])
      for (const name of reached) {
        const chunk = bundle[name]
        if (chunk?.type !== 'chunk') continue
        for (const next of chunk.imports) reached.add(next)
        const late = chunk.moduleIds.find((id) => LATE.test(id))
        if (late) this.error(`${facadeModuleId} brings ${late}, which comes when a form begins`)
      }
    }
  },
}

/** What comes with no page: what checks a form (`useZodForm`). */
const LATE = /\/node_modules\/(?:zod|react-hook-form|@hookform)\//

/**
 * The script of each common module, by who needs it.
 * @param {Pick<import('vite').Rollup.PluginContext, 'getModuleIds' | 'getModuleInfo'>} graph
 */
function scriptsOf({ getModuleIds, getModuleInfo }) {
  const ids = [...getModuleIds()]
  const entries = ids.filter((id) => getModuleInfo(id)?.isEntry)
  const frame = new Set(
    entries.filter((id) => !id.includes('/app/routes/')).flatMap((id) => [...reachOf(id)]),
  )
  const pages = entries.filter((id) => /\/app\/routes\/(?:municipality|account).*\.tsx/.test(id)).map(reachOf)
  const forms = pages.filter((page) => [...page].some((id) => id.endsWith('/app/components/form.tsx')))
  const common = ids.filter((id) => getModuleInfo(id)?.isIncluded && !getModuleInfo(id)?.isEntry)
  return new Map(common.flatMap((id) => [scriptOf(id)].flatMap((script) => (script ? [[id, script]] : []))))

  /** @param {string} id */
  function scriptOf(id) {
    // What Rollup and Vite add, and what they put around a package, has no file of its own.
    if (frame.has(id)) return id.startsWith('\0') || id.includes('/node_modules/') ? 'libraries' : 'frame'
    const users = pages.filter((page) => page.has(id))
    if (users.length < pages.length / 4) return undefined
    return users.filter((page) => forms.includes(page)).length > users.length * 0.9 ? 'forms' : 'frame'
  }

  /** @param {string} entry */
  function reachOf(entry) {
    const reached = new Set([entry])
    for (const id of reached) for (const next of getModuleInfo(id)?.importedIds ?? []) reached.add(next)
    return reached
  }
}

/**
 * What the browser loads, packed once for all as small as it gets; the server sends it as it lies there.
 * @type {import('vite').Plugin}
 */
const packedAssets = {
  name: 'packed-assets',
  apply: isForBrowser,
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
  plugins: [remix(options), serverEntries, travellingTexts(readCatalogues), commonScripts, packedAssets],
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
