/** Key presses, measured from the event to the paint. */
import type { Page } from 'playwright/test'
import { documentOf } from '../e2e/factmark.ts'
import { atRest } from './page.ts'

export interface Press {
  /** From the event to the paint. */
  readonly paint: number
  /** How long the page's script ran between: listeners, what follows the selection, and what waited for the frame. */
  readonly script: number
}

/**
 * Presses a key and waits until the frame after it has been painted. The press follows a frame, for all keys alike: else
 * it is by chance whether it waits two milliseconds for the next one or fifteen.
 */
export async function press(page: Page, key: string): Promise<Press> {
  // Listening first, in a call of its own: a key press overtakes what the page is still to be told.
  await page.evaluate(async () => {
    const controller = new AbortController()
    const options = { signal: controller.signal }
    const { requestAnimationFrame } = window
    let from = 0
    let script = 0
    let since = 0
    const start = () => {
      since = performance.now()
    }
    const end = () => {
      script += performance.now() - since
    }
    const isModifier = (event: Event) => /^(?:Alt|Control|Shift)$/.test((event as KeyboardEvent).key)
    const pressed = new Promise<Press>((done) => {
      const onStart = (event: Event) => {
        if (isModifier(event)) return
        from = performance.now()
        void window.painted().then((painted) => {
          window.requestAnimationFrame = requestAnimationFrame
          controller.abort()
          done({ paint: painted - from, script })
        })
        window.requestAnimationFrame = (callback) =>
          requestAnimationFrame((time) => {
            start()
            callback(time)
            end()
          })
        start()
      }
      window.addEventListener('keydown', onStart, { ...options, capture: true })
      window.addEventListener('keydown', (event) => !isModifier(event) && end(), options)
      window.addEventListener('selectionchange', start, { ...options, capture: true })
      document.addEventListener('selectionchange', end, options)
    })
    Object.assign(window, { pressed })
    await window.painted()
  })
  await page.keyboard.press(key)
  return page.evaluate(() => (window as unknown as { pressed: Promise<Press> }).pressed)
}

/** Selects some words of the third paragraph, or of the only one. */
function selectWords(page: Page, round: number): Promise<void> {
  return documentOf(page).evaluate((root: HTMLElement, round) => {
    const paragraphs = root.querySelectorAll('p')
    const node = (paragraphs[2] ?? paragraphs[0])?.firstChild
    if (node) document.getSelection()?.setBaseAndExtent(node, round * 3, node, round * 3 + 12)
    root.focus({ preventScroll: true })
  }, round)
}

/** What is pressed, in an order in which each has what it needs. */
const OPERATIONS = [
  ['tag', 'c'],
  ['retag', 'f'],
  ['resize', 'Alt+ArrowRight'],
  ['undo', 'Control+z'],
  ['select', ']'],
  ['delete', 'Delete'],
] as const

/** Presses every key of `OPERATIONS` in this many rounds, after two that don't count; `after` ends each. */
export async function pressAll(
  page: Page,
  rounds: number,
  after: (round: number) => Promise<void> = () => Promise.resolve(),
): Promise<ReadonlyMap<string, readonly Press[]>> {
  const times = new Map(OPERATIONS.map(([name]) => [name, [] as Press[]]))
  for (let round = -2; round < rounds; round += 1) {
    await selectWords(page, round + 3)
    for (const [name, key] of OPERATIONS) {
      await atRest(page)
      const pressed = await press(page, key)
      if (round >= 0) times.get(name)?.push(pressed)
    }
    await after(round)
  }
  return times
}
