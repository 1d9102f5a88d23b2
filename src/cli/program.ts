/**
 * The commands, their options and their help; what they do is in `commands/`, and loaded when it is asked for: the
 * help comes at once.
 */

import { Command, CommanderError } from 'commander'
import { EXPORT_FORMATS } from '../core/formats/names.ts'
import { OFFSET_UNITS } from '../core/formats/unitNames.ts'
import type { Language } from '../core/model/language.ts'
import { asSaid } from '../core/reasons.ts'
import { createTranslator } from '../i18n/translator.ts'
import { IMPORT_EXTENSIONS } from '../workspace/import/importers.ts'
import { collected, parseLanguage } from './arguments.ts'
import { addBackupCommands } from './backupCommands.ts'
import type { AgreementOptions } from './commands/agreement.ts'
import type { ExportOptions } from './commands/export.ts'
import type { ImportOptions } from './commands/import.ts'
import type { SuggestOptions } from './commands/suggest.ts'
import {
  type CommonOptions,
  type Console,
  complain,
  consoleOf,
  DONE,
  type Surroundings,
  WRONG_USAGE,
} from './console.ts'
import { examples } from './examples.ts'
import { addExchangeCommands } from './exchangeCommands.ts'
import { addServerCommands } from './serverCommands.ts'
import { versionOf } from './version.ts'

/**
 * Runs one command; gives the exit code: 0 done, 1 bad input, 2 wrong usage. Bugs are reported as the problem
 * `internal`.
 */
export async function runCommandLine(args: readonly string[], surroundings: Surroundings): Promise<number> {
  const language = askedLanguage(args)
  const console = consoleOf(surroundings, language, createTranslator(language, 'programs'))
  let code = DONE
  try {
    const program = createProgram(console, await versionOf(), (exitCode) => {
      code = exitCode
    })
    await program.parseAsync([...args], { from: 'user' })
    return code
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? DONE : WRONG_USAGE
    return complain(console, { code: 'internal', details: asSaid(error) })
  }
}

function createProgram(console: Console, version: string, end: (code: number) => void): Command {
  const { t } = console.translator
  const program = new Command('factmark')
    .description(t('cli.description'))
    .exitOverride()
    .showSuggestionAfterError(false)
    .configureHelp({ styleTitle: (title) => (isHeading(title) ? t(HEADINGS[title]) : title) })
    .helpOption('-h, --help', t('cli.help'))
    .helpCommand(false)
    .version(version, '-V, --version', t('exchange.options.version'))
    .configureOutput({
      writeOut: console.out,
      writeErr: console.error,
      outputError: (text, write) => write(text.replace(/^error: /, 'factmark: ')),
    })

  const command = (usage: string, description: string) =>
    program
      .command(usage)
      .description(description)
      .helpOption('-h, --help', t('cli.help'))
      .option('--workspace <folder>', t('cli.options.workspace'))
      .option('--json', t('cli.options.json'))
      .option('--lang <en|nl>', t('cli.options.lang'), parseLanguage)

  command('import <files...>', t('cli.import.description', { extensions: IMPORT_EXTENSIONS.join(', ') }))
    .option('--accept <id>', t('cli.options.accept'), collected)
    .option('--continue-here', t('cli.options.continueHere'))
    .addHelpText(
      'after',
      examples(console, [
        'factmark import council.txt minutes.docx --workspace work',
        'factmark import *.html --json',
        'factmark import council-update.html --as-version-of council',
        'factmark import draft.docx --comments-as claim --annotator anna',
        'factmark import book.epub --chapter 3',
      ]),
    )
    .option('--as-version-of <id>', t('cli.options.asVersionOf'))
    .option('--without-original', t('cli.options.withoutOriginal'))
    .option('--chapter <number>', t('cli.options.chapter'))
    .option('--comments-as <tag>', t('cli.options.commentsAs'))
    .option('--footnotes-as <tag>', t('cli.options.footnotesAs'))
    .option('--annotator <id>', t('cli.options.commentsBy'))
    .action(async (files: string[], options: ImportOptions) => {
      const { importCommand } = await import('./commands/import.ts')
      end(await importCommand(console, files, options))
    })
  command('export', t('cli.export.description'))
    .requiredOption(
      '--format <name>',
      t('cli.options.format', { formats: [...EXPORT_FORMATS, 'xlsx', 'docx', 'html'].join(' ') }),
    )
    .requiredOption('--out <path>', t('cli.options.out'))
    .option('--article <id>', t('cli.options.article'))
    .option('--annotator <ids>', t('cli.options.annotator'))
    .option('--seen-by <id>', t('cli.options.seenBy'))
    .option('--unit <name>', t('exchange.options.unitWritten', { units: OFFSET_UNITS.join(' ') }))
    .option('--yes', t('exchange.options.yes'))
    .option('--leave-out', t('exchange.options.leaveOut'))
    .option('--bom', t('exchange.options.bom'))
    .option('--semicolon', t('exchange.options.semicolon'))
    .option('--colour-by <key>', t('exchange.options.colourBy'))
    .addHelpText('after', examples(console, EXPORT_EXAMPLES))
    .action(async (options: ExportOptions) => {
      const { exportCommand } = await import('./commands/export.ts')
      end(await exportCommand(console, options))
    })
  command('validate', t('cli.validate.description'))
    .addHelpText('after', examples(console, ['factmark validate --workspace work --json']))
    .action(async (options: CommonOptions) => {
      const { validateCommand } = await import('./commands/validate.ts')
      end(await validateCommand(console, options))
    })
  command('agreement', t('cli.agreement.description'))
    .option('--article <id>', t('cli.agreement.article'))
    .option('--annotators <ids>', t('cli.agreement.annotators'))
    .option('--first-done', t('cli.agreement.firstDone'))
    .addHelpText(
      'after',
      examples(console, [
        'factmark agreement --workspace work',
        'factmark agreement --article council --annotators anna,ben --json',
      ]),
    )
    .action(async (options: AgreementOptions) => {
      const { agreementCommand } = await import('./commands/agreement.ts')
      end(await agreementCommand(console, options))
    })
  const suggesting = command('suggest [file]', t('cli.suggest.description'))
    .option('--article <id>', t('cli.suggest.article'))
    .option('--language <nl|en>', t('cli.suggest.language'), parseLanguage)
    .option('--claims', t('cli.suggest.claims'))
    .addHelpText(
      'after',
      examples(console, [
        'factmark suggest council.txt --language nl --json',
        'factmark suggest --article council --claims',
      ]),
    )
  suggesting.action(async (file: string | undefined, options: SuggestOptions) => {
    if ((file === undefined) === (options.article === undefined)) suggesting.error(t('cli.suggest.oneSource'))
    const { suggestCommand } = await import('./commands/suggest.ts')
    end(await suggestCommand(console, file, options))
  })
  addExchangeCommands({ console, program, command, end })
  addBackupCommands({ console, program, command, end })
  addServerCommands({ console, program, command, end })
  program.addHelpText('after', examples(console, EXAMPLES))
  program.hook('preAction', async () => {
    const { speakSchemas } = await import('../i18n/schemaWords.ts')
    speakSchemas(() => console.language)
  })
  return program
}

const EXAMPLES = [
  'factmark import article.txt --workspace work',
  'factmark export --format w3c --out all --workspace work',
  'factmark convert spans.jsonl spans.ann --from prodigy --to brat',
  'factmark validate --workspace work --json',
]

const EXPORT_EXAMPLES = [
  'factmark export --format label-studio --article council --annotator anna --out council.json',
  'factmark export --format webanno-tsv --out for-inception/ --workspace work',
  'factmark export --format csv --article council --annotator anna --out - | head',
  'factmark export --format claimreview --annotator adjudicated --out claims/',
  'factmark export --format html --article council --colour-by claim-type --out council.html',
]

/** The headings that the library gives its help, and what they are called here. */
const HEADINGS = {
  'Usage:': 'cli.headings.usage',
  'Options:': 'cli.headings.options',
  'Arguments:': 'cli.headings.arguments',
  'Commands:': 'cli.headings.commands',
} as const

function isHeading(title: string): title is keyof typeof HEADINGS {
  return title in HEADINGS
}

/** The language has to be known before there are options to parse, for these are described in it. */
function askedLanguage(args: readonly string[]): Language {
  const at = args.indexOf('--lang')
  return args.includes('--lang=nl') || (at >= 0 && args[at + 1] === 'nl') ? 'nl' : 'en'
}
