import { readdirSync } from 'node:fs'
import { receiveUpload, type Upload } from '#app/http/upload.server.ts'
import { serveEdge } from './edge.ts'
import { ownFolder } from './own-folder.ts'

type Told = { upload?: Upload; failed?: unknown }

/** A server that receives uploads into a folder of its own and tells what became of them. */
export async function serveUploads({ most = 1 } = {}) {
  const folder = ownFolder()
  const told: Told = {}
  const url = await serveEdge({
    pages: async (request) => {
      try {
        told.upload = await receiveUpload(request, { field: 'file', most }, folder)
        return Response.json(told.upload, { status: told.upload.ok ? 200 : told.upload.status })
      } catch (error) {
        told.failed = error
        return error instanceof Response ? error : new Response('failed', { status: 400 })
      }
    },
  })
  return { url, folder, told, left: () => readdirSync(folder) }
}

type Sendable = { field?: string; name: string; bytes: Buffer | Uint8Array<ArrayBuffer> }

export function form(files: Sendable[], fields: Record<string, string> = {}) {
  const data = new FormData()
  for (const [name, value] of Object.entries(fields)) data.append(name, value)
  for (const { field = 'file', name, bytes } of files)
    data.append(field, new Blob([new Uint8Array(bytes)]), name)
  return data
}

export const upload = (url: string, body: FormData) => fetch(`${url}/upload`, { method: 'POST', body })
