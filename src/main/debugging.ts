/**
 * Switches by which another program could look into the window, drive it, or take its protection away. A release build
 * refuses to start with one of them. Its fuses keep other programs out of Node; this keeps them out of Chromium.
 */
const SWITCHES = [
  'remote-debugging-port',
  'remote-debugging-pipe',
  'remote-debugging-address',
  'remote-allow-origins',
  'inspect',
  'inspect-brk',
  'inspect-wait',
  'inspect-port',
  'inspect-publish-uid',
  'auto-open-devtools-for-tabs',
  'js-flags',
  'load-extension',
  'disable-web-security',
  'browser-subprocess-path',
  'renderer-cmd-prefix',
  'utility-cmd-prefix',
  'gpu-launcher',
]

/** The first debugging switch that was given, without its dashes; null if there is none. */
export function debuggingSwitch(isGiven: (name: string) => boolean): string | null {
  return SWITCHES.find(isGiven) ?? null
}
