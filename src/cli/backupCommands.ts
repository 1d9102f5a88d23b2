/** The commands about whole workspaces: their options and their help. What they do is loaded when asked for. */
import { collected } from './arguments.ts'
import type { BackupOptions } from './commands/backup.ts'
import type { MergeCommandOptions } from './commands/merge.ts'
import { examples } from './examples.ts'
import type { Adding } from './exchangeCommands.ts'

/** Adds `backup` and `merge`. */
export function addBackupCommands({ console, command, end }: Adding): void {
  const { t } = console.translator
  command('backup', t('backup.cli.backup'))
    .requiredOption('--out <file>', t('backup.cli.out'))
    .addHelpText('after', examples(console, ['factmark backup --out work-2026-03-01.zip --workspace work']))
    .action(async (options: BackupOptions) => {
      const { backupCommand } = await import('./commands/backup.ts')
      end(await backupCommand(console, options))
    })
  command('merge <source>', t('backup.cli.merge'))
    .option('--accept <id>', t('backup.cli.accept'), collected)
    .option('--dry-run', t('backup.cli.dryRun'))
    .option('--continue-here', t('cli.options.continueHere'))
    .addHelpText(
      'after',
      examples(console, [
        'factmark merge work-2026-03-01.zip --workspace work --dry-run',
        'factmark merge ../colleagues-folder --accept anna --accept ben',
      ]),
    )
    .action(async (source: string, options: MergeCommandOptions) => {
      const { mergeCommand } = await import('./commands/merge.ts')
      end(await mergeCommand(console, source, options))
    })
}
