/** What people write and what strangers send is text in the window: it never becomes markup, a link or a request. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { titled } from '../factmark.ts'
import { answered, expect, test } from './attacks.ts'

const MARKUP = `<img src=x onerror="globalThis.pwned=1"><script>globalThis.pwned=2</script>`

test('guidelines bring in no link, picture, frame or script', async ({ openSession, workspace, remote }) => {
  await writeFile(
    join(workspace, 'guidelines.md'),
    [
      '# Guidelines',
      '[press me](javascript:globalThis.pwned=3)',
      `[or me](${remote.url}/link) <${remote.url}/auto>`,
      `![a picture](${remote.url}/picture)`,
      `<iframe src="${remote.url}/frame"></iframe>`,
      `<a href="${remote.url}/anchor" onclick="globalThis.pwned=4">and me</a>`,
      '<style>body { display: none }</style>',
      MARKUP,
    ].join('\n\n'),
  )
  const running = await openSession({ workspace, annotator: 'ann' })
  const { page } = running
  await page.keyboard.press('h')
  const guidelines = page.getByRole('region', { name: 'Guidelines' })
  await expect(guidelines).toContainText('press me')
  expect(await guidelines.locator('a, img, iframe, script, style, [onclick], [onerror]').count()).toBe(0)
  await guidelines.getByText('press me').click()
  await guidelines.getByText('or me').first().click()
  await answered(running)
  expect(page.url()).toBe('factmark://app/index.html')
  expect(await page.evaluate(() => Reflect.get(globalThis, 'pwned'))).toBeUndefined()
  expect(remote.asked).toEqual([])

  await writeFile(join(workspace, 'guidelines.md'), `${'> '.repeat(20_000)}too deep`)
  await page.keyboard.press('h')
  await expect(guidelines).toBeHidden()
  await page.keyboard.press('h')
  await expect(guidelines).toContainText('shown as plain text')
  await expect(guidelines).toContainText('too deep')
})

test('an article’s title and text show markup as it is written', async ({ openSession, workspace }) => {
  const { page } = await openSession({ workspace, annotator: 'ann' })
  await page.evaluate(([title, text]) => window.factmark.importText({ title, text, html: null }), [
    `Title ${MARKUP}`,
    `Text ${MARKUP} and more.`,
  ] as const)
  await page.getByRole('navigation').getByText('Title <img').click()
  await expect(titled(page, `Title ${MARKUP}`)).toHaveText(`Text ${MARKUP} and more.`)
  expect(await page.evaluate(() => Reflect.get(globalThis, 'pwned'))).toBeUndefined()
})
