/** Killed at random moments while it is used: what the window called saved is there at the next start, every time. */

import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright/test'
import { documentOf, expect, kill, layerOnDisk, open, runFactmark, test } from '../e2e/factmark.ts'
import { COUNCIL } from '../e2e/samples.ts'
import { AMOUNTS, randomNumbers, SEED } from './amounts.ts'

/** Kills in one test, each after another start on the same workspace. */
const IN_ONE = Math.min(25, AMOUNTS.kills)

/** Tags one word after the other from `first` on, and logs how many the status calls saved. */
async function tagOnAndOn(page: Page, first: number): Promise<void> {
  await documentOf(page).evaluate((root, from) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    const words: [Node, number, number][] = []
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      for (const { index, 0: word } of (node.textContent ?? '').matchAll(/\w+/g))
        words.push([node, index, index + word.length])
    const status = document.querySelector('[role=status]')
    let done = from
    const tell = () => status?.textContent === 'Saved' && console.log(`saved ${done}`)
    if (status) new MutationObserver(tell).observe(status, { childList: true, characterData: true, subtree: true })
    const next = () => {
      const [node, start, end] = words[done % words.length] ?? []
      if (!node || start === undefined || end === undefined) return
      document.getSelection()?.setBaseAndExtent(node, start, node, end)
      root.dispatchEvent(new KeyboardEvent('keydown', { key: 'C', shiftKey: true, bubbles: true, cancelable: true }))
      done += 1
      setTimeout(next, done % 3 ? 1 : 25)
    }
    next()
  }, first)
}

for (let from = 0; from < AMOUNTS.kills; from += IN_ONE) {
  test(`kills ${from + 1} to ${from + IN_ONE} lose nothing that was called saved`, async ({
    start,
    workspace,
    folder,
  }) => {
    const random = randomNumbers(SEED + from)
    let there = 0
    let missing = 0
    let called = 0
    for (let count = 0; count < IN_ONE; count += 1) {
      const running = await start({ workspace, annotator: 'ann' })
      await open(running.page, COUNCIL.title)
      let saved = there
      running.page.on('console', (message) => {
        const found = /^saved (\d+)$/.exec(message.text())
        if (found) saved = Math.max(saved, Number(found[1]))
      })
      const cards = await running.page.evaluate(
        async (id) =>
          JSON.parse(((await window.factmark.openArticle({ id })) as { value: { layer: string } }).value.layer)
            .annotations.length,
        COUNCIL.id,
      )
      missing += Math.max(0, there - cards)
      await tagOnAndOn(running.page, cards)
      // Half of the kills may come before anything is saved; a slow machine would else be killed before every save.
      if (count % 2 === 1) await expect.poll(() => saved).toBeGreaterThan(there)
      await new Promise((resolve) => setTimeout(resolve, random() * 700))
      await kill(running)
      called += saved - there
      there = saved
    }
    await rm(join(folder, 'user-data'), { recursive: true, force: true })
    const layer = await layerOnDisk(workspace, COUNCIL.id, 'ann')
    missing += Math.max(0, there - layer.annotations.length)
    const { stdout } = await runFactmark(['validate', '--workspace', workspace, '--json'])
    console.log(
      `kills: ${IN_ONE}, annotations called saved: ${called}, missing: ${missing}, on the disk: ${layer.annotations.length}`,
    )
    expect(missing).toBe(0)
    expect(called).toBeGreaterThanOrEqual(Math.floor(IN_ONE / 2))
    expect(JSON.parse(stdout).problems).toEqual([])
  })
}
