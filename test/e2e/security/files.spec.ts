/** The page has only those files read that its user gave it. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { dropFiles } from '../dropping.ts'
import { expect, test } from '../factmark.ts'

test('imports a file that is dropped, and none that the page names', async ({ openSession, workspace, folder }) => {
  const secret = join(folder, 'secret.txt')
  const given = join(folder, 'given.txt')
  await writeFile(secret, 'The diary of somebody else.')
  await writeFile(given, 'The council approved the plan.')
  const { page } = await openSession({ workspace, annotator: 'ann' })
  const outcomes = await page.evaluate(async (path) => {
    const importFiles = window.factmark.importFiles as (files: unknown) => Promise<unknown>
    const forged = Object.assign(new File(['words'], path), { path })
    const tries = [
      { paths: [path] },
      path,
      [path],
      [{ path, name: path }],
      [forged],
      { map: () => [path] },
      { length: 1, 0: path, map: () => ({ filter: () => [path] }) },
      new Proxy([forged], { get: (target, key) => (key === '0' ? path : Reflect.get(target, key)) }),
    ]
    return Promise.all(
      tries.map((files) =>
        Promise.resolve()
          .then(() => importFiles(files))
          .then(JSON.stringify, () => 'refused'),
      ),
    )
  }, secret)
  for (const outcome of outcomes) expect(['refused', '[]']).toContain(outcome)

  await dropFiles(page, [given])
  await expect(page.getByRole('navigation').getByText('given', { exact: true })).toBeVisible()
  await expect(page.getByRole('navigation').getByText('secret', { exact: true })).toHaveCount(0)
})
