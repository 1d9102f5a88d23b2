/** The command that brings codebooks in and gives them to other programs: its options and its help. */
import { CODEBOOK_FORMATS } from '../core/codebook/exchange/foreignCodebook.ts'
import type { CodebookOptions } from './commands/codebook.ts'
import { examples } from './examples.ts'
import type { Adding } from './exchangeCommands.ts'

/** Adds `codebook`. */
export function addCodebookCommand({ console, command, end }: Adding): void {
  const { t } = console.translator
  const codebook = command('codebook <action> [target]', t('codebook.cli.description'))
    .option('--format <name>', t('codebook.cli.format', { formats: CODEBOOK_FORMATS.join(' ') }))
    .option('--out <path>', t('codebook.cli.out'))
    .option('--note <text>', t('codebook.cli.note'))
    .addHelpText(
      'after',
      examples(console, [
        'factmark codebook list --workspace work',
        'factmark codebook import annotation.conf --note "Questions of the old project"',
        'factmark codebook export --format label-studio --out labels.xml',
      ]),
    )
  codebook.action(async (asked: string, target: string | undefined, options: CodebookOptions) => {
    const { CODEBOOK_ACTIONS, codebookCommand } = await import('./commands/codebook.ts')
    const action = CODEBOOK_ACTIONS.find((one) => one === asked)
    if (!action) return codebook.error(t('codebook.cli.action', { actions: CODEBOOK_ACTIONS.join(' ') }))
    if (action === 'import' && target === undefined) return codebook.error(t('codebook.cli.whichFile'))
    end(await codebookCommand(console, action, target, options))
  })
}
