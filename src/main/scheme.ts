/**
 * The page comes from a scheme of its own, `factmark://app/`, and not from `file:`: it has an origin, a content
 * security policy in its headers, and can read nothing but what the build put into `out/renderer`.
 */
import { readFile } from 'node:fs/promises'
import { relative, resolve, sep } from 'node:path'
import { protocol } from 'electron'
import { pageHeaders } from './pageHeaders.ts'

const SCHEME = 'factmark'

/** The page's origin. */
export const ORIGIN = `${SCHEME}://app`

/** The address of the window's page. */
export const PAGE = `${ORIGIN}/index.html`

/** Makes the scheme known to Chromium, which keeps the page's scripts compiled for the next start. Only before the app is ready. */
export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, codeCache: true } },
  ])
}

/** Serves the files of `folder` under the scheme, the page's scripts only when what answers them is `running`. */
export function serveScheme(folder: string, running: Promise<unknown>): void {
  protocol.handle(SCHEME, async (request) => {
    if (request.url !== PAGE) await running
    return respond(folder, request)
  })
}

async function respond(folder: string, request: Request): Promise<Response> {
  const path = servedPath(folder, request)
  const headers = path && pageHeaders(path)
  if (!path || !headers) return refusal()
  const bytes = await readFile(path).catch(() => null)
  if (!bytes) return refusal()
  return new Response(new Uint8Array(bytes), { headers })
}

/** The file that a request names, or null where it names none inside the folder. */
function servedPath(folder: string, { url, method }: Request): string | null {
  const { host, pathname } = new URL(url)
  if (method !== 'GET' || `${SCHEME}://${host}` !== ORIGIN) return null
  let name: string
  try {
    name = decodeURIComponent(pathname)
  } catch {
    return null
  }
  const path = resolve(folder, `.${name}`)
  const steps = relative(folder, path)
  const isInside = steps !== '' && steps !== '..' && !steps.startsWith(`..${sep}`) && resolve(steps) !== steps
  return isInside && !name.includes('\0') ? path : null
}

function refusal(): Response {
  return new Response('Not found', { status: 404, headers: { 'Content-Type': 'text/plain' } })
}
