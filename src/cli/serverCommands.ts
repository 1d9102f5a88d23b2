/** The commands about a team's server: their options and their help. What they do is loaded when asked for. */
import { RIGHTS } from '../core/sync/remote.ts'
import type { ServerOptions } from './commands/server.ts'
import type { SyncOptions } from './commands/sync.ts'
import { examples } from './examples.ts'
import type { Adding } from './exchangeCommands.ts'

/** What each action of `server` needs to be told. */
const NEEDED: Readonly<Record<string, number>> = {
  init: 1,
  adopt: 1,
  invite: 1,
  revoke: 1,
  join: 2,
  blind: 1,
  remove: 1,
  restore: 1,
  'largest-file': 1,
}

/** Adds `server`, `sync` and `next`. */
export function addServerCommands({ console, command, end }: Adding): void {
  const { t } = console.translator
  const server = command('server <action> [targets...]', t('team.cli.server'))
    .option('--server <where>', t('team.cli.where'))
    .option('--ca <file>', t('team.cli.ca'))
    .option('--host <name>', t('team.cli.host'))
    .option('--port <number>', t('team.cli.port'))
    .option('--title <words>', t('team.cli.title'))
    .option('--admin <id>', t('team.cli.admin'))
    .option('--name <name>', t('team.cli.name'))
    .option('--rights <list>', t('team.cli.rights', { rights: RIGHTS.join(',') }))
    .option('--again', t('team.cli.again'))
    .option('--annotators <number>', t('team.cli.annotators'))
    .option('--to <ids>', t('team.cli.to'))
    .option('--out <file>', t('team.cli.out'))
    .addHelpText(
      'after',
      examples(console, [
        'factmark server init "postgres:///work?host=/var/run/postgresql" --host db.example.org --ca ca.crt --admin eva --out eva.factmark-server',
        'factmark server join eva.factmark-server work',
        'factmark server invite jan --name "Jan Bos" --rights annotate --out jan.factmark-server --workspace work',
        'factmark server assign --annotators 2 --workspace work',
        'factmark server status --workspace work --json',
      ]),
    )
  server.action(async (asked: string, targets: string[], options: ServerOptions) => {
    const { SERVER_ACTIONS, serverCommand } = await import('./commands/server.ts')
    const action = SERVER_ACTIONS.find((one) => one === asked)
    if (!action) return server.error(t('team.cli.action', { actions: SERVER_ACTIONS.join(' ') }))
    const needed = NEEDED[action] ?? 0
    if (targets.length < needed || (action !== 'assign' && targets.length > needed))
      return server.error(t('team.cli.targets', { action, count: needed }))
    if (action === 'blind' && !['on', 'off'].includes(targets[0] ?? '')) return server.error(t('team.cli.onOrOff'))
    if (action === 'largest-file' && !/^\d{1,5}$/.test(targets[0] ?? '')) return server.error(t('team.cli.megabytes'))
    if (['init', 'invite'].includes(action) && options.out === undefined)
      return server.error(t('team.cli.needsOut', { action }))
    if (action === 'init' && options.admin === undefined) return server.error(t('team.cli.needsAdmin'))
    end(await serverCommand(console, action, targets, options))
  })
  command('sync [articles...]', t('team.cli.sync'))
    .alias('pull')
    .option('--all', t('team.cli.all'))
    .option('--watch', t('team.cli.watch'))
    .addHelpText(
      'after',
      examples(console, [
        'factmark sync --workspace work',
        'factmark sync --all --workspace work --json',
        'factmark sync --watch --workspace work',
        'factmark pull --all --workspace work',
      ]),
    )
    .action(async (articles: string[], options: SyncOptions) => {
      const { syncCommand } = await import('./commands/sync.ts')
      end(await syncCommand(console, articles, options))
    })
  command('next', t('team.cli.next'))
    .option('--return <article>', t('team.cli.return'))
    .option('--list', t('team.cli.list'))
    .addHelpText(
      'after',
      examples(console, ['factmark next --workspace work', 'factmark next --return council --workspace work']),
    )
    .action(async (options: SyncOptions & { readonly return?: string; readonly list?: true }) => {
      const { nextCommand, returnCommand, tasksCommand } = await import('./commands/sync.ts')
      const { return: article, list } = options
      if (list) return end(await tasksCommand(console, options))
      end(await (article === undefined ? nextCommand(console, options) : returnCommand(console, article, options)))
    })
}
