/** A codebook in a file of any format that is known: recognised and read, and written. */
import { parseXml } from '../../formats/xml.ts'
import { CODEBOOK_FORMAT, type Codebook } from '../../model/codebook.ts'
import { parseCodebook, serializeCodebook } from '../../model/files.ts'
import type { Language } from '../../model/language.ts'
import { parseJson } from '../../model/parseJson.ts'
import { fail } from '../../problem.ts'
import { ok, type Result } from '../../result.ts'
import { readBratConfiguration, writeBratConfiguration } from './bratConfiguration.ts'
import type { CodebookLoss } from './codebookLosses.ts'
import { fitCodebook } from './fitCodebook.ts'
import type { CodebookFormat, ForeignCodebook, Making } from './foreignCodebook.ts'
import { readInception } from './inception.ts'
import { inceptionConstraints } from './inceptionConstraints.ts'
import { writeInception } from './inceptionLayers.ts'
import { readInceptionRules } from './inceptionRules.ts'
import { readLabelStudioConfiguration, writeLabelStudioConfiguration } from './labelStudioConfiguration.ts'
import { readRefiCodebook, writeRefiCodebook } from './refiCodebook.ts'

/** The extension of each format's files. */
export const CODEBOOK_EXTENSIONS: Readonly<Record<CodebookFormat, string>> = {
  factmark: '.json',
  inception: '.json',
  brat: '.conf',
  'label-studio': '.xml',
  'refi-qda': '.qdc',
}

/** The extension of INCEpTION's constraints, which are beside its layers under the same name. */
export const RULES_EXTENSION = '.rules'

/**
 * What a file's text holds, which `file` names in a problem: `codebook-unknown` where it is of no format that is known,
 * and as JSON and XML fail. `rules` is the text of INCEpTION's constraints beside it, if there are any.
 */
export function readCodebookFile(
  text: string,
  file: string,
  making: Making,
  rules: string | null = null,
): Result<ForeignCodebook> {
  const start = text.trimStart()
  const foreign = start.startsWith('<')
    ? readXml(text, file, making)
    : /^[{[](?!\w+\])/.test(start)
      ? readJson(text, file, making, rules)
      : ok(readBratConfiguration(text, making))
  if (!foreign.ok) return foreign
  return foreign.value ? ok(foreign.value) : fail('codebook-unknown', { file })
}

function readXml(text: string, file: string, making: Making): Result<ForeignCodebook | null> {
  const root = parseXml(text, file)
  if (!root.ok) return root
  return ok(readRefiCodebook(root.value, making) ?? readLabelStudioConfiguration(root.value, making))
}

function readJson(text: string, file: string, making: Making, rules: string | null): Result<ForeignCodebook | null> {
  const data = parseJson(text, file)
  if (!data.ok) return data
  const { value } = data
  if (typeof value !== 'object' || value === null || !('format' in value) || value.format !== CODEBOOK_FORMAT)
    return ok(readInception(value, making, (rules !== null && readInceptionRules(rules)) || []))
  const codebook = parseCodebook(text, file)
  if (!codebook.ok) return codebook
  const { attributes, findings } = codebook.value
  return ok({ attributes, findings, leftOut: [] })
}

/** A file's text, and what its format has no place for. */
export interface WrittenCodebook {
  readonly text: string
  readonly losses: readonly CodebookLoss[]
  /** A second file, to be written beside the first under its name. */
  readonly beside?: { readonly extension: string; readonly text: string }
}

/** A codebook in a format. Other programs get the questions in use, in one language. */
export function writeCodebookFile(codebook: Codebook, format: CodebookFormat, language: Language): WrittenCodebook {
  if (format === 'factmark') return { text: serializeCodebook(codebook), losses: [] }
  const { attributes, losses } = fitCodebook(codebook, format, language)
  switch (format) {
    case 'inception': {
      const { text: rules, ruled } = inceptionConstraints(attributes)
      const beside = rules === null ? {} : { beside: { extension: RULES_EXTENSION, text: rules } }
      return { text: writeInception(attributes, language, ruled), losses, ...beside }
    }
    case 'brat':
      return { text: writeBratConfiguration(attributes), losses }
    case 'label-studio':
      return { text: writeLabelStudioConfiguration(attributes, language), losses }
    case 'refi-qda':
      return { text: writeRefiCodebook(attributes, language), losses }
  }
}
