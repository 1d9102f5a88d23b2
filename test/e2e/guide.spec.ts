/**
 * The guide, done as it is written: page by page, what a sentence says is tried in the window. Whatever isn't so is named at
 * the end, by its sentence, so that one walk shows all that the guide or the window has to change.
 */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { documentOf, expect, layerOnDisk, open, saved, select, tag, test, titled } from './factmark.ts'
import { cards, guide, quotes, selection } from './guide.ts'
import { marked } from './highlights.ts'
import { answerDialogs } from './reviewing.ts'
import { COUNCIL, HAVEN } from './samples.ts'

test('the window does what the guide says of an analyst’s day @long', async ({ start, workspace, folder }) => {
  test.setTimeout(400_000)
  const running = await start({ workspace, annotator: 'ann', size: { width: 1280, height: 860 } })
  const { app, page } = running
  page.setDefaultTimeout(8000)
  const { says, wrong } = guide(page)
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await page.keyboard.press(key)
  }
  await open(page, COUNCIL.title)

  // Getting started.
  await says('F6 goes to the next pane', async () => {
    await press('F6')
    await expect(page.getByRole('complementary').locator(':focus')).toHaveCount(1)
    await press('Shift+F6')
    await expect(documentOf(page)).toBeFocused()
  })
  await says('Ctrl+B and Ctrl+Shift+B hide the outer two', async () => {
    await press('Control+b', 'Control+Shift+b')
    await expect(page.getByRole('navigation')).toBeHidden()
    await expect(page.getByRole('complementary')).toBeHidden()
    await press('Control+b', 'Control+Shift+b')
    await expect(page.getByRole('navigation')).toBeVisible()
  })
  await says('Ctrl+O takes Markdown; Ctrl+I corrects its details', async () => {
    const file = join(folder, 'harbour.md')
    await writeFile(file, '# The harbour\n\nThe harbour was closed for two days.\n\n- One ship left.\n- Two came.')
    await answerDialogs(running, file)
    await press('Control+o')
    const details = page.getByRole('dialog')
    await page.getByRole('button', { name: 'Check details' }).click({ timeout: 30_000 })
    await expect(details.getByLabel('Title')).toHaveValue('The harbour')
    await press('Escape')
    await expect(documentOf(page).locator('h2')).toHaveText('The harbour')
    await press('Control+i')
    await details.getByLabel('Author').fill('Ann Smit')
    await press('Enter')
    await expect(details).toHaveCount(0)
  })
  await says('Ctrl+Shift+V takes what is on the clipboard', async () => {
    await app.evaluate(({ clipboard }) => clipboard.writeText('A pasted article. It has two sentences.'))
    await press('Control+Shift+v')
    await expect(page.getByRole('dialog').getByText('A pasted article.')).toHaveCount(1)
    await press('Escape')
  })
  await says('an import leaves out menus, says how many words, and Show lists the parts', async () => {
    const file = join(folder, 'news.html')
    const words = 'The council voted on Tuesday to widen the channel, which takes four years and 42 million euros. '
    await writeFile(
      file,
      `<title>News</title><nav><a href=/>Home page of ours</a></nav><main><h1>Channel</h1><p>${words}</p><p>${words}</p></main>`,
    )
    await answerDialogs(running, file)
    await press('Control+o')
    await page.getByRole('region', { name: 'Messages' }).getByRole('button', { name: 'Show' }).click()
    const parts = page.getByRole('dialog', { name: /Imported file/ })
    await parts.getByRole('button', { name: 'Whole page' }).click({ timeout: 15_000 })
    await expect(parts.getByRole('button', { name: 'Make new article' })).toBeEnabled()
    await press('Escape')
  })
  await says('Ctrl+K finds any command, article or annotation by name', async () => {
    await press('Escape', 'Control+k')
    await page.keyboard.type('council')
    await press('Enter')
    await expect(titled(page, COUNCIL.title)).toBeVisible()
  })
  await says('Ctrl+Shift+F searches all texts; a result opens at its place, and F3 goes to the next one', async () => {
    await press('Control+Shift+f')
    await page.keyboard.type('haven')
    await expect(page.getByRole('navigation').getByText(/heeft in het derde kwartaal/)).toBeVisible()
    await page
      .getByRole('navigation')
      .getByRole('button', { name: new RegExp(HAVEN.title) })
      .first()
      .click()
    await expect(titled(page, HAVEN.title)).toBeVisible()
    await expect.poll(() => marked(page, 'found')).not.toEqual([])
    await press('F3')
    await press('Escape')
    await page.getByRole('navigation').getByRole('searchbox').fill('')
  })
  await says('Ctrl+T opens an article in a tab, Ctrl+Tab goes to the next, Ctrl+W closes it', async () => {
    const tabs = page.getByRole('tablist', { name: 'Open articles' }).getByRole('tab')
    await documentOf(page).focus()
    await press('Control+t')
    await expect(page.getByRole('dialog').getByRole('option').first()).toBeVisible()
    await page.keyboard.type('Council')
    await press('Enter')
    await expect(tabs).toHaveCount(2)
    await press('Control+Tab', 'Control+w')
    await expect(tabs).toHaveCount(0)
    await open(page, COUNCIL.title)
  })
  await says('? shows every key, Ctrl+, the preferences, H the guidelines', async () => {
    await press('?')
    await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible()
    await press('Escape', 'Control+,')
    await expect(page.getByRole('dialog', { name: 'Preferences' })).toBeVisible()
    await press('Escape', 'h')
    await expect(page.getByRole('tabpanel', { name: 'Guidelines' })).toBeVisible()
    await page.getByRole('tab', { name: 'Annotations' }).click()
  })

  // Tagging.
  await says('C, F, Q and A, and 1 to 4, tag; the same keys change a tag, Del removes, Ctrl+Z undoes', async () => {
    await tag(page, 'The plan passed by 31 votes to 17', 'c')
    await tag(page, '31 votes', '2')
    await press('1')
    await saved(page)
    expect(await quotes(workspace)).toEqual(['claim: The plan passed by 31 votes to 17', 'claim: 31 votes'])
    await press('f', 'Delete')
    await expect(cards(page)).toHaveCount(1)
    await press('Control+z')
    await expect(cards(page)).toHaveCount(2)
    await expect(page.getByText(/^Undone/).first()).toBeVisible()
  })
  await says(
    'W, S and Shift+S select whole words, sentences, paragraphs; J the next sentence without a tag',
    async () => {
      await press('Escape', 'Control+Home', 'w')
      expect(await selection(page)).toBe('The')
      await press('Escape', 's')
      expect(await selection(page)).toMatch(/^The city council voted .*\.$/)
      await press('j')
      expect(await selection(page)).toMatch(/^“?This is the night/)
    },
  )
  await says('Alt+→ moves the end by a word, X splits, M merges, Shift+F gives another tag as well', async () => {
    await press('Escape')
    await tag(page, 'city council', 'a')
    await press('Alt+ArrowRight')
    await saved(page)
    expect(await quotes(workspace)).toContain('attribution: city council voted')
    await press('Alt+ArrowLeft', 'Shift+c')
    await saved(page)
    expect(await quotes(workspace)).toContain('claim: city council')
    await press('Control+z')
  })
  await says('N writes a note, L and Enter link, Ctrl+Alt+C corrects a value', async () => {
    await press('Escape')
    await select(page, '31 votes')
    await press('Escape')
    await cards(page).filter({ hasText: 'Figure' }).first().getByRole('button').first().click()
    await press('n')
    await page.keyboard.type('Counted twice')
    await press('Control+Enter')
    await expect(cards(page).filter({ hasText: 'Counted twice' })).toHaveCount(1)
    await press('l', 'Enter')
    await saved(page)
    await press('Control+Alt+c')
    await expect(page.getByRole('textbox', { name: /^Number/ })).toHaveValue('31')
    await press('Escape')
  })
  await says('Ctrl+F finds while one types; Ctrl+2 tags the current match, Ctrl+Alt+2 all, as one step', async () => {
    await press('Escape', 'Control+f')
    await page.keyboard.type('flood')
    await expect(page.getByRole('search').last()).toContainText(/\d of \d/)
    const before = await cards(page).count()
    await press('Control+Alt+3')
    await expect(page.getByText(/matches tagged/).first()).toBeVisible()
    await press('Escape', 'Control+z')
    await expect.poll(() => cards(page).count()).toBe(before)
  })
  await says('] and [ go to the next and previous annotation, so does Tab; , goes back', async () => {
    await press('Escape', 'Control+Home', ']')
    await expect(page.getByRole('complementary').locator('[aria-current=true]')).toHaveCount(1)
    await press('Tab', '[', ',')
  })
  await says('5 marks the sentence at the cursor as looked at', async () => {
    await press('Escape', 'Control+End', '5')
    await saved(page)
    expect((await layerOnDisk(workspace, COUNCIL.id, 'ann')).seen).toHaveLength(1)
  })

  // Suggestions.
  await says(
    'E goes to a suggestion, / says why, Backspace rejects, Enter accepts; Ctrl+Shift+E turns them off',
    async () => {
      await press('Escape', 'Control+Home', 'e')
      await expect(page.getByRole('region', { name: /^Suggested/ })).toBeVisible()
      await press('/', 'Backspace', 'Enter')
      await saved(page)
      await press('Control+Shift+e')
      await expect(page.getByRole('region', { name: /^Suggested/ })).toHaveCount(0)
      await press('Control+Shift+e')
    },
  )
  await says('Ctrl+Alt+M shows what is remembered', async () => {
    await press('Control+Alt+m')
    await expect(page.getByRole('dialog')).toBeVisible()
    await press('Escape')
  })

  // Saving.
  await says('Ctrl+Shift+H shows earlier versions', async () => {
    await press('Control+Shift+h')
    await expect(page.getByRole('dialog')).toContainText(/version/i)
    await press('Escape')
  })
  await says('Ctrl+Enter marks as done, a summary says what is left, Alt+Enter opens the next article', async () => {
    await press('Control+Enter')
    await expect(page.getByText('Marked as done').first()).toBeVisible()
    await press('Alt+Enter')
    await expect(titled(page, COUNCIL.title)).toHaveCount(0)
  })
  expect(wrong).toEqual([])
})
