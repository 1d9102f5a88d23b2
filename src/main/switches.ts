/**
 * Which switches the program starts with. Chromium has well over a thousand that anybody may add to a start, and among
 * them are some by which another program looks into the window, drives it, or takes its protection away: so those that a
 * user has a reason for are listed, and with any other nothing starts. The fuses of a release keep other programs out of
 * Node; this keeps them out of Chromium.
 */

/** Ours: `arguments.ts` reads them, and `launch` the last one. */
const OURS = ['workspace', 'annotator', 'lang', 'user-data-dir', 'factmark-cli']

/** Chromium's: about screen, graphics and input, a system without user namespaces, and what its log leaves out. */
const CHROMIUM = [
  'class',
  'disable-dev-shm-usage',
  'disable-gpu',
  'disable-gpu-compositing',
  'enable-wayland-ime',
  'force-device-scale-factor',
  'force-renderer-accessibility',
  'gtk-version',
  'log-level',
  'no-sandbox',
  'ozone-platform',
  'ozone-platform-hint',
  'wayland-text-input-version',
]

/** For development and tests, which drive the window: in nothing that was packaged. */
const DEVELOPMENT = ['inspect', 'inspect-brk', 'remote-debugging-port', 'remote-debugging-pipe']

/** What macOS itself gives to a program that it starts. */
const MACOS = /^-(?:psn_|NS|Apple)/

/** What it depends on. */
export interface SwitchesOptions {
  readonly isPackaged: boolean
  readonly platform: NodeJS.Platform
}

/** The first argument in `argv` that is a switch and not admitted, as it was given but for its value; null if there is none. */
export function refusedSwitch(argv: readonly string[], { isPackaged, platform }: SwitchesOptions): string | null {
  const admitted = new Set([...OURS, ...CHROMIUM, ...(isPackaged ? [] : DEVELOPMENT)])
  const end = argv.indexOf('--')
  for (const argument of argv.slice(1, end === -1 ? undefined : end)) {
    // What Chromium takes for a switch: everywhere two hyphens or one, and on Windows a slash.
    const [, dashes, name] = (platform === 'win32' ? /^(--?|\/)([^=]+)/s : /^(--?)([^=]+)/s).exec(argument) ?? []
    if (dashes === undefined || name === undefined) continue
    if (platform === 'darwin' && MACOS.test(argument)) continue
    if (dashes !== '--' || !admitted.has(name)) return `${dashes}${name}`
  }
  return null
}
