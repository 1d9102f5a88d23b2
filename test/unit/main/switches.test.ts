import { describe, expect, it } from 'vitest'
import { refusedSwitch } from '../../../src/main/switches.ts'

const RELEASE = { isPackaged: true, platform: 'linux' } as const

describe('switches', () => {
  it('admits those of Factmark and those that a user has a reason for', () => {
    const given = ['--workspace=/w', '--annotator', 'ann', '--lang=nl', '--no-sandbox', '--disable-gpu', 'a.txt']
    expect(refusedSwitch(['factmark', ...given], RELEASE)).toBeNull()
    const launcher = ['--factmark-cli', '--ozone-platform=headless', '--disable-gpu', '--no-sandbox', '--log-level=3']
    expect(refusedSwitch(['factmark', ...launcher, '--', 'validate', '--json'], RELEASE)).toBeNull()
  })

  it.each([
    '--enable-blink-features=MojoJS',
    '--proxy-server=evil:1',
    '--log-net-log=/home/ann/.bashrc',
    '--js-flags=--expose-gc',
    '--remote-debugging-port=0',
    '--inspect',
    '--workspaces=/w',
    '-log-net-log=/home/ann/.bashrc',
    '-workspace',
    '---x',
  ])('refuses %s', (argument) => {
    expect(refusedSwitch(['factmark', '--lang=nl', argument], RELEASE)).toBe(argument.split('=')[0])
  })

  it('takes what follows two hyphens, and a hyphen alone, for what it is', () => {
    expect(refusedSwitch(['factmark', '-', '--', '--proxy-server=evil:1'], RELEASE)).toBeNull()
  })

  it('lets development and tests drive the window', () => {
    const argv = ['electron', '.', '--inspect=0', '--remote-debugging-port=0']
    expect(refusedSwitch(argv, { ...RELEASE, isPackaged: false })).toBeNull()
    expect(refusedSwitch([...argv, '--js-flags=x'], { ...RELEASE, isPackaged: false })).toBe('--js-flags')
  })

  it('knows the slash of Windows and what macOS adds', () => {
    const windows = { ...RELEASE, platform: 'win32' } as const
    expect(refusedSwitch(['factmark', '/log-net-log=C:\\x'], windows)).toBe('/log-net-log')
    expect(refusedSwitch(['factmark', '/home/ann/a.txt'], RELEASE)).toBeNull()
    const macos = { ...RELEASE, platform: 'darwin' } as const
    expect(refusedSwitch(['factmark', '-psn_0_1234', '-AppleLanguages'], macos)).toBeNull()
    expect(refusedSwitch(['factmark', '-psn_0_1234'], RELEASE)).toBe('-psn_0_1234')
  })
})
