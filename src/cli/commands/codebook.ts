/** `factmark codebook`: the questions of a workspace, brought in from a file of another program, and given to one. */
import { randomUUID } from 'node:crypto'
import { basename, resolve } from 'node:path'
import { writeCodebookFile } from '../../core/codebook/exchange/codebookFile.ts'
import { CODEBOOK_FORMATS, leftOutByKind } from '../../core/codebook/exchange/foreignCodebook.ts'
import { labelOf } from '../../core/codebook/wording.ts'
import { EMPTY_CODEBOOK } from '../../core/model/codebook.ts'
import { fail } from '../../core/problem.ts'
import { writeCodebookOut } from '../../workspace/library/codebookFiles.ts'
import type { Shelf } from '../../workspace/shelf.ts'
import { answer, type CommonOptions, type Console, complain, DONE, shelfFor, WRONG_USAGE } from '../console.ts'
import { whoever } from '../takeLayers.ts'

/** What can be done with a codebook. */
export const CODEBOOK_ACTIONS = ['list', 'import', 'export'] as const

/** One of `CODEBOOK_ACTIONS`. */
export type CodebookAction = (typeof CODEBOOK_ACTIONS)[number]

/** The options of `factmark codebook`. */
export interface CodebookOptions extends CommonOptions {
  readonly format?: string
  readonly out?: string
  readonly note?: string
}

/** Lists the questions, imports the file `target`, or exports; the exit code. */
export async function codebookCommand(
  console: Console,
  action: CodebookAction,
  target: string | undefined,
  options: CodebookOptions,
): Promise<number> {
  const shelf = await shelfFor(console, options)
  if (!shelf.ok) return complain(console, shelf.error)
  switch (action) {
    case 'list':
      return list(console, shelf.value, options)
    case 'import':
      return importFile(console, shelf.value, target ?? '', options)
    case 'export':
      return exportFile(console, shelf.value, options)
  }
}

async function list(console: Console, shelf: Shelf, { json }: CodebookOptions): Promise<number> {
  const read = await shelf.codebook.current()
  if (!read.ok) return complain(console, read.error)
  const codebook = read.value ?? EMPTY_CODEBOOK
  const { t } = console.translator
  if (json) answer(console, codebook)
  else if (codebook.attributes.length === 0) console.out(`${t('codebook.cli.none')}\n`)
  else
    for (const attribute of codebook.attributes) {
      const of = attribute.of.map((target) => t(`codebook.targets.${target}`)).join(', ')
      const values = attribute.values.map((value) => value.key).join(' ')
      const name = labelOf(attribute, console.language)
      const isRetired = attribute.retired === true ? t('codebook.retired') : ''
      console.out(`${[attribute.key, of, name, attribute.kind === 'text' ? '' : values, isRetired].join('\t')}\n`)
    }
  return DONE
}

async function importFile(
  console: Console,
  shelf: Shelf,
  file: string,
  { json, note }: CodebookOptions,
): Promise<number> {
  const path = resolve(console.base, file)
  const name = basename(path)
  const by = { id: randomUUID(), at: console.now(), by: whoever().id, note: note ?? name }
  const brought = await shelf.codebook.bring(path, by, { newId: randomUUID, language: console.language })
  if (!brought.ok) return complain(console, brought.error)
  const { attributes, values, findings, differing, leftOut, revision } = brought.value
  const { t } = console.translator
  if (json) answer(console, brought.value)
  else console.out(`${t('codebook.cli.brought', { file: name, revision, attributes, values, findings })}\n`)
  if (!json && differing.length > 0) console.error(`${t('codebook.differing', { keys: differing.join(', ') })}\n`)
  if (!json)
    for (const { kind, names } of leftOutByKind(leftOut))
      console.error(`${t(`codebook.leftOut.${kind}`, { names: names.join(', ') })}\n`)
  return DONE
}

async function exportFile(console: Console, shelf: Shelf, options: CodebookOptions): Promise<number> {
  const format = CODEBOOK_FORMATS.find((name) => name === (options.format ?? 'factmark'))
  if (!format) {
    const { error } = fail('format-unknown', { format: options.format ?? '', formats: CODEBOOK_FORMATS.join(', ') })
    return complain(console, error, WRONG_USAGE)
  }
  const read = await shelf.codebook.current()
  if (!read.ok) return complain(console, read.error)
  if (!read.value) return complain(console, { code: 'export-nothing', details: {} })
  const codebook = writeCodebookFile(read.value, format, console.language)
  const { text, losses } = codebook
  const { t } = console.translator
  if (losses.length > 0) console.error(`${t('codebook.lost')}\n`)
  for (const { kind, count, names } of losses)
    console.error(`- ${t(`codebook.losses.${kind}`, { count, names: names.join(', ') })}\n`)
  if (options.out === undefined) {
    if (codebook.beside) console.error(`${t('codebook.cli.rulesLeftOut')}\n`)
    console.out(text)
    return DONE
  }
  const out = resolve(console.base, options.out)
  const written = await writeCodebookOut(out, codebook)
  if (!written.ok) return complain(console, written.error)
  const { beside } = written.value
  if (options.json) {
    answer(console, { path: out, format, losses, beside })
  } else {
    console.out(`${t('codebook.exported', { path: out })}\n`)
    if (beside !== null) console.out(`${t('codebook.exportedRules', { path: beside })}\n`)
  }
  return DONE
}
