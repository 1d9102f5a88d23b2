/** The quotation marks that browsers draw around `<q>`, by language (CLDR, as in Chromium's `layout_quote`): outer pair, inner pair. */
const BY_LANGUAGE: Readonly<Record<string, string>> = {
  bg: '„“‚‘',
  ca: '«»“”',
  cs: '„“‚‘',
  da: '“”‘’',
  de: '„“‚‘',
  'de-ch': '«»‹›',
  el: '«»“”',
  en: '“”‘’',
  es: '«»“”',
  et: '„“«»',
  fi: '””’’',
  fr: '«»«»',
  'fr-ch': '«»‹›',
  hr: '„“‚‘',
  hu: '„”»«',
  it: '«»“”',
  ja: '「」『』',
  lt: '„“„“',
  nb: '«»‘’',
  nl: '“”‘’',
  nn: '«»‘’',
  no: '«»‘’',
  pl: '„”«»',
  pt: '“”‘’',
  'pt-pt': '«»“”',
  ro: '„”«»',
  ru: '«»„“',
  sk: '„“‚‘',
  sl: '„“‚‘',
  sr: '„“‘‘',
  sv: '””’’',
  tr: '“”‘’',
  uk: '«»„“',
  zh: '“”‘’',
  'zh-hant': '「」『』',
  'zh-tw': '「」『』',
}

/** The marks around a quotation in a language by its BCP 47 tag, `depth` quotations deep (0 for the outermost). */
export function quotationMarks(language: string | null, depth: number): readonly [open: string, close: string] {
  const tag = (language ?? 'en').toLowerCase().replaceAll('_', '-')
  const marks = BY_LANGUAGE[tag] ?? BY_LANGUAGE[tag.split('-')[0] ?? ''] ?? '“”‘’'
  const at = depth % 2 === 0 ? 0 : 2
  return [marks.charAt(at), marks.charAt(at + 1)]
}
