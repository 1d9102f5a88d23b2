/**
 * Label Studio's JSON: one task with its annotation, offsets in code points (UTF-16 in files from before October 2021).
 * A region keeps its note in `meta.text`, as Label Studio's own region notes do. The tagging configuration that shows
 * such tasks lies beside the file.
 */
import type { Annotation } from '../model/annotation.ts'
import type { Article } from '../model/article.ts'
import type { Layer } from '../model/layer.ts'
import { RELATIONS, TAGS } from '../model/tag.ts'
import { ok } from '../result.ts'
import { dataOf } from './data.ts'
import { foreignOf } from './foreign.ts'
import type { Format } from './format.ts'
import { HOLDS_ANNOTATIONS } from './holds.ts'
import { readLabelStudio } from './labelStudioReading.ts'
import { type UnitTable, unitTable } from './units.ts'

/** Tasks with annotations. */
export const labelStudioFormat: Format = {
  extension: '.json',
  holds: HOLDS_ANNOTATIONS,
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
  const regions = layer.annotations.map((annotation) => regionOf(annotation, offsets))
  const relations = layer.annotations.flatMap(({ id, links }) =>
    links.map(({ rel, to }) => ({ type: 'relation', from_id: id, to_id: to, direction: 'right', labels: [rel] })),
  )
  const { id, title, sha256, text } = article
  const data = { text, title, article: id, sha256, annotator: layer.annotator.id }
  return `${JSON.stringify([{ data, annotations: [{ result: [...regions, ...relations] }] }], null, 2)}\n`
}

function regionOf(annotation: Annotation, offsets: UnitTable): object {
  const { id, tag, start, end, quote, note } = annotation
  return {
    ...foreignOf(annotation, 'label-studio')?.attributes,
    id,
    from_name: 'tag',
    to_name: 'text',
    type: 'labels',
    value: { start: offsets.fromUtf16(start), end: offsets.fromUtf16(end), text: quote, labels: [tag] },
    ...(note !== '' && { meta: { text: [note] } }),
    factmark: dataOf(annotation),
  }
}
