/**
 * Label Studio's JSON: one task with its annotation, offsets in code points (UTF-16 in files from before October 2021).
 * A region keeps its note in `meta.text`, as Label Studio's own region notes do. The tagging configuration that shows
 * such tasks lies beside the file.
 */
import type { Annotation } from '../../model/annotation.ts'
import type { Article } from '../../model/article.ts'
import type { Layer } from '../../model/layer.ts'
import { ok } from '../../result.ts'
import { isCodebookKey, outgoingAnswers } from '../answers.ts'
import { ANNOTATION_CAPABILITIES } from '../capabilities.ts'
import { asData } from '../data.ts'
import { documentAttributes, fileIds, foreignOf } from '../foreign.ts'
import type { Format, WriteOptions } from '../format.ts'
import { outgoingOf } from '../outgoing.ts'
import { type UnitTable, unitTable } from '../units.ts'
import { versionFields } from '../versionFields.ts'
import { answerResults, answersAbout, configurationOf, resultsAmong, wordedIn } from './labelStudioAnswers.ts'
import { readLabelStudio, UNTOUCHED } from './labelStudioReading.ts'

/** Tasks with annotations. */
export const labelStudioFormat: Format = {
  extension: '.json',
  capabilities: { ...ANNOTATION_CAPABILITIES, document: 'label-studio' },
  write: (article, layer, { version } = {}) =>
    ok([
      { extension: '.json', content: writeTasks(article, layer, version) },
      { extension: '.config.xml', content: configurationOf(layer) },
    ]),
  read: readLabelStudio,
}

function writeTasks(article: Article, layer: Layer, version: WriteOptions['version']): string {
  const offsets = unitTable(article.text, 'code-points')
  const outgoing = outgoingOf(layer, undefined, 'label-studio')
  const ids = fileIds(layer.annotations, 'label-studio', isWord, ({ id }) => id)
  const idOf = (id: string) => ids.get(id) ?? id
  const worded = wordedIn(layer.annotations)
  const regions = layer.annotations.flatMap((annotation) => {
    const { native, data } = outgoingAnswers(annotation, outgoing(annotation).data, isCodebookKey)
    const said = resultsAmong(foreignOf(annotation, 'label-studio')?.attributes)
    const region = regionOf(annotation, idOf(annotation.id), { ...said.others }, data, offsets)
    const { start, end } = region.value
    return [
      region,
      ...answerResults(region.id, said.results, NONE, { start, end }),
      ...answerResults(region.id, [...native], worded, { start, end }),
    ]
  })
  const about = answersAbout(layer)
  const relations = layer.annotations.flatMap((annotation) =>
    outgoing(annotation).relations.map(({ label, to, attributes }) => ({
      type: 'relation',
      from_id: idOf(annotation.id),
      to_id: idOf(to),
      direction: 'right',
      labels: [label],
      ...attributes,
    })),
  )
  const { id, title, sha256, text } = article
  const {
    task,
    data: fields,
    annotation,
    results,
    [UNTOUCHED]: isUntouched,
  } = documentAttributes(layer, 'label-studio')
  const own = { text, title, article: id, sha256, annotator: layer.annotator.id }
  const data = { ...asData(fields), ...own, ...versionFields(version) }
  const annotations =
    isUntouched && regions.length === 0 && !about.data
      ? []
      : [
          {
            ...asData(annotation),
            result: [...regions, ...relations, ...about.results, ...(Array.isArray(results) ? results : [])],
            ...(about.data && { factmark: about.data }),
          },
        ]
  return `${JSON.stringify([{ ...asData(task), data, annotations }], null, 2)}\n`
}

/** Other programs' choices are no words. */
const NONE: ReadonlySet<string> = new Set()

function isWord(id: string): boolean {
  return /^\S+$/.test(id)
}

function regionOf(annotation: Annotation, id: string, said: object, data: object, offsets: UnitTable) {
  const { tag, start, end, quote, note } = annotation
  return {
    ...said,
    id,
    from_name: 'tag',
    to_name: 'text',
    type: 'labels',
    value: { start: offsets.fromUtf16(start), end: offsets.fromUtf16(end), text: quote, labels: [tag] },
    ...(note !== '' && { meta: { text: [note] } }),
    factmark: { ...(id !== annotation.id && { id: annotation.id }), ...data },
  }
}
