/**
 * Electron is linked against system libraries that a bare Debian doesn't have, and shows no text without fonts.
 * This module finds out which are missing and installs them where it may.
 */
import { readFileSync } from 'node:fs'
import { hasDisplay } from './display.mjs'
import { runQuietly } from './run.mjs'

const LIBRARIES = [
  'libgtk-3-0',
  'libnss3',
  'libasound2',
  'libgbm1',
  'libatk-bridge2.0-0',
  'libxss1',
  'libxtst6',
  'libdrm2',
  'libxkbcommon0',
  'libcups2',
]
const FONTS = ['fonts-noto-color-emoji', 'fonts-dejavu-core']
const VIRTUAL_DISPLAY = ['xvfb', 'xauth']

/**
 * Makes sure that the system packages are installed. Never fails: what can't be installed is named, and Electron's own
 * complaint follows if it was needed after all.
 * @param {(line: string) => void} say
 * @param {readonly string[]} [more] packages beside those that Electron needs
 */
export async function ensureSystemPackages(say, more = []) {
  if (process.platform !== 'linux') return
  const wanted = [...LIBRARIES, ...FONTS, ...(hasDisplay() ? [] : VIRTUAL_DISPLAY), ...more]
  if (!isDebianFamily()) {
    say(`This Linux isn't of the Debian family: see to its equivalents of ${wanted.join(' ')} yourself.`)
    return
  }
  const missing = await missingPackages(wanted)
  if (missing.length === 0) return
  if (process.getuid?.() !== 0) {
    say(
      `These system packages are missing; install them with:\n  sudo apt-get install --no-install-recommends ${(await realNames(missing)).join(' ')}`,
    )
    return
  }
  say(`Installing system packages: ${missing.join(' ')}`)
  await install(missing, say)
}

/** @param {string} name the package's name, without the suffix that Debian gave to those built for 64-bit time */
const namesOf = (name) => (name.startsWith('lib') ? [name, `${name}t64`] : [name])

/**
 * @param {readonly string[]} wanted
 * @returns {Promise<string[]>}
 */
async function missingPackages(wanted) {
  // biome-ignore lint/suspicious/noTemplateCurlyInString: these are dpkg-query's own placeholders
  const format = '--showformat=${Package} ${db:Status-Status}\n'
  const { stdout } = await runQuietly('dpkg-query', ['--show', format, ...wanted.flatMap(namesOf)])
  const installed = new Set(
    stdout
      .split('\n')
      .filter((line) => line.endsWith(' installed'))
      .map((line) => line.split(' ')[0]),
  )
  return wanted.filter((name) => !namesOf(name).some((variant) => installed.has(variant)))
}

/**
 * @param {readonly string[]} missing
 * @param {(line: string) => void} say
 */
async function install(missing, say) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const update = await runQuietly('apt-get', ['update', '-q'], { env })
  if (update.code !== 0)
    say(`apt-get update failed; going on with the package lists that are here.\n${lastLines(update.stderr)}`)
  const names = await realNames(missing)
  const run = await runQuietly(
    'apt-get',
    ['install', '-y', '-q', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=300', ...names],
    { env },
  )
  if (run.code !== 0)
    say(`apt-get could not install them. Install them yourself: ${names.join(' ')}\n${lastLines(run.stderr)}`)
}

/**
 * The names under which this release has the packages.
 * @param {readonly string[]} names
 */
async function realNames(names) {
  const { stdout } = await runQuietly('apt-cache', ['pkgnames', 'lib'])
  const known = new Set(stdout.split('\n'))
  return names.map((name) => (known.has(`${name}t64`) ? `${name}t64` : name))
}

/** Whether this is Debian or one of those made from it. */
export function isDebianFamily() {
  try {
    const release = readFileSync('/etc/os-release', 'utf8')
    return /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(release)
  } catch {
    return false
  }
}

/** @param {string} text */
const lastLines = (text) => text.trim().split('\n').slice(-3).join('\n')
