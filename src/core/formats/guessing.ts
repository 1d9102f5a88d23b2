/** Which format a file is in, by its name and its first characters. */
import type { ImportFormat } from './names.ts'

/** The format of a file; null if neither name nor content shows it. `head` is the beginning of its text. */
export function guessFormat(name: string, head: string): ImportFormat | null {
  const extension = /\.[^./\\]+$/.exec(name)?.[0].toLowerCase() ?? ''
  const simple = BY_EXTENSION[extension]
  if (simple) return simple
  const start = head.replace(/^\uFEFF/, '').trimStart()
  if (start.startsWith('#FORMAT=WebAnno TSV 3')) return 'webanno-tsv'
  if (/^<[?\w][^>]*>?/.test(start)) return /<(\w+:)?XMI\b/.test(start) ? 'cas-xmi' : null
  if (!start.startsWith('{') && !start.startsWith('[')) return /\s[BI]-\S+\s*$/m.test(start) ? 'conll' : null
  if (start.includes('"factmark-layer"')) return 'factmark'
  if (start.includes('"%FEATURE_STRUCTURES"') || start.includes('"%TYPES"')) return 'cas-json'
  if (
    /"bodies"\s*:|"export_userid"\s*:|"@context"|"TextQuoteSelector"|"TextPositionSelector"|"AnnotationPage"/.test(
      start,
    )
  )
    return 'w3c'
  if (/"from_name"|"annotations"\s*:|"completions"\s*:|"predictions"\s*:/.test(start)) return 'label-studio'
  if (/"tokens"\s*:|"spans"\s*:|"_task_hash"|"answer"\s*:/.test(start)) return 'prodigy'
  if (/"(?:column_)?labels?"\s*:|"entities"\s*:/.test(start)) return 'doccano'
  return null
}

const BY_EXTENSION: Readonly<Record<string, ImportFormat>> = {
  '.ann': 'brat',
  '.tsv': 'webanno-tsv',
  '.xmi': 'cas-xmi',
  '.conll': 'conll',
  '.iob': 'conll',
  '.qdpx': 'refi-qda',
  '.csv': 'csv',
  '.jsonld': 'w3c',
}
