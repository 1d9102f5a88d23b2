/** What a screen reader on Linux gets of the window; skipped, with the reason, where AT-SPI isn't there. */
import { expect, open, test } from '../e2e/factmark.ts'
import { COUNCIL } from '../e2e/samples.ts'
import { type Accessible, missingForAtspi, startAccessBus } from './atspi.ts'

/** Enough for the window's panes, its lists and the article. */
const MOST = 350

test('a screen reader gets the panes, the article by its title, and the saving state', async ({ start, workspace }) => {
  const missing = missingForAtspi()
  test.skip(missing !== null, missing ?? '')
  const bus = await startAccessBus()
  const before = process.env.DBUS_SESSION_BUS_ADDRESS
  process.env.DBUS_SESSION_BUS_ADDRESS = bus.address
  try {
    const { page } = await start({ workspace, annotator: 'ann', files: ['--force-renderer-accessibility'] })
    await open(page, COUNCIL.title)
    let all: readonly Accessible[] = []
    const has = (role: RegExp, name: RegExp) => all.some((one) => role.test(one.role) && name.test(one.name))
    await expect
      .poll(
        async () => {
          all = await bus.read(MOST)
          return has(/document/, new RegExp(COUNCIL.title))
        },
        { timeout: 120_000 },
      )
      .toBe(true)
    expect(has(/./, /^Articles$/), 'the list of articles').toBe(true)
    expect(has(/heading/, new RegExp(COUNCIL.title)), 'its title').toBe(true)
    expect(all.filter(({ role, name }) => role === 'push button' && name === '')).toEqual([])
  } finally {
    if (before === undefined) delete process.env.DBUS_SESSION_BUS_ADDRESS
    else process.env.DBUS_SESSION_BUS_ADDRESS = before
    bus.stop()
  }
})
