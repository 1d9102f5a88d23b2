/** From a key press to its outcome on the screen, beside an empty page's own, and how that grows with the layer. */
import type { Page } from 'playwright/test'
import { documentOf } from '../e2e/factmark.ts'
import { median, ROUNDS, report } from './figures.ts'
import { SIZES, sizeName } from './generate.ts'
import { openArticle } from './opening.ts'
import { atRest } from './page.ts'
import { test } from './stage.ts'

/** Two frames at 60 Hz. */
const FRAMES = 33.4

interface Press {
  /** From the event to the paint. */
  readonly paint: number
  /** How long the page's script ran between: listeners, what follows the selection, and what waited for the frame. */
  readonly script: number
}

/**
 * Presses a key and waits until the frame after it has been painted. The press follows a frame, for all keys alike: else
 * it is by chance whether it waits two milliseconds for the next one or fifteen.
 */
async function press(page: Page, key: string): Promise<Press> {
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

/** The same in the same window while there is nothing in it. */
async function pressOnEmpty(page: Page): Promise<number> {
  await page.evaluate(async () => Object.assign(window, { leaveFloor: (await window.floor()).leave }))
  const { paint } = await press(page, 'c')
  await page.evaluate(() => (window as unknown as { leaveFloor: () => Promise<void> }).leaveFloor())
  return paint
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

for (const size of SIZES) {
  test(`keys ${size.id}`, async ({ stage }, info) => {
    const { page } = stage
    await openArticle(page, size.id)
    const empty: number[] = []
    const times = new Map(OPERATIONS.map(([name]) => [name, [] as Press[]]))
    for (let round = -2; round < ROUNDS; round += 1) {
      await selectWords(page, round + 3)
      for (const [name, key] of OPERATIONS) {
        await atRest(page)
        const pressed = await press(page, key)
        if (round >= 0) times.get(name)?.push(pressed)
      }
      const paint = await pressOnEmpty(page)
      if (round >= 0) empty.push(paint)
    }
    const floorOf = { name: 'empty', median: median(empty) }
    for (const [name, pressed] of times) {
      const named = { size: sizeName(size) }
      report(
        info,
        {
          ...named,
          name: `key: ${name}`,
          floor: floorOf,
          goal: (floorOf.median + FRAMES) / floorOf.median,
          growthGoal: 1.3,
        },
        pressed.map(({ paint }) => paint),
      )
      report(
        info,
        { ...named, name: `script: ${name}`, goal: 5 },
        pressed.map(({ script }) => script),
      )
    }
  })
}
