/** Every command of the palette, given in the real window: its effect, and its undo. */
import { COMMANDS } from '../../src/core/commands/commands.ts'
import { EDITING } from './commands/editing.ts'
import { IN_A_TEAM, IN_REVIEW } from './commands/elsewhere.ts'
import { OTHERS } from './commands/others.ts'
import { give, setTheStage, tidy } from './commands/stage.ts'
import { expect, saved, test } from './factmark.ts'

const SIZE = { width: 1280, height: 800 }

const TRIED = COMMANDS.filter((command) => !IN_REVIEW.has(command) && !IN_A_TEAM.has(command))

/** All commands in one test would take minutes on a busy machine; some of the first ones lead to others of them. */
const HALF = TRIED.indexOf('select-next-too')
const SHARES = [TRIED.slice(0, HALF), TRIED.slice(HALF)]

const EACH = [1, 2].flatMap((zoom) => SHARES.map((commands, share) => ({ zoom, commands, share })))

for (const { zoom, commands, share } of EACH) {
  const tag = zoom === 1 ? [] : ['@long']
  const name = `gives every command of the palette at ${zoom * 100} % zoom, part ${share + 1} of ${SHARES.length}`
  test(name, { tag }, async ({ openSession, workspace }) => {
    test.setTimeout(240_000)
    const running = await openSession({ workspace, annotator: 'ann', size: SIZE })
    await running.app.evaluate(({ BrowserWindow }, zoom) => {
      BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(zoom)
    }, zoom)
    await expect(running.page.locator('[data-narrow]')).toHaveAttribute('data-narrow', String(zoom === 2))
    const stage = await setTheStage(running, workspace)
    for (const command of commands) {
      await test.step(command, async () => {
        await tidy(stage)
        const editing = EDITING[command]
        const other = OTHERS[command]
        expect(editing ?? other, `${command} has no test`).toBeDefined()
        await other?.(stage, command)
        if (!editing) return
        const before = await stage.layer()
        await editing.arrange(stage)
        await give(stage, command)
        await editing.finish?.(stage)
        await saved(stage.page)
        await expect(async () => editing.effect((await stage.layer()).annotations)).toPass({ timeout: 3000 })
        await tidy(stage)
        await stage.page.keyboard.press('Control+z')
        await saved(stage.page)
        expect(await stage.layer()).toEqual(before)
      })
    }
  })
}
