/** A keyboard and a mouse on the X server, for a window that no debugger reaches. */
import { promisify } from 'node:util'
import { type Client, createClient, type Display, type Geometry, type XTest } from 'x11'

/** The number of a key on every keyboard of this layout: X counts from 8 on. */
const KEYS = { c: 54 } as const

const LEFT_BUTTON = 1

/** What a person does to the window. */
export interface Hands {
  /** The place of the largest window that is shown; null while there is none. */
  readonly window: () => Promise<Geometry | null>
  readonly doubleClick: (x: number, y: number) => Promise<void>
  readonly press: (key: keyof typeof KEYS) => Promise<void>
  readonly letGo: () => void
}

/** Hands on the display that the environment names. */
export async function hands(): Promise<Hands> {
  const { client, screen } = await connect()
  const root = screen[0]?.root ?? 0
  const xtest = await promisify<XTest>((done) => client.require('xtest', done))()
  const act = async (type: number, detail: number, x = 0, y = 0) => {
    xtest.FakeInput(type, detail, 0, root, x, y)
    await pause(30)
  }
  const click = async () => {
    await act(xtest.ButtonPress, LEFT_BUTTON)
    await act(xtest.ButtonRelease, LEFT_BUTTON)
  }
  return {
    window: async () => {
      const shown = await shownWindow(client, root)
      // Without a window manager nobody else gives the keyboard to a window.
      if (shown) client.SetInputFocus(shown.id, 1)
      return shown?.geometry ?? null
    },
    doubleClick: async (x, y) => {
      await act(xtest.MotionNotify, 0, x, y)
      await click()
      await click()
    },
    press: async (key) => {
      await act(xtest.KeyPress, KEYS[key])
      await act(xtest.KeyRelease, KEYS[key])
    },
    letGo: () => client.terminate(),
  }
}

function connect(): Promise<Display> {
  return promisify<Display>((done) => createClient({ display: process.env.DISPLAY }, done))()
}

async function shownWindow(client: Client, root: number): Promise<{ id: number; geometry: Geometry } | null> {
  const { children } = await promisify<{ children: number[] }>((done) => client.QueryTree(root, done))()
  let largest: { id: number; geometry: Geometry } | null = null
  for (const id of children) {
    const geometry = await geometryOf(client, id)
    if (geometry && geometry.width > (largest?.geometry.width ?? 400)) largest = { id, geometry }
  }
  return largest
}

/** X's word for a window that can be seen. */
const VIEWABLE = 2

/** Where a window is; null for one that is not shown, or has closed since it was listed. */
async function geometryOf(client: Client, id: number): Promise<Geometry | null> {
  try {
    const { mapState } = await promisify<{ mapState: number }>((done) => client.GetWindowAttributes(id, done))()
    return mapState === VIEWABLE ? await promisify<Geometry>((done) => client.GetGeometry(id, done))() : null
  } catch {
    return null
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
