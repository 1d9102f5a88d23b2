/** Every command of review, given by the palette in the real window: its effect on the disk, and its undo. */
import { cp, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Command } from '../../src/core/commands/commands.ts'
import { parseLayer, serializeLayer } from '../../src/core/model/files.ts'
import { ADJUDICATED } from '../../src/core/model/ids.ts'
import type { Layer } from '../../src/core/model/layer.ts'
import { give, openSample } from './commands/stage.ts'
import { expect, type Fixtures, layerOnDisk, type Running, saved, select, test } from './factmark.ts'
import { pane, rows } from './reviewing.ts'
import { COUNCIL } from './samples.ts'

/** Gives a command by the palette. */
function command({ page }: Running, name: Command): Promise<void> {
  return give({ page }, name)
}

/** Changes a layer on the disk. */
async function change(workspace: string, annotator: string, make: (layer: Layer) => Layer): Promise<void> {
  const file = join(workspace, 'layers', COUNCIL.id, `${annotator}.json`)
  const parsed = parseLayer(await readFile(file, 'utf8'), file)
  if (!parsed.ok) throw new Error(parsed.error.code)
  await writeFile(file, serializeLayer(make(parsed.value)))
}

/** Starts the window as small as it is used, with the page at a zoom factor. */
async function startAt(zoom: number, openSession: Fixtures['openSession'], workspace: string): Promise<Running> {
  const running = await openSession({ workspace, annotator: 'sample-a', size: { width: 1280, height: 800 } })
  await running.app.evaluate(({ BrowserWindow }, zoom) => {
    BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(zoom)
  }, zoom)
  await expect(running.page.locator('[data-narrow]')).toHaveAttribute('data-narrow', String(zoom === 2))
  return running
}

const stripped = ({ reviews, replies, annotations }: Layer) => ({ reviews, replies, annotations })

for (const zoom of [1, 2]) {
  test(`gives verdicts, proposals and comments by command at ${zoom * 100} % zoom, and takes each back`, {
    tag: zoom === 1 ? [] : ['@long'],
  }, async ({ openSession, workspace }) => {
    await cp('annotations/layers', join(workspace, 'layers'), { recursive: true })
    const running = await startAt(zoom, openSession, workspace)
    const { page } = running
    await openSample(page)
    await page.keyboard.press('Control+Shift+r')
    await expect(rows(page).first()).toBeVisible()
    const before = await layerOnDisk(workspace, COUNCIL.id, 'sample-a')
    const [first] = (await layerOnDisk(workspace, COUNCIL.id, 'sample-b')).annotations
    if (!first) throw new Error('an annotation')

    const gives = async (
      name: Command,
      arrange: () => Promise<void>,
      finish: () => Promise<void>,
      expected: object,
    ) => {
      await test.step(name, async () => {
        await rows(page).first().getByRole('button').first().click()
        await arrange()
        await command(running, name)
        await finish()
        await saved(page)
        await expect
          .poll(async () => (await layerOnDisk(workspace, COUNCIL.id, 'sample-a')).reviews)
          .toMatchObject([{ annotator: 'sample-b', annotation: first.id, ...expected }])
        await page.keyboard.press('Control+z')
        await saved(page)
        await expect
          .poll(async () => stripped(await layerOnDisk(workspace, COUNCIL.id, 'sample-a')))
          .toEqual(stripped(before))
      })
    }
    const nothing = () => Promise.resolve()
    await gives('review-agree', nothing, nothing, { verdict: 'agree', reason: null })
    for (const reason of ['boundary', 'tag', 'not-checkable', 'guideline', 'other'] as const) {
      await gives(`dispute-${reason}`, nothing, nothing, { verdict: 'dispute', reason })
    }
    const words = first.quote.split(' ').slice(0, 3).join(' ')
    await gives('propose-edges', () => select(page, words), nothing, {
      reason: 'boundary',
      proposal: { tag: first.tag, start: first.start, end: first.start + words.length },
    })
    await gives(
      'review-comment',
      nothing,
      async () => {
        await page.keyboard.type('Why this?')
        await page.keyboard.press('Control+Enter')
      },
      { verdict: 'dispute', reason: 'other', comment: 'Why this?' },
    )
  })

  test(`accepts a proposal by command at ${zoom * 100} % zoom, and takes it back`, {
    tag: zoom === 1 ? [] : ['@long'],
  }, async ({ openSession, workspace }) => {
    await cp('annotations/layers', join(workspace, 'layers'), { recursive: true })
    const [annotation] = (await layerOnDisk(workspace, COUNCIL.id, 'sample-a')).annotations
    if (!annotation) throw new Error('an annotation')
    const proposal = { tag: 'quote', start: annotation.start, end: annotation.end - 3 } as const
    await change(workspace, 'sample-b', (layer) => ({
      ...layer,
      reviews: [
        {
          id: '00000000-0000-4000-8000-000000000001',
          annotator: 'sample-a',
          annotation: annotation.id,
          verdict: 'dispute',
          reason: 'tag',
          proposal,
          comment: 'Said by the council.',
          at: '2026-02-01T10:00:00.000Z',
        },
      ],
    }))
    const running = await startAt(zoom, openSession, workspace)
    const { page } = running
    await openSample(page)
    await command(running, 'review-received')
    await rows(page).first().getByRole('button').first().click()
    const drawn = () => page.evaluate(() => [...(CSS.highlights.get('peer-proposal') ?? [])].map(String).length)
    await expect.poll(drawn, 'the proposal is drawn in the text').toBe(1)
    const before = await layerOnDisk(workspace, COUNCIL.id, 'sample-a')
    await command(running, 'accept-proposal')
    await saved(page)
    const changed = async () =>
      (await layerOnDisk(workspace, COUNCIL.id, 'sample-a')).annotations.find(({ id }) => id === annotation.id)
    await expect.poll(changed).toMatchObject(proposal)
    await expect(rows(page).first()).toContainText('accepted')
    await page.keyboard.press('Control+z')
    await saved(page)
    await expect
      .poll(async () => stripped(await layerOnDisk(workspace, COUNCIL.id, 'sample-a')))
      .toEqual(stripped(before))
  })

  test(`settles by command, with links, at ${zoom * 100} % zoom, and takes each decision back`, {
    tag: zoom === 1 ? [] : ['@long'],
  }, async ({ openSession, workspace }) => {
    await cp('annotations/layers', join(workspace, 'layers'), { recursive: true })
    const running = await startAt(zoom, openSession, workspace)
    const { page } = running
    await openSample(page)
    await command(running, 'adjudicate')
    const settled = () => layerOnDisk(workspace, COUNCIL.id, ADJUDICATED)
    const takeAgreed = pane(page).getByRole('button', { name: /^Accept all \d+ agreed/ })

    // What is agreed comes with its links, in one step that can be taken back.
    await takeAgreed.click()
    await saved(page)
    const agreed = await settled()
    expect(agreed.annotations.flatMap(({ links }) => links).length).toBeGreaterThan(10)
    await page.keyboard.press('Control+z')
    await saved(page)
    expect((await settled()).annotations).toEqual([])
    expect((await settled()).decisions).toEqual([])
    await page.keyboard.press('Control+Shift+z')
    await saved(page)
    expect((await settled()).annotations).toEqual(agreed.annotations)
    await expect(takeAgreed).toHaveCount(0)

    const boundary = rows(page)
      .filter({ hasText: /^(Boundary|Tag)/ })
      .first()
    const expected = {
      'adjudicate-first': 1,
      'adjudicate-second': 1,
      'adjudicate-both': 2,
      'adjudicate-none': 0,
    } as const
    for (const [name, kept] of Object.entries(expected) as [keyof typeof expected, number][]) {
      await test.step(name, async () => {
        await boundary.getByRole('button').first().click()
        await command(running, name)
        await saved(page)
        const after = await settled()
        expect(after.annotations.length - agreed.annotations.length).toBe(kept)
        expect(after.decisions?.length).toBe((agreed.decisions?.length ?? 0) + 1)
        await page.keyboard.press('Control+z')
        await saved(page)
        expect(await settled()).toEqual(agreed)
      })
    }
  })
}
