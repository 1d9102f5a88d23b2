/** From a key press to the disk in a team's working copy, beside the same article in a folder without a server. */
import { cp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, open, saved, test } from '../e2e/factmark.ts'
import { startTeamServer } from '../e2e/teamServer.ts'
import { median, quantile, ROUNDS, report } from './figures.ts'
import { ANNOTATOR, generate, SIZES, sizeName, writeWorkspace } from './generate.ts'
import { tagAndSave } from './tagAndSave.ts'

/** Enough for a 95th percentile. */
const PRESSES = ROUNDS * 4

const WINDOW = { width: 1280, height: 800 }

for (const size of SIZES.filter(({ id }) => id === 'page' || id === 'report')) {
  test(`saving ${size.id} in a team`, async ({ start, folder }, info) => {
    test.setTimeout(300_000)
    const alone = join(folder, 'alone')
    await writeWorkspace(alone, [{ article: generate(size).article, layer: null }])
    const server = await startTeamServer(join(folder, 'team'))
    try {
      await cp(join(alone, 'articles'), join(server.eva.folder, 'articles'), { recursive: true })
      await server.eva.run('sync')
      await server.eva.run('server', 'assign', '--annotators', '1')
      const invited = await server.invite('jan', 'Jan Bos', 'annotate')
      await server.eva.run('server', 'assign', size.id, '--to', 'jan')
      const inTeam = (await start({ files: [invited.file], size: WINDOW })).page
      const joining = inTeam.getByRole('dialog')
      await joining.getByLabel('One-time password', { exact: true }).fill(invited.password)
      await joining.getByLabel('New password', { exact: true }).fill('een lang wachtwoord')
      await joining.getByLabel('New password again').fill('een lang wachtwoord')
      await joining.getByRole('button', { name: 'Join', exact: true }).click()
      await expect(joining).toHaveCount(0)
      await expect(inTeam.getByRole('button', { name: /^Team server:/ })).toHaveText('All sent')
      const single = (
        await start({ workspace: alone, annotator: ANNOTATOR, size: WINDOW, userData: join(folder, 'alone-user-data') })
      ).page
      for (const page of [inTeam, single]) await open(page, size.id)
      const times = { team: [] as number[], single: [] as number[] }
      for (let round = 0; round < PRESSES + 2; round += 1) {
        const [team, bare] = [await tagAndSave(inTeam, round), await tagAndSave(single, round)]
        for (const page of [inTeam, single]) await saved(page)
        if (round < 2) continue
        times.team.push(team)
        times.single.push(bare)
      }
      const named = { size: sizeName({ ...size, spans: 0 }), name: 'key → Saved in a team' }
      report(info, { ...named, floor: { name: 'without', median: median(times.single) }, goal: 1.05 }, times.team)
      const floor = { name: 'without', median: quantile(times.single, 0.95) }
      report(info, { ...named, name: `${named.name}, 95 %`, floor }, [quantile(times.team, 0.95)])
    } finally {
      await server.end()
      await rm(join(folder, 'team'), { recursive: true, force: true })
    }
  })
}
