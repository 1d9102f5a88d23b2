/**
 * Label Studio's JSON: one task with its annotation, offsets in code points (UTF-16 in files from before October 2021).
 * A region keeps its note in `meta.text`, as Label Studio's own region notes do. The tagging configuration that shows
 * such tasks lies beside the file.
 */
import type { Annotation } from '../../model/annotation.ts'
import type { Article } from '../../model/article.ts'
import type { Layer } from '../../model/layer.ts'
import { RELATIONS, TAGS } from '../../model/tag.ts'
import { ok } from '../../result.ts'
import { ANNOTATION_CAPABILITIES } from '../capabilities.ts'
import { asData } from '../data.ts'
import { documentAttributes, fileIds, foreignOf } from '../foreign.ts'
import type { Format } from '../format.ts'
import { outgoingOf } from '../outgoing.ts'
import { type UnitTable, unitTable } from '../units.ts'
import { readLabelStudio, UNTOUCHED } from './labelStudioReading.ts'

/** Tasks with annotations. */
export const labelStudioFormat: Format = {
  extension: '.json',
  capabilities: { ...ANNOTATION_CAPABILITIES, document: 'label-studio' },
  write: (article, layer) =>
    ok([
      { extension: '.json', content: writeTasks(article, layer) },
      { extension: '.config.xml', content: CONFIGURATION },
    ]),
  read: readLabelStudio,
}

const COLOURS = { claim: '#3f6fd8', figure: '#1f8a5b', quote: '#c07a12', attribution: '#8a4fc4' }

const CONFIGURATION = `<View>
  <Relations>
${RELATIONS.map((relation) => `    <Relation value="${relation}"/>`).join('\n')}
  </Relations>
  <Labels name="tag" toName="text">
${TAGS.map((tag) => `    <Label value="${tag}" background="${COLOURS[tag]}"/>`).join('\n')}
  </Labels>
  <Text name="text" value="$text" granularity="symbol"/>
</View>
`

function writeTasks(article: Article, layer: Layer): string {
  const offsets = unitTable(article.text, 'code-points')
  const outgoing = outgoingOf(layer, undefined, 'label-studio')
  const ids = fileIds(layer.annotations, 'label-studio', isWord, ({ id }) => id)
  const idOf = (id: string) => ids.get(id) ?? id
  const regions = layer.annotations.map((annotation) => {
    const { data } = outgoing(annotation)
    return regionOf(annotation, idOf(annotation.id), data, offsets)
  })
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
  const data = { ...asData(fields), text, title, article: id, sha256, annotator: layer.annotator.id }
  const annotations =
    isUntouched && regions.length === 0
      ? []
      : [{ ...asData(annotation), result: [...regions, ...relations, ...(Array.isArray(results) ? results : [])] }]
  return `${JSON.stringify([{ ...asData(task), data, annotations }], null, 2)}\n`
}

function isWord(id: string): boolean {
  return /^\S+$/.test(id)
}

function regionOf(annotation: Annotation, id: string, data: object, offsets: UnitTable): object {
  const { tag, start, end, quote, note } = annotation
  return {
    ...foreignOf(annotation, 'label-studio')?.attributes,
    id,
    from_name: 'tag',
    to_name: 'text',
    type: 'labels',
    value: { start: offsets.fromUtf16(start), end: offsets.fromUtf16(end), text: quote, labels: [tag] },
    ...(note !== '' && { meta: { text: [note] } }),
    factmark: { ...(id !== annotation.id && { id: annotation.id }), ...data },
  }
}
