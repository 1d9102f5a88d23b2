/**
 * Nothing leaves the machine and the page stays where it is: no remote request, navigation, window, permission or
 * dictionary, whatever the page is made to request.
 */
import { app, type Session, session, type WebContents } from 'electron'
import { ORIGIN } from './scheme.ts'

/** electron-vite's development server, in development only; it never is set in what users get. */
const DEVELOPMENT = (!app.isPackaged && process.env.ELECTRON_RENDERER_URL) || null

/** The address to load in development; null otherwise. */
export function developmentPage(): string | null {
  return DEVELOPMENT
}

/** Whether a URL belongs to the page's own origin. */
export function isOwnOrigin(url: string): boolean {
  return URL.canParse(url) && originOf(new URL(url)) === ownOrigin()
}

/** Turns off what Chromium does over the network by itself. Only before the app is ready. */
export function quietChromium(): void {
  const { commandLine } = app
  for (const name of [
    'disable-background-networking',
    'disable-component-update',
    'disable-domain-reliability',
    'disable-sync',
    'no-pings',
  ])
    commandLine.appendSwitch(name)
  // Whatever is requested in spite of all this, no name resolves.
  if (!DEVELOPMENT) commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
}

/** Confines every page that the program will ever show. Once, when the app is ready. */
export function confine(): void {
  confineSession(session.defaultSession)
  app.on('session-created', confineSession)
  app.on('web-contents-created', (_event, contents) => confineContents(contents))
}

function confineSession(confined: Session): void {
  confined.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  confined.setPermissionCheckHandler(() => false)
  confined.setDevicePermissionHandler(() => false)
  confined.setSpellCheckerEnabled(false)
  // Otherwise Chromium may ask the network for a proxy configuration (WPAD).
  void confined.setProxy({ mode: 'direct' })
  confined.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !isLocal(url) }))
  confined.on('will-download', (event) => event.preventDefault())
}

function confineContents(contents: WebContents): void {
  // WebRTC heeds neither the policy of the page nor the request filter. There is no proxy, so this leaves it no way out.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
  contents.on('will-navigate', (event) => {
    // The development server reloads the page.
    if (!(DEVELOPMENT && isOwnOrigin(event.url))) event.preventDefault()
  })
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame) event.preventDefault()
  })
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}

function isLocal(url: string): boolean {
  if (!URL.canParse(url)) return false
  const parsed = new URL(url)
  if (['data:', 'blob:', 'devtools:'].includes(parsed.protocol)) return true
  return originOf(parsed) === ownOrigin() || isDevelopmentSocket(parsed)
}

function isDevelopmentSocket({ protocol, host }: URL): boolean {
  return DEVELOPMENT !== null && protocol === 'ws:' && host === new URL(DEVELOPMENT).host
}

function ownOrigin(): string {
  return DEVELOPMENT ? new URL(DEVELOPMENT).origin : ORIGIN
}

/** `URL.origin` is "null" for schemes that the URL standard doesn't know. */
function originOf({ protocol, host }: URL): string {
  return `${protocol}//${host}`
}
