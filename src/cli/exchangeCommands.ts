/** The commands that bring annotations in and out: their options and their help. What they do is loaded when asked for. */
import type { Command } from 'commander'
import { EXPORT_FORMATS, IMPORT_FORMATS } from '../core/formats/names.ts'
import { OFFSET_UNITS } from '../core/formats/unitNames.ts'
import { collected, parseLanguage } from './arguments.ts'
import { addCodebookCommand } from './codebookCommands.ts'
import type { CarryOptions } from './commands/carry.ts'
import type { ChangesOptions } from './commands/changes.ts'
import type { ClaimsOptions } from './commands/claims.ts'
import type { ConvertOptions } from './commands/convert.ts'
import type { ImportAnnotationsOptions } from './commands/importAnnotations.ts'
import type { TrashOptions } from './commands/trash.ts'
import type { Console } from './console.ts'
import { examples } from './examples.ts'
import { addListCommands } from './listCommands.ts'

/** What the commands are added to. */
export interface Adding {
  readonly console: Console
  readonly program: Command
  /** Adds a command with the options of every command. */
  readonly command: (usage: string, description: string) => Command
  readonly end: (code: number) => void
}

/** Adds `import-annotations`, `carry`, `changes`, `convert`, `annotations`, `stats`, `trash`, `completion` and `man`. */
export function addExchangeCommands({ console, program, command, end }: Adding): void {
  const { t } = console.translator
  const units = OFFSET_UNITS.join(' ')
  command('import-annotations <file>', t('exchange.commands.importAnnotations'))
    .option('--annotator <id>', t('exchange.options.annotator'))
    .option('--annotator-map <name=id>', t('exchange.options.annotatorMap'), collected)
    .option('--format <name>', t('exchange.options.formatGuessed', { formats: IMPORT_FORMATS.join(' ') }))
    .option('--article <id>', t('exchange.options.article'))
    .option('--unit <name>', t('exchange.options.unit', { units }))
    .option('--map <label=tag>', t('exchange.options.map'), collected)
    .option('--create-articles', t('exchange.options.createArticles'))
    .option('--replace', t('exchange.options.replace'))
    .option('--believe-positions', t('exchange.options.believePositions'))
    .option('--dry-run', t('exchange.options.dryRun'))
    .option('--continue-here', t('cli.options.continueHere'))
    .addHelpText(
      'after',
      examples(console, [
        'factmark import-annotations council.jsonld --format w3c --article council --annotator anna',
        'factmark import-annotations ner.jsonl --annotator model-1 --map PERSON= --map QUANTITY=figure --dry-run',
        'factmark import-annotations tasks.json --annotator-map anna@example.org=anna --annotator-map 2=ben',
        'factmark import-annotations project.qdpx --create-articles --dry-run',
      ]),
    )
    .action(async (file: string, options: ImportAnnotationsOptions) => {
      const { importAnnotationsCommand } = await import('./commands/importAnnotations.ts')
      end(await importAnnotationsCommand(console, file, options))
    })
  program
    .command('convert <in> <out>')
    .description(t('exchange.commands.convert'))
    .helpOption('-h, --help', t('cli.help'))
    .requiredOption('--from <format>', t('exchange.options.from', { formats: IMPORT_FORMATS.join(' ') }))
    .requiredOption('--to <format>', t('exchange.options.to', { formats: EXPORT_FORMATS.join(' ') }))
    .option('--text <file>', t('exchange.options.text'))
    .option('--unit <name>', t('exchange.options.unit', { units }))
    .option('--unit-out <name>', t('exchange.options.unitOut', { units }))
    .option('--map <label=tag>', t('exchange.options.map'), collected)
    .option('--yes', t('exchange.options.yes'))
    .option('--leave-out', t('exchange.options.leaveOut'))
    .option('--bom', t('exchange.options.bom'))
    .option('--json', t('cli.options.json'))
    .option('--lang <en|nl>', t('cli.options.lang'), parseLanguage)
    .addHelpText(
      'after',
      examples(console, [
        'factmark convert council.json council.tsv --from factmark --to webanno-tsv --text council.txt',
        'cat spans.jsonl | factmark convert - - --from prodigy --to w3c > spans.jsonld',
      ]),
    )
    .action(async (source: string, target: string, options: ConvertOptions) => {
      const { convertCommand } = await import('./commands/convert.ts')
      end(await convertCommand(console, source, target, options))
    })
  command('carry', t('versions.cli.description'))
    .requiredOption('--article <id>', t('versions.cli.article'))
    .requiredOption('--annotator <id>', t('versions.cli.annotator'))
    .option('--continue-here', t('cli.options.continueHere'))
    .addHelpText('after', examples(console, ['factmark carry --article council-update --annotator anna --json']))
    .action(async (options: CarryOptions) => {
      const { carryCommand } = await import('./commands/carry.ts')
      end(await carryCommand(console, options))
    })
  command('changes', t('versions.log.description'))
    .requiredOption('--article <id>', t('versions.log.article'))
    .option('--out <file>', t('versions.log.out'))
    .addHelpText('after', examples(console, ['factmark changes --article council-update --out changes.html']))
    .action(async (options: ChangesOptions) => {
      const { changesCommand } = await import('./commands/changes.ts')
      end(await changesCommand(console, options))
    })
  addListCommands({ console, program, command, end })
  addCodebookCommand({ console, program, command, end })
  const trash = command('trash <action> [name]', t('cli.trash.description'))
    .option('--yes', t('cli.trash.yes'))
    .addHelpText(
      'after',
      examples(console, [
        'factmark trash list --workspace work',
        'factmark trash restore 20260301100000000-council-1a2b3c4d --workspace work',
        'factmark trash empty --yes --json',
      ]),
    )
  trash.action(async (asked: string, name: string | undefined, options: TrashOptions) => {
    const { TRASH_ACTIONS, trashCommand } = await import('./commands/trash.ts')
    const action = TRASH_ACTIONS.find((one) => one === asked)
    if (!action) return trash.error(t('cli.trash.action', { actions: TRASH_ACTIONS.join(' ') }))
    if (action === 'restore' && name === undefined) return trash.error(t('cli.trash.whichOne'))
    end(await trashCommand(console, action, name, options))
  })
  const claims = command('claims <action> [target]', t('claims.cli.description'))
    .option('--format <name>', t('claims.cli.format', { formats: 'claimreview docx html' }))
    .option('--article <id>', t('claims.cli.article'))
    .option('--annotator <id>', t('claims.cli.annotator'))
    .option('--continue-here', t('cli.options.continueHere'))
    .option('--out <path>', t('claims.cli.out'))
    .addHelpText(
      'after',
      examples(console, [
        'factmark claims list --workspace work',
        'factmark claims show 6f1c8a52-0f1e-4c1f-9a35-2f6c1d2b7e11 --json',
        'factmark claims import fact-checks.json',
        'factmark claims draft returned.docx --article council --annotator ann',
        'factmark claims export --format docx --out dossier.docx',
      ]),
    )
  claims.action(async (asked: string, target: string | undefined, options: ClaimsOptions) => {
    const { CLAIM_ACTIONS, claimsCommand } = await import('./commands/claims.ts')
    const action = CLAIM_ACTIONS.find((one) => one === asked)
    if (!action) return claims.error(t('claims.cli.action', { actions: CLAIM_ACTIONS.join(' ') }))
    const wanted = { show: 'ID', import: 'FILE', draft: 'FILE' } as const
    if ((action === 'show' || action === 'import' || action === 'draft') && target === undefined)
      return claims.error(t('claims.cli.target', { action, what: wanted[action] }))
    if (action === 'export' && options.out === undefined)
      return claims.error(t('claims.cli.target', { action, what: '--out PATH' }))
    end(await claimsCommand(console, action, target, options))
  })
  program
    .command('completion <shell>')
    .description(t('exchange.commands.completion'))
    .helpOption('-h, --help', t('cli.help'))
    .addHelpText(
      'after',
      examples(console, ['factmark completion bash > ~/.local/share/bash-completion/completions/factmark']),
    )
    .action(async (shell: string) => {
      const { completionCommand } = await import('./commands/completion.ts')
      end(completionCommand(console, program, shell))
    })
  program
    .command('man')
    .description(t('exchange.commands.man'))
    .helpOption('-h, --help', t('cli.help'))
    .addHelpText('after', examples(console, ['factmark man | man -l -']))
    .action(async () => {
      const { manCommand } = await import('./commands/man.ts')
      end(manCommand(console, program))
    })
}
