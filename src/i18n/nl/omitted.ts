/** Wat een import uit een bestand wegliet, en als wat: in lijsten en in zinnen. */
import type { OmittedKind } from '../../core/model/articleBlock.ts'

export const omitted = {
  advertisement: 'advertenties',
  chapter: 'andere hoofdstukken',
  comments: 'reacties',
  deleted: 'verwijderde tekst',
  embedded: 'ingesloten inhoud',
  form: 'formulieren en knoppen',
  graphic: 'tekst in illustraties',
  hidden: 'verborgen tekst',
  navigation: 'navigatie',
  notice: 'mededelingen',
  other: 'overig',
  related: 'verwante links',
  'running-head': 'kop- en voetteksten',
  scan: 'gescande pagina’s',
  share: 'deelknoppen',
  struck: 'doorgehaalde tekst',
} as const satisfies Record<OmittedKind, string>
