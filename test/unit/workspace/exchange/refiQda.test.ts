/** REFI-QDA projects of several coders, and with texts in other encodings than the standard asks for. */
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readForeign } from '../../../../src/workspace/exchange/foreignFile.ts'
import { succeeded, uuid } from '../../core/support/layers.ts'

const TEXT = 'Één man zag € 3.'
const CODE = uuid(10)
const [ANNA, BEN] = [uuid(11), uuid(12)]

/** A project whose one source is in a file of its own, with a selection for each coder given. */
function projectOf(textFile: Uint8Array, coders: readonly string[]): Uint8Array {
  const selections = coders.map(
    (
      coder,
      index,
    ) => `<PlainTextSelection guid="${uuid(20 + index)}" startPosition="0" endPosition="3" creatingUser="${ANNA}">
<Coding guid="${uuid(30 + index)}" creatingUser="${coder}"><CodeRef targetGUID="${CODE}"/></Coding></PlainTextSelection>`,
  )
  const project = `<?xml version="1.0" encoding="utf-8"?>
<Project xmlns="urn:QDA-XML:project:1.0" name="p">
<Users><User guid="${ANNA}" name="Anna"/><User guid="${BEN}" name="Ben"/></Users>
<CodeBook><Codes><Code guid="${CODE}" name="claim" isCodable="true"/></Codes></CodeBook>
<Sources><TextSource guid="${uuid(2)}" name="t" plainTextPath="internal://t.txt">${selections.join('\n')}</TextSource></Sources>
</Project>`
  return zipSync({ 'project.qde': strToU8(project), 'sources/t.txt': textFile })
}

async function read(project: Uint8Array) {
  return succeeded(await readForeign(project, 'p.qdpx', 'refi-qda', async () => null))
}

describe('a REFI-QDA project', () => {
  it('is one document of nobody in particular where one user coded it', async () => {
    const { documents } = await read(projectOf(strToU8(TEXT), [BEN, BEN]))
    expect(documents.map(({ annotator, spans }) => [annotator, spans.length])).toEqual([[undefined, 2]])
  })

  it('is a document for each user who coded it', async () => {
    const { documents } = await read(projectOf(strToU8(TEXT), [ANNA, BEN, ANNA]))
    expect(documents.map(({ annotator, spans, text }) => [annotator, spans.length, text])).toEqual([
      ['Anna', 2, TEXT],
      ['Ben', 1, TEXT],
    ])
  })

  it.each([
    ['UTF-8 with a byte-order mark', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(TEXT)])],
    ['UTF-16', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(TEXT, 'utf16le')])],
    ['Windows-1252', Buffer.from(TEXT.replace('€', '\x80'), 'latin1')],
  ])('reads a text in %s', async (_, bytes) => {
    const { documents, replaced } = await read(projectOf(new Uint8Array(bytes), [ANNA]))
    expect(documents[0]?.text).toBe(TEXT)
    expect(replaced).toBe(0)
  })
})
