/** The commands that tell what is in a workspace: their options and their help. */
import { TAGS } from '../core/model/tag.ts'
import { collected } from './arguments.ts'
import type { AnnotationsOptions } from './commands/annotations.ts'
import type { StatsOptions } from './commands/stats.ts'
import { examples } from './examples.ts'
import type { Adding } from './exchangeCommands.ts'
import { LIST_FORMATS } from './listFormats.ts'

/** Adds `annotations` and `stats`. */
export function addListCommands({ console, command, end }: Adding): void {
  const { t } = console.translator
  command('annotations', t('exchange.commands.annotations'))
    .option('--tag <tag>', t('exchange.options.tag', { tags: TAGS.join(' ') }))
    .option('--article <id>', t('cli.options.article'))
    .option('--annotator <ids>', t('cli.options.annotator'))
    .option('--seen-by <id>', t('cli.options.seenBy'))
    .option('--where <key=value>', t('exchange.options.where'), collected)
    .option('--format <name>', t('exchange.options.listFormat', { formats: LIST_FORMATS.join(' ') }))
    .option('--out <path>', t('exchange.options.listOut'))
    .addHelpText(
      'after',
      examples(console, [
        'factmark annotations --tag figure --article council',
        'factmark annotations --where claim-type=quantity --where checkability= --json',
        'factmark annotations --annotator anna,ben --seen-by anna --out both.xlsx',
        'factmark annotations --annotator adjudicated --out claims.xlsx',
      ]),
    )
    .action(async (options: AnnotationsOptions) => {
      const { annotationsCommand } = await import('./commands/annotations.ts')
      end(await annotationsCommand(console, options))
    })
  command('stats', t('exchange.commands.stats'))
    .option('--article <id>', t('cli.options.article'))
    .option('--annotator <ids>', t('cli.options.annotator'))
    .option('--seen-by <id>', t('cli.options.seenBy'))
    .addHelpText('after', examples(console, ['factmark stats --workspace work --json']))
    .action(async (options: StatsOptions) => {
      const { statsCommand } = await import('./commands/stats.ts')
      end(await statsCommand(console, options))
    })
}
