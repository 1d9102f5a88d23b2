/** The pictures of the guide: what each shows, and the keys and clicks that lead there. */

/** @typedef {import('playwright').Page} Page */

/**
 * @typedef {object} Scene
 * @property {string} name the picture's file, without its ending
 * @property {string} article the title of the sample article to open
 * @property {'en' | 'nl'} language the interface's
 * @property {boolean} dark
 * @property {string} annotator `sample-a` has annotated everything; anybody else sees what a newcomer sees
 * @property {(page: Page) => Promise<void>} prepare
 */

const COUNCIL = 'Council backs flood wall after three-hour debate'
const HARBOUR = 'Haven slaat minder over, maar verdient meer'
const MOST_DIFFERENCES = 60
const REVIEW_TABS = ['review', 'feedback', 'compare', 'resolve']

/** @type {Omit<Scene, 'name' | 'prepare'>} */
const ANNOTATED = { article: COUNCIL, language: 'en', dark: false, annotator: 'sample-a' }

/** @type {readonly Scene[]} */
export const SCENES = [
  { ...ANNOTATED, name: 'window', prepare: (page) => selectAnnotation(page, 4) },
  {
    ...ANNOTATED,
    name: 'window-nl-dark',
    article: HARBOUR,
    language: 'nl',
    dark: true,
    prepare: (page) => selectAnnotation(page, 2),
  },
  {
    ...ANNOTATED,
    name: 'keys',
    prepare: async (page) => {
      await page.keyboard.press('?')
      await page.getByRole('dialog').waitFor()
    },
  },
  {
    ...ANNOTATED,
    name: 'find',
    prepare: async (page) => {
      await page.keyboard.press('Control+f')
      await page.locator('search input').fill('flood')
      await page.waitForFunction(() => CSS.highlights.has('found'))
      await page.keyboard.press('Enter')
    },
  },
  {
    ...ANNOTATED,
    name: 'suggestions',
    annotator: 'newcomer',
    prepare: async (page) => {
      await page.waitForFunction(() => (CSS.highlights.get('suggested-figure')?.size ?? 0) > 0)
      for (let step = 0; step < 3; step++) await page.keyboard.press('e')
      await page.getByRole('toolbar').last().waitFor()
    },
  },
  { ...ANNOTATED, name: 'review', prepare: (page) => openReview(page, 'review') },
  { ...ANNOTATED, name: 'compare', prepare: (page) => openReview(page, 'compare') },
  {
    ...ANNOTATED,
    name: 'resolve',
    prepare: async (page) => {
      await openReview(page, 'resolve')
      // To keep the first, the second, both or neither: only a difference has four.
      const choices = page.locator('[data-pane="cards"] [role="toolbar"] button')
      for (let step = 0; step < MOST_DIFFERENCES && (await choices.count()) < 4; step++) {
        await page.keyboard.press(']')
        await drawn(page)
      }
      await choices.nth(3).waitFor()
    },
  },
  {
    ...ANNOTATED,
    name: 'agreement',
    prepare: async (page) => {
      await page.keyboard.press('Control+Shift+y')
      const dialog = page.getByRole('dialog')
      await dialog.getByRole('table').first().waitFor()
      await dialog.getByRole('progressbar').waitFor({ state: 'detached' })
    },
  },
  {
    ...ANNOTATED,
    name: 'annotations',
    prepare: async (page) => {
      await page.keyboard.press('Control+j')
      await page.getByRole('grid').getByRole('row').nth(3).waitFor()
    },
  },
  {
    ...ANNOTATED,
    name: 'overview',
    prepare: async (page) => {
      await page.keyboard.press('Control+d')
      await page.getByTitle(/^alpha-U/).waitFor()
      // No picture tells when it was taken.
      await page.evaluate(() => {
        for (const heading of document.querySelectorAll('h2'))
          if (/ at \d+:\d\d$/.test(heading.textContent ?? '')) heading.textContent = 'Since 30 November at 9:40'
      })
    },
  },
]

/**
 * Goes to the annotation with this number in the text.
 * @param {Page} page
 * @param {number} number
 */
async function selectAnnotation(page, number) {
  for (let step = 0; step < number; step++) await page.keyboard.press(']')
}

/**
 * Opens review at a tab and goes to the first annotation or difference there.
 * @param {Page} page
 * @param {string} tab
 */
async function openReview(page, tab) {
  await page.keyboard.press('Control+Shift+r')
  const pane = page.locator('[data-pane="cards"]')
  const tabs = pane.getByRole('group').first().getByRole('button')
  await tabs.nth(REVIEW_TABS.indexOf(tab)).click()
  await pane.getByRole('listitem').first().waitFor()
  await page.keyboard.press(']')
}

/**
 * Waits until what was just done is on the screen.
 * @param {Page} page
 */
async function drawn(page) {
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve(undefined)))),
  )
}
