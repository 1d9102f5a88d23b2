/** What an import left out of a file, by kind: in lists and in sentences. */
import type { OmittedKind } from '../../core/model/articleBlock.ts'

export const omitted = {
  advertisement: 'advertising',
  chapter: 'other chapters',
  comments: 'comments',
  deleted: 'deleted text',
  embedded: 'embedded content',
  form: 'forms and buttons',
  graphic: 'text in graphics',
  hidden: 'hidden text',
  navigation: 'navigation',
  notice: 'notices',
  other: 'other',
  related: 'related links',
  'running-head': 'headers and footers',
  scan: 'scanned pages',
  share: 'share buttons',
  struck: 'struck-through text',
} as const satisfies Record<OmittedKind, string>
