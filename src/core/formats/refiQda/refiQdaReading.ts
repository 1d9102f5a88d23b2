/** Reading REFI-QDA projects: text sources and their coded selections. Codings of whole sources and other media are passed over. */
import { strFromU8, unzipSync } from 'fflate'
import { fail } from '../../problem.ts'
import { messageOfError } from '../../reasons.ts'
import { ok, type Result } from '../../result.ts'
import { addCount, addedCounts } from '../counts.ts'
import { documentOf, type ForeignDocument, type ForeignSpan } from '../document.ts'
import type { FileToRead } from '../format.ts'
import { childrenOf, elementsIn, parseXml, wordsOf, type XmlElement } from '../xml.ts'
import { type AnswerCode, answerCodesIn, answersOfCodes } from './refiQdaCodes.ts'

/** No more than this is unpacked, in bytes: a ZIP can hold a thousand times its size. */
const LARGEST = 256 * 1024 * 1024

/** One document for each text source of the project, and for each of its coders where they are several. */
export function readRefiQda(file: FileToRead): Result<readonly ForeignDocument[]> {
  const files = unzip(file)
  if (!files.ok) return files
  const name = Object.keys(files.value).find((path) => /(^|\/)[^/]+\.qde$/i.test(path))
  const project = name === undefined ? undefined : files.value[name]
  if (!project) return fail('file-invalid', { file: file.name, path: '*.qde', reason: 'zip-no-project' })
  const parsed = parseXml((file.decode ?? strFromU8)(project), `${file.name}: ${name}`)
  if (!parsed.ok) return parsed
  const root = parsed.value
  if (root.name !== 'Project')
    return fail('file-invalid', { file: file.name, path: root.name, reason: 'expected', form: 'Project' })
  const codes = new Map(
    elementsIn(root, 'Code').map((code) => [guid(code.attributes.guid), code.attributes.name ?? '']),
  )
  const answers = answerCodesIn(elementsIn(root, 'Code'), guid)
  const texts = textReader(file, files.value)
  const notes = notesOf(root, texts)
  const users = new Map(
    elementsIn(root, 'User').map(({ attributes }) => [guid(attributes.guid), attributes.name ?? '']),
  )
  const links = elementsIn(root, 'Link').map(({ attributes: { name: label = '', originGUID, targetGUID } }) => ({
    label,
    from: guid(originGUID),
    to: guid(targetGUID),
  }))
  const documents: ForeignDocument[] = []
  const isRelated = new Set<(typeof links)[number]>()
  for (const source of elementsIn(root, 'TextSource')) {
    const text = texts(source)
    if (text === null) {
      const path = source.attributes.plainTextPath ?? 'TextSource'
      return fail('file-invalid', { file: file.name, path, reason: 'zip-no-source' })
    }
    const passedOver: Record<string, number> = {}
    for (const _ of childrenOf(source, 'Coding')) addCount(passedOver, 'coding of a whole source')
    const spans = childrenOf(source, 'PlainTextSelection').flatMap((selection) =>
      spansOf(selection, codes, notes, answers),
    )
    const coders = [...new Set(spans.map(({ coder }) => coder))]
    const { name: title = null } = source.attributes
    for (const coder of coders.length > 1 ? coders : [undefined]) {
      const own = coder === undefined ? spans : spans.filter((span) => span.coder === coder)
      const ids = new Set(own.map(({ id }) => id))
      const relations = links.filter(({ from, to }) => ids.has(from) && ids.has(to))
      for (const relation of relations) isRelated.add(relation)
      // A selection's name is often its words; they tell the unit where they are, and do no harm where they aren't.
      const probes = own.flatMap(({ start, end, name: words }) =>
        start === null || end === null || words === undefined ? [] : [{ start, end, quote: words }],
      )
      const annotator = coder === undefined ? undefined : (users.get(coder) ?? coder)
      const isFirst = coder === undefined || coder === coders[0]
      documents.push(
        documentOf({
          name: title,
          text,
          annotator,
          units: UNITS,
          spans: own,
          relations,
          passedOver: isFirst ? passedOver : {},
          probes,
        }),
      )
    }
  }
  const [first = documentOf({ text: null, units: UNITS, spans: [] }), ...others] = documents
  const extras: Record<string, number> = {}
  for (const name of EXTRAS) for (const _ of elementsIn(root, name)) addCount(extras, name)
  if (links.length > isRelated.size) addCount(extras, 'relation without spans', links.length - isRelated.size)
  return ok([{ ...first, passedOver: addedCounts(first.passedOver, extras) }, ...others])
}

/** What a project holds besides texts, codes, notes and links. */
const EXTRAS = ['PictureSource', 'PDFSource', 'AudioSource', 'VideoSource', 'Case', 'Variable', 'Set', 'Graph']

const UNITS = ['code-points', 'utf-16'] as const

function unzip(file: FileToRead): Result<Readonly<Record<string, Uint8Array>>> {
  const bytes = typeof file.content === 'string' ? new Uint8Array() : file.content
  let total = 0
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        const isWanted = /\.(qde|txt)$/i.test(name)
        if (isWanted) total += originalSize
        return isWanted && total <= LARGEST
      },
    })
    if (total > LARGEST) return fail('file-too-large', { file: file.name, limit: LARGEST / 1024 / 1024 })
    return ok(files)
  } catch (error) {
    return fail('file-invalid', { file: file.name, path: 'ZIP', reason: 'zip-broken', said: messageOfError(error) })
  }
}

/** Gives the text of a source or note, which is within the project or a file of the ZIP; null where that isn't there. */
function textReader(
  { decode = strFromU8 }: FileToRead,
  files: Readonly<Record<string, Uint8Array>>,
): (source: XmlElement) => string | null {
  return (source) => {
    const content = childrenOf(source, 'PlainTextContent')[0]
    if (content) return wordsOf(content)
    const wanted = /[^/]+$/.exec(source.attributes.plainTextPath ?? '')?.[0]?.toLowerCase()
    const path = Object.keys(files).find((name) => wanted !== undefined && name.toLowerCase().endsWith(`/${wanted}`))
    const bytes = path === undefined ? undefined : files[path]
    return bytes ? decode(bytes) : null
  }
}

/** The words of the project's notes, by their ids. */
function notesOf(root: XmlElement, texts: (source: XmlElement) => string | null): ReadonlyMap<string, string> {
  return new Map(elementsIn(root, 'Note').map((note) => [guid(note.attributes.guid), texts(note) ?? '']))
}

/** A span with its selection's name, and the id of the user who gave it its code. */
type CodedSpan = ForeignSpan & { readonly name: string | undefined; readonly coder: string }

/** A span for each code of a selection. */
function spansOf(
  selection: XmlElement,
  codes: ReadonlyMap<string, string>,
  notes: ReadonlyMap<string, string>,
  answers: ReadonlyMap<string, AnswerCode>,
): readonly CodedSpan[] {
  const { attributes } = selection
  const references = [selection, ...childrenOf(selection, 'Coding')].flatMap((one) => childrenOf(one, 'NoteRef'))
  const note = [
    ...childrenOf(selection, 'Description').map(wordsOf),
    ...references.map((reference) => notes.get(guid(reference.attributes.targetGUID)) ?? ''),
  ]
  const { creationDateTime: created, modifiedDateTime: updated = created } = attributes
  const maker = guid(attributes.creatingUser)
  const coded = childrenOf(selection, 'Coding').flatMap((coding) => {
    const coder = guid(coding.attributes.creatingUser) || maker
    return childrenOf(coding, 'CodeRef').map((code) => ({ code: guid(code.attributes.targetGUID), coder }))
  })
  const said = coded.flatMap(({ code, coder }) => {
    const answer = answers.get(code)
    return answer ? [{ ...answer, coder }] : []
  })
  const tagged = coded.flatMap(({ code, coder }) =>
    answers.has(code) ? [] : [{ label: codes.get(code) ?? '', coder }],
  )
  // A value implies its tag: the one whose annotations have this question.
  const implied = said.filter(({ tag, coder }) => !tagged.some((one) => one.label === tag && one.coder === coder))
  const codings = [...tagged, ...implied.map(({ tag, coder }) => ({ label: tag as string, coder }))].filter(
    ({ label, coder }, index, all) =>
      index < tagged.length || all.findIndex((one) => one.label === label && one.coder === coder) === index,
  )
  const answered = (label: string, coder: string) => {
    const own = answersOfCodes(said.filter((one) => one.tag === label && one.coder === coder))
    return Object.keys(own).length > 0 ? { attributes: own } : {}
  }
  const id = guid(attributes.guid)
  return (codings.length > 0 ? codings : [{ label: 'uncoded', coder: maker }]).map(({ label, coder }, index) => ({
    id: index === 0 ? id : `${id}#${index + 1}`,
    label,
    start: offsetOf(attributes.startPosition),
    end: offsetOf(attributes.endPosition),
    quote: null,
    name: attributes.name,
    coder,
    note: note.filter(Boolean).join('\n'),
    data: { ...(created && { created }), ...(updated && { updated }), ...answered(label, coder) },
  }))
}

/** A GUID without braces, in lower case: programs write them in each way. */
function guid(value: string | undefined): string {
  return (value ?? '').replace(/[{}]/g, '').toLowerCase()
}

function offsetOf(value: string | undefined): number | null {
  return value !== undefined && /^\d{1,15}$/.test(value) ? Number(value) : null
}
