/** What a screen reader on Linux gets, over AT-SPI: a bus of its own for the test, read with gdbus. */
import { execFile, execFileSync, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** Where distributions put the launcher of the accessibility bus. */
const LAUNCHERS = ['/usr/libexec/at-spi-bus-launcher', '/usr/lib/at-spi2-core/at-spi-bus-launcher']

/** What is missing for AT-SPI here; null if nothing is. */
export function missingForAtspi(): string | null {
  if (process.platform !== 'linux') return 'AT-SPI is Linux’s'
  if (!LAUNCHERS.some((path) => existsSync(path))) return 'at-spi2 is not installed'
  for (const program of ['dbus-daemon', 'gdbus']) {
    try {
      execFileSync('which', [program], { stdio: 'ignore' })
    } catch {
      return `${program} is not installed`
    }
  }
  return null
}

/** An accessible as AT-SPI gives it. */
export interface Accessible {
  readonly role: string
  readonly name: string
}

/** A session bus with an accessibility bus on it. */
export interface AccessBus {
  /** The session bus's address, for `DBUS_SESSION_BUS_ADDRESS`. */
  readonly address: string
  /** The accessibles of every program on it, breadth first, as many as `most`. */
  readonly read: (most: number) => Promise<readonly Accessible[]>
  readonly stop: () => void
}

/** Starts both, and says that a screen reader is there. */
export async function startAccessBus(): Promise<AccessBus> {
  const daemon = spawn('dbus-daemon', ['--session', '--nofork', '--print-address'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const address = await new Promise<string>((resolve, reject) => {
    daemon.once('error', reject)
    daemon.stdout.once('data', (chunk: Buffer) => resolve(String(chunk).trim()))
  })
  const bus = ['--dest', 'org.a11y.Bus', '--object-path', '/org/a11y/bus', '--method']
  const call = async (on: string, args: readonly string[]) =>
    (await run('gdbus', ['call', '--timeout', '5', '--address', on, ...args])).stdout
  const [, access = ''] = /'(.*)'/.exec(await call(address, [...bus, 'org.a11y.Bus.GetAddress'])) ?? []
  for (const status of ['IsEnabled', 'ScreenReaderEnabled'])
    await call(address, [...bus, 'org.freedesktop.DBus.Properties.Set', 'org.a11y.Status', status, '<true>'])

  const ask = (name: string, path: string, method: string, ...args: string[]) =>
    call(access, ['--dest', name, '--object-path', path, '--method', method, ...args]).catch(() => '')
  const readOne = async (name: string, path: string) => {
    const accessible = 'org.a11y.atspi.Accessible'
    const [children, role, called] = await Promise.all([
      ask(name, path, `${accessible}.GetChildren`),
      ask(name, path, `${accessible}.GetRoleName`),
      ask(name, path, 'org.freedesktop.DBus.Properties.Get', accessible, 'Name'),
    ])
    return {
      accessible: { role: /'(.*)'/.exec(role)?.[1] ?? '', name: /<["'](.*)["']>/s.exec(called)?.[1] ?? '' },
      children: [...children.matchAll(/\('([^']*)', (?:objectpath )?'([^']*)'\)/g)].map(
        ([, on = '', at = '']) => [on, at] as const,
      ),
    }
  }
  return {
    address,
    read: async (most) => {
      const found: Accessible[] = []
      let level: (readonly [string, string])[] = [['org.a11y.atspi.Registry', '/org/a11y/atspi/accessible/root']]
      while (level.length > 0 && found.length < most) {
        const next: (readonly [string, string])[] = []
        for (const [name, path] of level) {
          if (found.length >= most) break
          const { accessible, children } = await readOne(name, path)
          found.push(accessible)
          next.push(...children)
        }
        level = next
      }
      return found
    },
    stop: () => daemon.kill(),
  }
}
