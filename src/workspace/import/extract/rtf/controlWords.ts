/** RTF's control words that are looked at, apart from those that set what words look like. */

/** Where words of a group go. */
export type Destination =
  | 'body'
  | 'skip'
  | 'font'
  | 'style'
  | 'note'
  | 'marker'
  | 'comment'
  | 'running'
  | 'info'
  | 'author'
  | 'title'
  | 'company'
  | 'created'

/** The control words that begin a destination of their own. */
export const DESTINATIONS: Readonly<Record<string, Destination>> = {
  fonttbl: 'font',
  stylesheet: 'style',
  colortbl: 'skip',
  listtable: 'skip',
  listoverridetable: 'skip',
  revtbl: 'skip',
  rsidtbl: 'skip',
  generator: 'skip',
  pict: 'skip',
  object: 'skip',
  themedata: 'skip',
  colorschememapping: 'skip',
  datastore: 'skip',
  latentstyles: 'skip',
  fldinst: 'skip',
  xe: 'skip',
  tc: 'skip',
  bkmkstart: 'skip',
  bkmkend: 'skip',
  pgdsctbl: 'skip',
  xmlnstbl: 'skip',
  mmathPr: 'skip',
  nonshppict: 'skip',
  userprops: 'skip',
  ftnsep: 'skip',
  ftnsepc: 'skip',
  aftnsep: 'skip',
  atnid: 'skip',
  atnauthor: 'skip',
  atrfstart: 'skip',
  atrfend: 'skip',
  atndate: 'skip',
  atnref: 'skip',
  atntime: 'skip',
  sp: 'skip',
  pn: 'skip',
  pntext: 'marker',
  listtext: 'marker',
  footnote: 'note',
  annotation: 'comment',
  header: 'running',
  headerl: 'running',
  headerr: 'running',
  headerf: 'running',
  footer: 'running',
  footerl: 'running',
  footerr: 'running',
  footerf: 'running',
  info: 'info',
  title: 'title',
  author: 'author',
  company: 'company',
  creatim: 'created',
}

/** Destinations that are read though a reader of older RTF would pass over them. */
export const READ_ANYWAY = new Set(['shptxt', 'fldrslt', 'shprslt', 'listtext', 'pntext', 'company'])

/** Control words that stand for a character. */
export const SIGNS: Readonly<Record<string, string>> = {
  emdash: '—',
  endash: '–',
  emspace: '\u2003',
  enspace: '\u2002',
  qmspace: '\u2005',
  bullet: '•',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  '~': '\u00a0',
  '-': '\u00ad',
  _: '\u2011',
  '{': '{',
  '}': '}',
  '\\': '\\',
  tab: ' ',
  zwj: '\u200d',
  zwnj: '\u200c',
  ltrmark: '\u200e',
  rtlmark: '\u200f',
}

/** The usual of Windows' language numbers. */
export const LANGUAGES: Readonly<Record<number, string>> = {
  1031: 'de',
  1033: 'en-US',
  1036: 'fr',
  1040: 'it',
  1043: 'nl',
  1045: 'pl',
  1046: 'pt-BR',
  2057: 'en-GB',
  2067: 'nl-BE',
  3082: 'es',
}
